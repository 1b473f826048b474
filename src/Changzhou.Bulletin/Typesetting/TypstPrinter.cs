using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Typesetting;

/// <summary>Prints an edition with Typst, by Worker/templates/bulletin.typ.</summary>
public sealed class TypstPrinter(TypesettingWorker worker, ChartPainter painter, TypesettingOptions? options = null) : IPrinter
{
    public async Task PrintAsync(PrintJob job, Stream output, CancellationToken cancel = default)
    {
        var snapshot = SnapshotJson.Read(job.Snapshot.Span);
        await SetAsync(job, snapshot, await painter.PaintAsync(snapshot, [ChartPainter.Print], cancel), output, cancel);
    }

    /// <param name="charts">Those of the snapshot, drawn for print.</param>
    internal async Task SetAsync(PrintJob job, Snapshot snapshot, IReadOnlyList<ChartPicture> charts, Stream output, CancellationToken cancel)
    {
        var sheets = PrintSheets.Of(job, snapshot, charts, options?.Site);
        var header = new JsonObject
        {
            ["verb"] = "print",
            ["standard"] = job.Standard == PdfStandard.A3a ? "a-3a" : "ua-1",
            ["timestamp"] = snapshot.ReleasedAt.ToUnixTimeSeconds(),
            ["files"] = new JsonArray([.. sheets.Select(sheet => (JsonNode)sheet.Path)]),
        };
        var answer = await worker.AskAsync(new(header, [.. sheets.Select(sheet => sheet.Content)]), cancel);
        await output.WriteAsync(answer.Parts[0], cancel);
    }
}
