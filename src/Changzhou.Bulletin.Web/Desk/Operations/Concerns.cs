using System.Globalization;

namespace Changzhou.Bulletin.Web.Desk.Operations;

/// <summary>What an operator should see to, each with what to do.</summary>
internal static class Concerns
{
    private const long LowDisk = 2L * 1024 * 1024 * 1024;

    private static readonly TimeSpan Backup = TimeSpan.FromDays(1);
    private static readonly TimeSpan Replica = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Schedule = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Of(PortalState state)
    {
        if (state.DiskFree < LowDisk)
            yield return Say(OperationsWords.ConcernDisk, Amounts.Bytes(state.DiskFree));
        if (state.Years.Count == 0)
            yield return OperationsWords.ConcernNothingPublic;
        if (state.Store is not { } store)
        {
            yield return OperationsWords.ConcernStoreAway;
            yield break;
        }

        if (store.BackedUpAt is not { } backup)
            yield return OperationsWords.ConcernNoBackup;
        else if (state.Now - backup > Backup)
            yield return Say(OperationsWords.ConcernOldBackup, Amounts.Span(state.Now - backup));
        if (store.Checked is { IsWhole: false })
            yield return OperationsWords.ConcernLog;
        foreach (var replica in store.Replicas.Where(replica => replica.Lag > Replica))
            yield return Say(OperationsWords.ConcernReplica, replica.Name, Amounts.Span(replica.Lag!.Value));
        if (store.Next is { } next && state.Now - next.At > Schedule)
            yield return Say(OperationsWords.ConcernSchedule, next.Year, Amounts.Span(state.Now - next.At));
    }

    private static string Say(string words, params object[] about) => string.Format(CultureInfo.InvariantCulture, words, about);
}
