using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Typesetting.Preview;

/// <summary>Pages of a draft as the print will have them, for a browser beside the editor.</summary>
/// <remarks>
/// The whole edition is set at each request, by the templates of the print: numbers of pages, running heads and what moves to the
/// next page are then right by themselves, and Typst, which remembers what it set before, sets anew only what an edit moved.
/// A page is SVG of shapes: Typst paints no PNG here, and shapes are sharp at any zoom. A page of text takes 300 kB (90 kB packed).
/// The worker is the preview's own: a release never waits behind a preview, nor a preview behind a release.
/// </remarks>
public sealed class PagePreview(TypesettingOptions options, ILogger<TypesettingWorker> logger) : IAsyncDisposable
{
    private const long ShelfBytes = 96L * 1024 * 1024;

    private readonly TypesettingWorker worker = new(options, logger);
    private readonly PreviewLine line = new();
    private readonly PageShelf shelf = new(ShelfBytes);
    private (string Question, PreviewedPages Pages)? last;

    /// <summary>Id of the running process; null when there is none.</summary>
    public int? ProcessId => worker.ProcessId;

    /// <summary>How often the process failed and was replaced.</summary>
    public int Restarts => worker.Restarts;

    /// <param name="reader">Who looks, such as a circuit: of its requests only the latest waits.</param>
    /// <param name="snapshot">Of the draft, release 0.</param>
    /// <param name="pictures">By their path, pictures/lake.svg.</param>
    /// <param name="topic">The chapter, "summary" for the summary; null for all pages from the cover on.</param>
    /// <param name="cancel">Ends the waiting, not the work once it has begun.</param>
    public async Task<PreviewOutcome> RenderAsync(
        string reader, Snapshot snapshot, IReadOnlyDictionary<string, byte[]> pictures, string? topic, CancellationToken cancel = default)
    {
        // Off the caller's thread, which may be a circuit's: the snapshot's JSON and the charts' options take tens of milliseconds.
        var work = Task.Run(() => line.RunAsync(reader, () => SetAsync(snapshot, pictures, topic), cancel), cancel);
        return await work.WaitAsync(cancel) ?? PreviewOutcome.Superseded;
    }

    /// <summary>A page shown lately, by its hash; null where it has made room for others.</summary>
    public ReadOnlyMemory<byte>? Find(string hash) => shelf.Find(hash);

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        line.Dispose();
    }

    private async Task<PreviewOutcome> SetAsync(Snapshot snapshot, IReadOnlyDictionary<string, byte[]> pictures, string? topic)
    {
        int? chapter = topic switch
        {
            null => null,
            ChartPainter.Summary => BlockPlace.Summary,
            _ => snapshot.Chapters.ToList().FindIndex(one => one.Topic == topic),
        };
        if (chapter == -1 && topic != ChartPainter.Summary)
            return PreviewOutcome.Refused(new(PreviewMessages.NoSuchChapter(topic!), null));
        if (MissingPicture(snapshot, pictures) is { } missing)
            return PreviewOutcome.Refused(missing);
        try
        {
            // With the attachments: the imprint lists them with their lengths.
            var sheets = PrintSheets.Of(EditionPrinting.JobFor(snapshot, pictures), snapshot, [], options.Site);
            var question = Sum(sheets, chapter);
            // What was shown while it was typed is asked for once more when it is saved.
            if (last is { } known && known.Question == question)
                return new() { Pages = known.Pages with { Pages = Keep(known.Pages.Pages) } };
            var frame = await worker.AskAsync(Ask(sheets, snapshot, chapter), CancellationToken.None);
            var answer = PreviewAnswer.Read(frame.Header);
            if (answer.Trouble is { } reason)
                return PreviewOutcome.Refused(Locate(snapshot, answer.Culprit, reason));
            var pages = new PreviewedPages(Keep(Take(answer, frame.Parts)), answer.Count, answer.StartsOf(snapshot), [.. answer.Unprintable.Select(sign => Unprintable(snapshot, sign))]);
            last = (question, pages);
            return new() { Pages = pages };
        }
        catch (TypesettingException failure)
        {
            return PreviewOutcome.Refused(new(PreviewMessages.OutOfOrder(failure.Message), null));
        }
    }

    private WorkerFrame Ask(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> sheets, Snapshot snapshot, int? chapter)
    {
        var header = new JsonObject
        {
            ["verb"] = "preview",
            ["files"] = new JsonArray([.. sheets.Select(sheet => (JsonNode)sheet.Path)]),
            ["charts"] = new JsonArray([.. ChartPainter.PrintOrders(snapshot)]),
            ["chapter"] = chapter,
            ["known"] = new JsonArray([.. shelf.Hashes.Select(hash => (JsonNode)hash)]),
        };
        return new(header, [.. sheets.Select(sheet => sheet.Content)]);
    }

    private List<PreviewedPage> Take(PreviewAnswer answer, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var sent = answer.Sent.Zip(parts).DistinctBy(page => page.First).ToDictionary(page => page.First, page => page.Second);
        // Taken from the shelf before the new ones are put on it and others fall off.
        return [.. answer.Pages.Select((page, index) => new PreviewedPage(
            answer.First + index, !answer.Bare.Contains(answer.First + index), page.Width, page.Height, page.Hash,
            sent.TryGetValue(page.Hash, out var svg) ? svg : shelf.Find(page.Hash) ?? throw new InvalidDataException("The worker left out a page.")))];
    }

    private IReadOnlyList<PreviewedPage> Keep(IReadOnlyList<PreviewedPage> pages)
    {
        foreach (var page in pages)
            shelf.Keep(page.Hash, page.Svg);
        return pages;
    }

    private static string Sum(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> sheets, int? chapter)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in sheets)
        {
            sum.AppendData(Encoding.UTF8.GetBytes($"{path} {content.Length}\n"));
            sum.AppendData(content.Span);
        }

        return $"{chapter} {Convert.ToHexString(sum.GetHashAndReset())}";
    }

    private static PreviewTrouble? MissingPicture(Snapshot snapshot, IReadOnlyDictionary<string, byte[]> pictures) =>
        BlockPlace.All(snapshot)
            .Where(place => place.Block.Image is { } image && !pictures.ContainsKey(image.File))
            .Select(place => new PreviewTrouble(PreviewMessages.MissingPicture(place.Words, place.Block.Image!.File), place.Topic))
            .FirstOrDefault();

    private static PreviewTrouble Unprintable(Snapshot snapshot, string sign)
    {
        var place = BlockPlace.All(snapshot).FirstOrDefault(place => place.Shows(sign));
        return new(PreviewMessages.CannotBePrinted(place?.Words ?? PreviewMessages.WholeEdition, sign), place?.Topic);
    }

    private static PreviewTrouble Locate(Snapshot snapshot, Culprit? culprit, string reason)
    {
        if (culprit is null)
            return new(PreviewMessages.CannotBeSet(PreviewMessages.WholeEdition, reason), null);
        var topic = culprit.Chapter == BlockPlace.Summary ? ChartPainter.Summary : snapshot.Chapters.ElementAt(culprit.Chapter).Topic;
        var block = BlockPlace.All(snapshot).FirstOrDefault(place => place.Chapter == culprit.Chapter && place.Index == culprit.Block);
        return new(PreviewMessages.CannotBeSet(block?.Words ?? BlockPlace.ChapterWords(snapshot, culprit.Chapter), reason), topic);
    }
}
