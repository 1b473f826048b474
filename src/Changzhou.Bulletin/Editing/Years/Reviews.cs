using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing.Years;

/// <param name="Uid">Of the block that holds the words; null for a title, or where they are there no longer.</param>
/// <param name="IsChanged">Whether somebody has rewritten the words since.</param>
/// <param name="SeenBy">Who looked at them and let them stand; null for nobody.</param>
public sealed record PendingReview(Review Review, Guid? Uid, bool IsChanged, string? SeenBy)
{
    public bool IsOpen => !IsChanged && SeenBy is null;

    /// <summary>As the log knows it.</summary>
    internal string Subject => $"review:{Review.Place}:{Review.Block}:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Review.After + Review.Why)))[..16]}";
}

/// <summary>The sentences of a newly made edition that a person must look at, and which are settled.</summary>
/// <remarks>They follow from the last year's draft and are worked out again when asked for; what is written down is only who settled which.</remarks>
public sealed class Reviews(BulletinStore store)
{
    /// <summary>In reading order; none for a year that was not made from the one before.</summary>
    public async Task<IReadOnlyList<PendingReview>> OfAsync(DraftView draft, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        if (!await db.Imports.AnyAsync(row => row.Year == draft.Year && row.Kind == "next" && row.UndoneAt == null, cancel)
            || await EditionStore.LoadAsync(db, draft.Year - 1, cancel) is not { } last)
        {
            return [];
        }

        var (catalogue, history) = await CatalogueStore.LoadAsync(db, cancel);
        var seen = await db.Log.AsNoTracking().Where(entry => entry.Year == draft.Year && entry.Act == Act.ReviewSeen)
            .OrderBy(entry => entry.Id).Select(entry => new { entry.Subject, entry.Actor }).ToListAsync(cancel);
        var seenBy = seen.GroupBy(entry => entry.Subject).ToDictionary(group => group.Key, group => group.Last().Actor, StringComparer.Ordinal);
        return [.. NextEdition.Of(last, catalogue, history).Reviews.Select(review => Pending(review, draft, seenBy))];
    }

    /// <summary>Says that a person looked at the words and lets them stand.</summary>
    public async Task<EditResult> SettleAsync(int year, PendingReview review, Actor by, CancellationToken cancel = default)
    {
        if (Right.Edit.Refuse(by) is { } refused)
        {
            return refused;
        }

        await using var db = store.CreateDbContext();
        var entry = new AuditRow
        {
            ActorId = by.Id,
            Actor = by.Name,
            From = by.From,
            Act = Act.ReviewSeen,
            Year = year,
            Subject = review.Subject,
            After = review.Review.After,
            Note = review.Review.Why,
        };
        db.Log.Add(entry);
        await db.SaveChangesAsync(cancel);
        return new EditResult.Saved(0, entry.Id);
    }

    private static PendingReview Pending(Review review, DraftView draft, Dictionary<string, string> seenBy)
    {
        var holder = draft.Blocks.FirstOrDefault(block => block.Place == review.Place && BlockTexts.Of(block.Block).Any(text => text.Contains(review.After, StringComparison.Ordinal)));
        var stands = holder is not null || Titles(draft, review.Place).Any(text => text.Contains(review.After, StringComparison.Ordinal));
        var pending = new PendingReview(review, holder?.Uid, !stands, null);
        return pending with { SeenBy = seenBy.GetValueOrDefault(pending.Subject) };
    }

    /// <summary>The words of a place that are no block's.</summary>
    private static IEnumerable<string> Titles(DraftView draft, string place)
    {
        var edition = draft.Edition;
        return place == Catalogue.EditionTopic
            ? [edition.Title, edition.LegalBasis, edition.Narrative, edition.Issued.ToString(), .. edition.Highlights, .. edition.Parts.Select(part => part.Title)]
            : draft.Chapters.Where(chapter => chapter.Topic == place).Select(chapter => chapter.Title)
                .Concat(draft.Chapters.SelectMany(chapter => chapter.Sections).Where(section => section.Place == place).Select(section => section.Title));
    }
}
