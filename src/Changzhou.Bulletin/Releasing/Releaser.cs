using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Releases;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Makes a draft public: snapshot, files and pointer in one transaction, so that all of it appears at once or nothing does.</summary>
public sealed class Releaser(BulletinStore store, DraftStore drafts, ChartPainter painter, IPrinter printer, TimeProvider clock)
{
    // Any constant will do, as long as all portals of a store use the same.
    private const long ReleaseLock = 0x42554C4C;

    /// <summary>Releases the draft of a year; an edition that is public as it stands is not released again.</summary>
    public async Task<ReleaseResult> ReleaseAsync(int year, CancellationToken cancel = default)
    {
        var draft = await drafts.LoadAsync(year, cancel);
        if (draft.Edition is not { } edition)
        {
            return new ReleaseResult.NoDraft(year);
        }

        if (edition.Figures.Where(figure => figure.IsPending).Select(figure => figure.Key).ToList() is { Count: > 0 } awaited)
        {
            return new ReleaseResult.Awaiting(year, awaited);
        }

        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two releases at once would take the same number; the second waits here until the first is done.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ReleaseLock})", cancel);
        if (await CurrentAsync(db, year, cancel) is { } current && IsSame(draft, edition, current))
        {
            return new ReleaseResult.Unchanged(year, current.Number);
        }

        var number = 1 + (await db.Releases.Where(release => release.Year == year).MaxAsync(release => (int?)release.Number, cancel) ?? 0);
        var snapshot = SnapshotBuilder.Build(edition, draft.Catalogue, draft.History, number, ToTheSecond(clock.GetUtcNow()));
        var job = EditionPrinting.JobFor(snapshot, edition.Pictures);
        var bytes = job.Snapshot.ToArray();
        var sha256 = SnapshotJson.Sha256(bytes);
        var row = new ReleaseRow
        {
            Year = year,
            Number = number,
            ReleasedAt = snapshot.ReleasedAt,
            Snapshot = bytes,
            Sha256 = sha256,
            Artefacts = [.. (await ArtefactsAsync(snapshot, job, sha256, cancel)).Select(Row)],
        };
        db.Releases.Add(row);
        await db.SaveChangesAsync(cancel);
        await PointAsync(db, row, cancel);
        await transaction.CommitAsync(cancel);
        return new ReleaseResult.Released(year, number, row.Sha256);
    }

    private static async Task<ReleaseRow?> CurrentAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Pointers.Where(pointer => pointer.Year == year)
            .Join(db.Releases, pointer => pointer.ReleaseId, release => release.Id, (_, release) => release)
            .AsNoTracking().SingleOrDefaultAsync(cancel);

    /// <summary>Whether the draft would give the very bytes that are public, but for number and time.</summary>
    private static bool IsSame(Draft draft, Edition edition, ReleaseRow current) =>
        SnapshotJson.Write(SnapshotBuilder.Build(edition, draft.Catalogue, draft.History, current.Number, current.ReleasedAt)).AsSpan().SequenceEqual(current.Snapshot);

    private static async Task PointAsync(BulletinDbContext db, ReleaseRow release, CancellationToken cancel)
    {
        if (await db.Pointers.SingleOrDefaultAsync(pointer => pointer.Year == release.Year, cancel) is { } pointer)
        {
            pointer.ReleaseId = release.Id;
        }
        else
        {
            db.Pointers.Add(new PointerRow { Year = release.Year, ReleaseId = release.Id });
        }

        await db.SaveChangesAsync(cancel);
    }

    private static DateTimeOffset ToTheSecond(DateTimeOffset time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, time.Offset);

    private static ArtefactRow Row(Artefact artefact) => new() { Name = artefact.Name, MediaType = artefact.MediaType, Content = artefact.Content, Sha256 = artefact.Sha256 };

    /// <summary>What the PDF carries inside stands beside it too, in the same bytes.</summary>
    private async Task<IReadOnlyList<Artefact>> ArtefactsAsync(Snapshot snapshot, PrintJob job, string sha256, CancellationToken cancel)
    {
        using var pdf = new MemoryStream();
        await printer.PrintAsync(job, pdf, cancel);
        return
        [
            Artefact.Of("bulletin.pdf", MediaTypes.Pdf, pdf.ToArray()),
            .. job.Attachments.Select(attachment => Artefact.Of(attachment.Name, attachment.MediaType, attachment.Content.ToArray())),
            Artefact.Of("figures.xlsx", MediaTypes.Xlsx, FigureFiles.Xlsx(snapshot, sha256)),
            .. (await painter.PaintAsync(snapshot, cancel)).Select(picture => Artefact.Of(ChartName(picture), MediaTypes.Svg, picture.Svg)),
            .. job.Pictures.Select(picture => Artefact.Of(picture.Key, MediaTypes.OfPicture(picture.Key), picture.Value)),
        ];
    }

    /// <summary>charts/air/pollutants-wide-light.svg</summary>
    private static string ChartName(ChartPicture picture) =>
        $"charts/{picture.Topic}/{picture.Key}-{picture.Width}-{picture.Theme}.svg".ToLowerInvariant();
}

public abstract record ReleaseResult
{
    private ReleaseResult()
    {
    }

    public sealed record Released(int Year, int Number, string Sha256) : ReleaseResult;

    /// <summary>What is public is what the draft says.</summary>
    public sealed record Unchanged(int Year, int Number) : ReleaseResult;

    public sealed record NoDraft(int Year) : ReleaseResult;

    /// <summary>Figures of the draft are still 待填; nothing was released.</summary>
    public sealed record Awaiting(int Year, IReadOnlyList<FigureKey> Figures) : ReleaseResult;
}
