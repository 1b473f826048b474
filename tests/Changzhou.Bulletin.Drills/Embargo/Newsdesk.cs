using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Brings drafts full of canaries as far as their schedule, by the acts of the desk, each told with canaries too.</summary>
internal sealed class Newsdesk : IAsyncDisposable
{
    public const int Next = DrillStore.Year + 1;

    private readonly BulletinStore store;
    private readonly Canaries canaries;
    private readonly PlantedCatalogue catalogue;
    private readonly TypesettingWorker worker = new(new(), NullLogger<TypesettingWorker>.Instance);
    private readonly ChartPainter painter;
    private readonly TypstPrinter printer;
    private readonly EditionWorkflow workflow;

    public Newsdesk(BulletinStore store, Canaries canaries)
    {
        (this.store, this.canaries, catalogue) = (store, canaries, new(canaries));
        painter = new(worker);
        printer = new(worker, painter);
        workflow = new(store, new Releaser(store, painter, printer, TimeProvider.System), new Withdrawals(store, TimeProvider.System), TimeProvider.System, new DraftWatch(new DraftReader(store)));
    }

    /// <summary>Of the edition that is to come out.</summary>
    public Snapshot Coming { get; private set; } = null!;

    /// <summary>Of the correction that is scheduled, and does not come out while the drill runs.</summary>
    public Snapshot Correction { get; private set; } = null!;

    public Actor Editor { get; private set; } = null!;

    public Actor Reviewer { get; private set; } = null!;

    public Actor Publisher { get; private set; } = null!;

    /// <summary>Accounts; a draft of the next year that is thrown away, another in its place; a correction of the year that is public.</summary>
    public async Task WriteAsync()
    {
        (Editor, Reviewer, Publisher) = (await AddAsync(StaffRoles.Editor), await AddAsync(StaffRoles.Reviewer), await AddAsync(StaffRoles.Publisher));
        var seeds = DrillStore.Seeds;
        var known = new EditionInput(seeds.Edition, catalogue.With(seeds.Catalogue), catalogue.With(seeds.History));
        var next = NextEdition.Of(seeds.Edition, known.Catalogue, known.History);
        var filled = next.Edition with { Figures = [.. next.Edition.Figures.Select(figure => Filled(figure, seeds.Edition))] };

        await ReplaceAsync(new PlantedEdition(canaries, catalogue, "thrown away", Fate.Never).Of(filled), known.Catalogue, next.History);
        Coming = await ImportAsync(new PlantedEdition(canaries, catalogue, "coming", Fate.Released).Of(filled), known.Catalogue, next.History);
        Correction = await ImportAsync(new PlantedEdition(canaries, catalogue, "correction", Fate.Never).Of(seeds.Edition), known.Catalogue, next.History);
    }

    /// <summary>Handed in, handed back, handed in again, signed and approved.</summary>
    public async Task ApproveAsync(int year)
    {
        Saved(await workflow.SubmitAsync(year, Editor, Never("workflow note")));
        Saved(await workflow.ReturnAsync(year, Reviewer, Never("workflow note")));
        Saved(await workflow.SubmitAsync(year, Editor, Never("workflow note")));
        var checklist = (await workflow.ChecklistAsync(new((await new DraftReader(store).FindAsync(year))!)))!;
        foreach (var chapter in checklist.Signatures.Where(chapter => !chapter.IsSigned))
        {
            Saved(await workflow.SignAsync(year, chapter.Topic, checklist.Entry, Reviewer));
        }

        if (await workflow.ApproveAsync(year, Publisher) is EditResult.Refused refused)
        {
            var open = (await workflow.ChecklistAsync(new((await new DraftReader(store).FindAsync(year))!)))!.Items.Where(item => item is { IsDone: false, Blocks: true });
            throw new InvalidOperationException($"Refused: {refused}; open: {string.Join("; ", open.Select(item => $"{item.Kind} {item.Open} {string.Join(',', item.Places)}"))}");
        }
    }

    /// <summary>By the desk's own act, to the minute.</summary>
    public async Task<DateTimeOffset> ScheduleAsync(int year, DateTimeOffset at, string? reason)
    {
        Saved(await workflow.ScheduleAsync(year, at, reason, Publisher));
        return (await workflow.StandingAsync(year)).ScheduledFor!.Value;
    }

    /// <summary>To the second: a minute is long for a drill that is short.</summary>
    public async Task<DateTimeOffset> ScheduleToTheSecondAsync(int year, DateTimeOffset at)
    {
        var second = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
        await using var db = store.CreateDbContext();
        db.Transitions.Add(new()
        {
            Year = year,
            From = EditionState.Approved,
            To = EditionState.Scheduled,
            At = TimeProvider.System.GetUtcNow(),
            ActorId = Publisher.Id,
            Actor = Publisher.Name,
            ScheduledFor = second,
        });
        await db.SaveChangesAsync();
        return second;
    }

    public async Task WithdrawAsync(int year) => Saved(await workflow.WithdrawAsync(year, "正在复核。", Publisher));

    /// <summary>A release tried out: the whole of it stands in the store.</summary>
    public async Task<RehearsalResult.Made> RehearseAsync(int year, DateTimeOffset scheduledFor) =>
        await new Rehearsals(store, painter, printer, TimeProvider.System).CreateAsync(year, scheduledFor, Never("rehearsal reason"), Publisher) switch
        {
            RehearsalResult.Made made => made,
            var refused => throw new InvalidOperationException($"Refused: {refused}"),
        };

    public string Never(string where) => canaries.Text(where, Fate.Never);

    public ValueTask DisposeAsync() => worker.DisposeAsync();

    /// <summary>Reads the draft as the checklist will, and lets stand what canaries do to the arithmetic.</summary>
    private async Task<Snapshot> ImportAsync(Edition planted, Catalogue known, History history)
    {
        var report = new Proofreader(known, history).Read(planted);
        var stands = report.Findings.Where(finding => finding is { IsOpen: true, Severity: Severity.Error })
            .Select(finding => (finding.Rule, finding.Place, Reference: finding.Reference.Length > 0 ? finding.Reference : finding.Span.Quote)).Distinct()
            .Select(finding => new Waiver(finding.Rule, finding.Place, finding.Reference, planted.Year == Next ? canaries.Text("coming waiver.reason", Fate.Released) : Never("correction waiver.reason"), Never("waiver.by")));
        var edition = planted with { Waivers = [.. planted.Waivers, .. stands] };
        await ReplaceAsync(edition, known, history);
        if (DraftCheck.Of((await new DraftReader(store).FindAsync(edition.Year))!).Faults is { Count: > 0 } faults)
        {
            throw new InvalidOperationException($"What was planted cannot be printed: {string.Join("; ", faults.Take(10))}");
        }

        return SnapshotBuilder.Build(edition, known, history, release: 1, DateTimeOffset.UnixEpoch);
    }

    private async Task ReplaceAsync(Edition edition, Catalogue known, History history) =>
        Saved(await new DraftStore(store, Editor).ReplaceAsync(edition, known, history, new("folder", $"{Never("import.file")}.zip")));

    /// <summary>What is awaited is as it was a year before.</summary>
    private static Figure Filled(Figure figure, Edition last)
    {
        if (!figure.IsPending)
        {
            return figure;
        }

        var before = last.Figures.First(known => (known.Indicator, known.Region, known.Statistic, known.Basis) == (figure.Indicator, figure.Region, figure.Statistic, figure.Basis));
        return figure with { Value = before.Value, Qualifier = before.Qualifier, Decimals = before.Decimals, Source = string.Create(CultureInfo.InvariantCulture, $"{Next}年监测") };
    }

    private async Task<Actor> AddAsync(string role)
    {
        await using var db = store.CreateDbContext();
        var now = TimeProvider.System.GetUtcNow();
        var user = canaries.Key($"account {role} name", Fate.Never);
        var account = new Account { UserName = user, NormalizedUserName = user.ToUpperInvariant(), DisplayName = Never($"account {role} display"), Roles = [role], CreatedAt = now, PasswordChangedAt = now };
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return new(account.Id, account.DisplayName, Never($"account {role} address")) { Roles = [role] };
    }

    private static void Saved(EditResult result)
    {
        if (result is not EditResult.Saved)
        {
            throw new InvalidOperationException($"Refused: {result}");
        }
    }
}
