using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <summary>A finding that somebody wants to let stand.</summary>
public sealed record OpenWaiver(int Id, string Rule, string Place, string Reference, string Reason, Guid ProposedById, string ProposedBy, DateTimeOffset ProposedAt);

/// <summary>Findings let stand (放行): one person proposes it with a reason, a second one agrees.</summary>
public sealed class Waivers(BulletinStore store, DraftEdits edits, TimeProvider clock)
{
    public async Task<IReadOnlyList<OpenWaiver>> OpenAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.WaiverProposals.AsNoTracking().Where(row => row.Year == year && row.Accepted == null).OrderBy(row => row.Id)
            .Select(row => new OpenWaiver(row.Id, row.Rule, row.Place, row.Reference, row.Reason, row.ProposedById, row.ProposedBy, row.ProposedAt)).ToListAsync(cancel);
    }

    public Task<EditResult> ProposeAsync(int year, Finding finding, string reason, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, Right.ProposeWaiver, async edit =>
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return EditResult.Refuse(WorkflowWords.NeedsWaiverReason);
        }

        var (rule, place, reference) = Key(finding);
        if (await edit.Db.WaiverProposals.AnyAsync(row => row.Year == year && row.Rule == rule && row.Place == place && row.Reference == reference && row.Accepted == null, cancel)
            || await edit.Db.Waivers.AnyAsync(row => row.Year == year && row.Rule == rule && row.Place == place && row.Reference == reference, cancel))
        {
            return EditResult.Refuse(WorkflowWords.WaiverKnown);
        }

        edit.Db.WaiverProposals.Add(new()
        {
            Year = year,
            Rule = rule,
            Place = place,
            Reference = reference,
            Reason = reason.Trim(),
            ProposedById = by.Id!.Value,
            ProposedBy = by.Name,
            ProposedAt = clock.GetUtcNow(),
        });
        // Until a second person agrees nothing of the edition has changed.
        return new EditResult.Saved(0, await edit.LogAsync(Act.WaiverProposed, $"waiver:{rule}", [], null, $"{place} {reference}", reason.Trim()));
    }, cancel);

    /// <summary>Agrees to a proposal of somebody else.</summary>
    public Task<EditResult> ConfirmAsync(int year, int id, Actor by, CancellationToken cancel = default) => SettleAsync(year, id, accept: true, by, cancel);

    /// <summary>Does not agree, or takes the own proposal back.</summary>
    public Task<EditResult> RejectAsync(int year, int id, Actor by, CancellationToken cancel = default) => SettleAsync(year, id, accept: false, by, cancel);

    /// <summary>Opens a finding again.</summary>
    public Task<EditResult> RemoveAsync(int year, Finding finding, Actor by, CancellationToken cancel = default) => edits.MakeAsync(year, by, Right.SettleWaiver, async edit =>
    {
        var waiver = finding.Waiver;
        if (waiver is null || await edit.Db.Waivers.SingleOrDefaultAsync(row => row.Year == year && row.Rule == waiver.Rule && row.Place == waiver.Place && row.Reference == waiver.Reference, cancel) is not { } row)
        {
            return EditResult.Refuse(WorkflowWords.NothingToWaive);
        }

        edit.Db.Waivers.Remove(row);
        return new EditResult.Saved(0, await edit.LogAsync(Act.WaiverRemoved, $"waiver:{row.Rule}", [TopicOf(row.Place)], $"{row.Place} {row.Reference} {row.Reason}", null));
    }, cancel);

    private Task<EditResult> SettleAsync(int year, int id, bool accept, Actor by, CancellationToken cancel) => edits.MakeAsync(year, by, accept ? Right.SettleWaiver : Right.ProposeWaiver, async edit =>
    {
        if (await edit.Db.WaiverProposals.SingleOrDefaultAsync(row => row.Id == id && row.Year == year, cancel) is not { Accepted: null } row)
        {
            return EditResult.Refuse(WorkflowWords.WaiverSettled);
        }

        if (accept && row.ProposedById == by.Id)
        {
            return EditResult.Refuse(WorkflowWords.OwnWaiver);
        }

        if (row.ProposedById != by.Id && Right.SettleWaiver.Refuse(by) is { } refused)
        {
            return refused;
        }

        (row.SettledById, row.SettledBy, row.SettledAt, row.Accepted) = (by.Id, by.Name, clock.GetUtcNow(), accept);
        if (accept)
        {
            var position = await edit.Db.Waivers.Where(waiver => waiver.Year == year).MaxAsync(waiver => (int?)waiver.Position, cancel) ?? -1;
            edit.Db.Waivers.Add(new() { Year = year, Position = position + 1, Rule = row.Rule, Place = row.Place, Reference = row.Reference, Reason = row.Reason, By = $"{row.ProposedBy}、{by.Name}" });
        }

        var subject = $"waiver:{row.Rule}";
        return new EditResult.Saved(0, accept
            ? await edit.LogAsync(Act.WaiverConfirmed, subject, [TopicOf(row.Place)], null, $"{row.Place} {row.Reference}", row.Reason)
            : await edit.LogAsync(Act.WaiverRejected, subject, [], $"{row.Place} {row.Reference}", null, row.Reason));
    }, cancel);

    /// <summary>A finding is known by its rule, its place, and the reference or else the words that it is about.</summary>
    private static (string Rule, string Place, string Reference) Key(Finding finding) =>
        (finding.Rule, finding.Place, finding.Reference.Length > 0 ? finding.Reference : finding.Span.Quote);

    private static string TopicOf(string place) => place.Split('/')[0];
}
