using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.Private;

/// <summary>Previews of drafts and rehearsed releases, for those who were given the address.</summary>
/// <remarks>They read drafts, so only a process that has the desk maps them. Whatever is wrong with an address, its answer is that of any page that is not there.</remarks>
public static partial class PrivateEndpoints
{
    public static IServiceCollection AddPrivatePages(this IServiceCollection services) => services
        .AddSingleton<PrivatePages>().AddSingleton<PreviewLinks>().AddSingleton<Rehearsals>();

    public static void MapPrivatePages(this WebApplication app)
    {
        var pages = app.MapGroup("").WithMetadata(new PublicReading());
        pages.MapRead(PrivateAddress.Preview + "/{secret}/{**path}", PreviewAsync);
        pages.MapRead(PrivateAddress.Rehearsal + "/{secret}/{**path}", RehearsalAsync);
    }

    private static async Task<IResult> PreviewAsync(
        string secret, string? path, HttpContext context, PreviewLinks links, DraftStore drafts, ChartPainter painter, IPrinter printer, PrivatePages pages, TimeProvider clock, ILogger<PrivatePages> log)
    {
        var cancel = context.RequestAborted;
        if (secret.Length != PrivateSecret.Length || await links.FindAsync(secret, cancel) is not { } link
            || await drafts.LoadAsync(link.Year, cancel) is not { Edition: { } draft } loaded)
            return Results.NotFound();

        LogPreview(log, link.Id);
        var snapshot = SnapshotBuilder.Build(draft, loaded.Catalogue, loaded.History, release: 0, clock.GetUtcNow());
        var edition = new PublishedEdition(0, link.Year, 0, SnapshotJson.Sha256(SnapshotJson.Write(snapshot)), snapshot.ReleasedAt, snapshot)
        {
            Root = $"{PrivateAddress.Preview}/{secret}",
            Standing = new EditionStanding.Private(ErrataText.Say(Words.BannerFor, link.Label), Words.DraftBanner, link.Expires),
        };
        var files = new DraftFiles(snapshot, draft.Pictures, painter, printer);
        return await pages.SendAsync(context, edition, path ?? "", async name => await files.FindAsync(name, cancel));
    }

    private static async Task<IResult> RehearsalAsync(string secret, string? path, HttpContext context, Rehearsals rehearsals, PrivatePages pages, ILogger<PrivatePages> log)
    {
        var cancel = context.RequestAborted;
        if (secret.Length != PrivateSecret.Length || await rehearsals.FindAsync(secret, cancel) is not { } rehearsed)
            return Results.NotFound();

        LogRehearsal(log, rehearsed.Id);
        var snapshot = rehearsed.Snapshot;
        var edition = new PublishedEdition(0, snapshot.Year, snapshot.Release, rehearsed.Sha256, snapshot.ReleasedAt, snapshot)
        {
            Root = $"{PrivateAddress.Rehearsal}/{secret}",
            Standing = new EditionStanding.Private(ErrataText.Ordinal(snapshot.Release), Words.RehearsalBanner, Until: null),
        };
        return await pages.SendAsync(context, edition, path ?? "", async name => await rehearsals.FindArtefactAsync(rehearsed.Id, name, cancel));
    }

    [LoggerMessage(2111, LogLevel.Information, "Preview link {Id} was read")]
    private static partial void LogPreview(ILogger logger, int id);

    [LoggerMessage(2112, LogLevel.Information, "Rehearsal {Id} was read")]
    private static partial void LogRehearsal(ILogger logger, int id);
}
