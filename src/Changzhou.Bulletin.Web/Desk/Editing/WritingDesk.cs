using System.Collections.Concurrent;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>One window's place of work: the newest state of the draft, its findings, and who else is here.</summary>
public sealed partial class WritingDesk(CurrentStaff staff, DraftWatch watch, DraftReader reader, Waivers waivers, ActNews news, Presence presence, TimeProvider clock, ILogger<WritingDesk> log) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly Guid window = Guid.CreateVersion7();
    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<Guid, (Block Block, bool IsStored)> written = [];
    private CancellationTokenSource? open;
    private string place = "";
    private string? subject;
    private int beats;
    private Dictionary<string, Releasing.SnapshotFigure> figures = [];

    /// <summary>Raised on no particular thread.</summary>
    public event Action? DraftChanged;

    /// <summary>Raised when the person has written on, before it is saved.</summary>
    public event Action? WrittenOn;

    public event Action? FindingsChanged;

    public event Action? PeopleChanged;

    public event Action? TroubleChanged;

    public int Year { get; private set; }

    /// <summary>Null until the year was opened, and where it has no draft.</summary>
    public DraftState? State { get; private set; }

    /// <summary>The state as it will be when what is being written in this window is saved.</summary>
    public DraftState? StateAsWritten => State is { } state && !written.IsEmpty ? new(written.Aggregate(state.View, (view, one) => view.With(one.Key, one.Value.Block))) : State;

    public DraftTexts Texts { get; private set; } = null!;

    public FigureFinder Figures { get; private set; } = null!;

    /// <summary>Of the newest state that was proofread; null until the first was.</summary>
    public IReadOnlyList<Finding>? Findings { get; private set; }

    /// <summary>The state that the findings are of.</summary>
    public DraftState? Proofread { get; private set; }

    /// <summary>Of letting a finding stand, while they wait for the second person.</summary>
    public IReadOnlyList<OpenWaiver> Proposals { get; private set; } = [];

    /// <summary>In all windows of this year but this one.</summary>
    public IReadOnlyList<PresentPerson> People { get; private set; } = [];

    public EditionState Standing { get; private set; }

    /// <summary>What went wrong where nobody waits for an answer, for the page to say; null while nothing did.</summary>
    public string? Trouble { get; private set; }

    public Guid Person => staff.Id;

    public Actor Actor => staff.Actor;

    public bool IsEditor => staff.Is(StaffRoles.Editor);

    public bool CanEdit => IsEditor && Standing != EditionState.Scheduled;

    public async Task OpenAsync(int year)
    {
        if (open is not null && Year == year)
            return;
        await CloseAsync();
        (Year, State, Findings, Proofread, Proposals, Trouble) = (year, null, null, null, [], null);
        written.Clear();
        open = new();
        await RefreshAsync();
        news.Done += Hear;
        _ = LookAroundAsync(open.Token);
    }

    /// <summary>Says where this window is.</summary>
    public async Task GoAsync(string address)
    {
        place = address;
        await TryBeAsync();
    }

    /// <summary>Says what is open for editing; null for nothing.</summary>
    public async Task EditAsync(string? edited)
    {
        subject = edited;
        await TryBeAsync();
    }

    /// <summary>Says what stands in a block that is being edited.</summary>
    /// <param name="isStored">Whether the store has it: then whatever the store has next takes its place.</param>
    public void Write(Guid uid, Block block, bool isStored)
    {
        var isNew = !written.TryGetValue(uid, out var last) || last.Block != block;
        written[uid] = (block, isStored);
        if (isNew)
            WrittenOn?.Invoke();
    }

    /// <summary>Says that a block is not edited any more.</summary>
    public void Close(Guid uid) => written.TryRemove(uid, out _);

    /// <summary>Takes the newest state of the draft.</summary>
    public async Task RefreshAsync()
    {
        await turn.WaitAsync();
        try
        {
            var newest = await watch.FindAsync(Year);
            var standing = await reader.StateAsync(Year);
            if (newest is null || (newest.View.Entry == State?.View.Entry && standing == Standing))
                return;
            // Worked out here, where nobody waits for a key to be answered.
            await Task.Run(() => newest.Prints);
            Texts = new(newest.View);
            Figures = new(newest.View, Texts);
            figures = newest.Snapshot.Figures.DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id);
            (State, Standing) = (newest, standing);
            foreach (var (uid, block) in written)
            {
                if (block.IsStored)
                    written.TryRemove(new(uid, block));
            }
        }
        finally
        {
            turn.Release();
        }

        DraftChanged?.Invoke();
        _ = ProofreadAsync(State);
    }

    /// <summary>What a figure in a text is, where it says so: indicator, value, source.</summary>
    public string Explain(string figure, bool stated)
    {
        if (figures.GetValueOrDefault(figure) is not { } known || State!.View.Catalogue.FindIndicator(known.Indicator) is not { } indicator)
            return figure;
        var region = known.Region == Editions.Catalogue.WholeCity ? "" : known.Region;
        var said = string.Format(CultureInfo.InvariantCulture, WritingWords.FigureTitle, region, indicator.Name, Period.Parse(known.Period).InChinese, known.DisplayWithUnit, known.Source);
        return stated ? said + WritingWords.FigureStated : said;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        turn.Dispose();
    }

    public async Task CloseAsync()
    {
        if (open is null)
            return;
        news.Done -= Hear;
        await open.CancelAsync();
        open.Dispose();
        open = null;
        try
        {
            await presence.LeaveAsync(window);
        }
        catch (Exception away) when (StoreTrouble.Is(away))
        {
            // Presence ends by itself.
            LogAway(log, away);
        }
    }

    private void Hear(ActDone act)
    {
        if (act.Year == Year)
            _ = CatchUpAsync();
    }

    /// <summary>Takes the newest state where the store gives it; where it is away, the next act brings it.</summary>
    public async Task CatchUpAsync()
    {
        try
        {
            await RefreshAsync();
        }
        catch (Exception away) when (away is ObjectDisposedException || StoreTrouble.Is(away))
        {
            LogAway(log, away);
        }
        catch (Exception failure)
        {
            Tell(failure);
        }
    }

    /// <summary>Logs a failure that the page itself will tell; gives the reference that the log has.</summary>
    public string Note(Exception failure)
    {
        var reference = DeskErrors.NewReference();
        LogFailure(log, reference, failure);
        return reference;
    }

    /// <summary>Nobody waits for what the desk does by itself, so no page would fail by it: what went wrong is said at the head of the page.</summary>
    private void Tell(Exception failure)
    {
        Trouble = string.Format(CultureInfo.InvariantCulture, WritingWords.Trouble, Note(failure));
        TroubleChanged?.Invoke();
    }

    private async Task ProofreadAsync(DraftState state)
    {
        try
        {
            var findings = await Task.Run(() => state.Report.Findings);
            var proposals = await ProposalsAsync();
            if (state != State)
                return;
            (Findings, Proofread, Proposals, Trouble) = (findings, state, proposals, null);
            FindingsChanged?.Invoke();
        }
        catch (Exception failure)
        {
            Tell(failure);
        }
    }

    private async Task<IReadOnlyList<OpenWaiver>> ProposalsAsync()
    {
        try
        {
            return await waivers.OpenAsync(Year);
        }
        catch (Exception away) when (StoreTrouble.Is(away))
        {
            // The next act brings them.
            LogAway(log, away);
            return Proposals;
        }
    }

    private async Task LookAroundAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                // Said every third time, asked every time.
                if (beats++ % 3 == 0)
                    await BeAsync();
                var people = (await presence.WhoAsync(Year, cancel)).Where(person => person.Circuit != window).ToList();
                if (!people.SequenceEqual(People))
                {
                    People = people;
                    PeopleChanged?.Invoke();
                }
            }
            catch (Exception away) when (away is StaffGoneException or OperationCanceledException || StoreTrouble.Is(away))
            {
                LogAway(log, away);
            }
            catch (Exception failure)
            {
                Tell(failure);
            }
        }
        while (await NextAsync(timer, cancel));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A page does not fail because nobody could be told where its person is.</summary>
    private async Task TryBeAsync()
    {
        try
        {
            await BeAsync();
        }
        catch (Exception away) when (StoreTrouble.Is(away))
        {
            LogAway(log, away);
        }
        catch (Exception failure) when (failure is not StaffGoneException)
        {
            Tell(failure);
        }
    }

    private Task BeAsync() => presence.BeAsync(new(window, staff.Id, staff.Name, Year, place, subject));

    [LoggerMessage(2414, LogLevel.Debug, "A window of the desk could not be told what is new")]
    private static partial void LogAway(ILogger logger, Exception away);

    [LoggerMessage(2411, LogLevel.Error, "A window of the desk failed at what nobody waited for; its person was told the reference {Reference}")]
    private static partial void LogFailure(ILogger logger, string reference, Exception failure);
}
