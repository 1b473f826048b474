using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Release;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Log;

public sealed partial class LogCheck : IDisposable
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    private const int HashLength = AuditChain.HashLength * 2;

    private readonly CancellationTokenSource left = new();
    private string entries = "", hash = "";
    private bool checking;
    private (long Done, long All) looked;
    private (bool Good, string Words)? verdict;

    [Inject]
    public required AuditLog Audit { get; init; }

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required ILogger<LogCheck> Log { get; init; }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task CheckAsync()
    {
        if (!TryReadNoted(out var noted))
        {
            verdict = (false, LogWords.NotedUnclear);
            return;
        }

        (checking, looked, verdict) = (true, (0, 0), null);
        var progress = new Progress<(long Done, long All)>(told =>
        {
            looked = told;
            StateHasChanged();
        });
        try
        {
            var check = await Task.Run(() => Audit.CheckAsync(progress, noted, left.Token));
            await Audit.NoteCheckAsync(check, Staff.Actor, left.Token);
            verdict = Say(check, noted);
        }
        catch (DbException away)
        {
            var reference = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, reference, away);
            verdict = (false, ReleaseSayings.Say(LogWords.CheckFailed, reference));
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            checking = false;
        }
    }

    /// <returns>False where one of the two is missing, or is not what a check says.</returns>
    private bool TryReadNoted(out NotedLog? noted)
    {
        noted = null;
        var (count, digest) = (entries.Trim(), hash.Trim());
        if (count.Length == 0 && digest.Length == 0)
            return true;
        if (!long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0 || digest.Length != HashLength || !digest.All(char.IsAsciiHexDigit))
            return false;
        noted = new(number, digest);
        return true;
    }

    private static (bool, string) Say(AuditCheck check, NotedLog? noted) => check.Fault switch
    {
        null => (true, ReleaseSayings.Say(noted is null ? LogWords.CheckGood : LogWords.CheckGoodNoted, check.Entries, check.LastHash, noted?.Entries)),
        { Kind: AuditFaultKind.Missing } fault => (false, ReleaseSayings.Say(LogWords.CheckMissing, fault.Entry, check.Entries, check.LastHash)),
        { Kind: AuditFaultKind.CutOff } => (false, ReleaseSayings.Say(LogWords.CheckCutOff, noted!.Entries, check.Entries, check.LastHash)),
        { Kind: AuditFaultKind.Rewritten } fault => (false, ReleaseSayings.Say(LogWords.CheckRewritten, fault.Entry, check.Entries, check.LastHash)),
        { } fault => (false, ReleaseSayings.Say(LogWords.CheckChanged, fault.Entry, check.Entries, check.LastHash)),
    };
}
