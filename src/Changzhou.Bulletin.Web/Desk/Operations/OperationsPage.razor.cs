using System.Data.Common;
using System.Globalization;
using Changzhou.Bulletin.Seeing;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Operations;

/// <summary>How the portal is, for administrators; looked at again every few seconds.</summary>
public sealed partial class OperationsPage(StateReader reader, TimeProvider clock, ILogger<OperationsPage> log) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource left = new();
    private PortalState? state;
    private string? failure;

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        _ = FollowAsync();
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task FollowAsync()
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(left.Token))
            {
                await LoadAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception bug)
        {
            await DispatchExceptionAsync(bug);
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            (state, failure) = (await reader.ReadAsync(left.Token), null);
        }
        catch (Exception broken) when (broken is DbException or IOException)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(log, failure, broken);
        }
    }

    /// <summary>0.1.0+97be33ccdbf2, which still names one commit.</summary>
    private static string Short(string version) => version.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 ? version[..Math.Min(version.Length, plus + 13)] : version;

    private static string Ago(DateTimeOffset at, PortalState now) => Say(OperationsWords.Ago, DeskTime.Minute(at), Amounts.Span(now.Now - at));

    private static string CheckOf(PastCheck? check, PortalState now) =>
        check is null ? OperationsWords.Never : Say(check.IsWhole ? OperationsWords.LogWhole : OperationsWords.LogBroken, Ago(check.At, now));

    private static string ReplicasOf(StoreState store) => store.Replicas.Count == 0
        ? OperationsWords.None
        : string.Join('；', store.Replicas.Select(replica => replica switch
        {
            { Lag: { } lag } => Say(OperationsWords.ReplicaBehind, replica.Name, Amounts.Span(lag)),
            { Bytes: { } bytes } => Say(bytes == 0 ? OperationsWords.ReplicaEven : OperationsWords.ReplicaBytes, replica.Name, Amounts.Bytes(bytes)),
            _ => Say(OperationsWords.ReplicaUnknown, replica.Name),
        }));

    private static string Say(string words, params object[] about) => string.Format(CultureInfo.InvariantCulture, words, about);
}
