using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Parts;

/// <summary>Shows nothing; tells others that its person is at this page, and the page who else is at the desk. The writing place tells it by itself, with the block that is open.</summary>
public sealed partial class Whereabouts(Presence presence, CurrentStaff staff, NavigationManager navigation, TimeProvider clock, ILogger<Whereabouts> log) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly Guid window = Guid.CreateVersion7();
    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<PresentPerson> people = [];

    /// <summary>Null for a page of no year.</summary>
    [Parameter]
    public int? Year { get; set; }

    /// <summary>Told whenever somebody comes, goes or moves; the windows of the person itself are left out.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<PresentPerson>> OnPeople { get; set; }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        await TryAsync(() => presence.LeaveAsync(window));
    }

    protected override void OnInitialized() => _ = InvokeAsync(() => LookAroundAsync(gone.Token));

    private async Task LookAroundAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            // Said every third time, within the patience of Presence.
            for (var beat = 0; ; beat++)
            {
                if (beat % 3 == 0)
                    await TryAsync(() => presence.BeAsync(new(window, staff.Id, staff.Name, Year, new Uri(navigation.Uri).AbsolutePath, null), cancel));
                if (OnPeople.HasDelegate)
                    await TryAsync(() => TellAsync(cancel));
                await timer.WaitForNextTickAsync(cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The person has gone on to another page.
        }
        catch (Exception failure)
        {
            // Nobody waits for it, and nothing that the person does has failed: others see the person leave, and the log says why.
            LogFailure(log, failure);
        }
    }

    private async Task TellAsync(CancellationToken cancel)
    {
        IReadOnlyList<PresentPerson> now = [.. (await presence.WhoAsync(cancel: cancel)).Where(person => person.AccountId != staff.Id).DistinctBy(person => (person.AccountId, person.Place))];
        if (now.SequenceEqual(people))
            return;
        people = now;
        await OnPeople.InvokeAsync(now);
    }

    /// <summary>A page does not fail because nobody could be told where its person is.</summary>
    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception away) when (away is StaffGoneException || StoreTrouble.Is(away))
        {
            LogAway(log, away);
        }
    }

    [LoggerMessage(2412, LogLevel.Debug, "A page of the desk could not tell where its person is")]
    private static partial void LogAway(ILogger logger, Exception away);

    [LoggerMessage(2413, LogLevel.Error, "A page of the desk tells no longer where its person is")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
