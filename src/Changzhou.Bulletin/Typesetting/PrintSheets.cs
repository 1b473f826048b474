using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Typesetting;

/// <summary>The files that the template reads: the snapshot as released, its charts, pictures and attachments, and what the snapshot does not say of itself.</summary>
internal static class PrintSheets
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8); // China has had no summer time since 1991.

    public static IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> Of(PrintJob job, Snapshot snapshot, IReadOnlyList<ChartPicture> charts, Uri? site)
    {
        var codes = ChartCodes.Of(snapshot, site);
        var sheets = new List<(string, ReadOnlyMemory<byte>)> { ("snapshot.json", job.Snapshot), ("job.json", JsonSerializer.SerializeToUtf8Bytes(Facts(job, snapshot, codes))) };
        sheets.AddRange(codes.Select(code => (code.Path, (ReadOnlyMemory<byte>)code.Svg)));
        sheets.AddRange(charts.Select(chart => (ChartPainter.PrintPath(chart.Topic, chart.Key), (ReadOnlyMemory<byte>)chart.Svg)));
        sheets.AddRange(Images(job, snapshot));
        sheets.AddRange(job.Attachments.Select(attachment => ($"attachments/{attachment.Name}", attachment.Content)));
        return sheets;
    }

    private static IEnumerable<(string, ReadOnlyMemory<byte>)> Images(PrintJob job, Snapshot snapshot) =>
        from file in snapshot.Summary.Concat(snapshot.Chapters.SelectMany(chapter => chapter.Blocks)).Select(block => block.Image?.File).OfType<string>().Distinct()
        select ($"images/{file}", (ReadOnlyMemory<byte>)(job.Pictures.TryGetValue(file, out var bytes)
            ? bytes
            : throw new TypesettingException($"The edition shows '{file}', and the release holds no such picture.")));

    private static JsonObject Facts(PrintJob job, Snapshot snapshot, IReadOnlyList<ChartCode> codes)
    {
        var released = snapshot.ReleasedAt.ToOffset(Shanghai);
        return new()
        {
            ["sha256"] = SnapshotJson.Sha256(job.Snapshot.Span),
            ["released"] = new JsonObject
            {
                ["year"] = released.Year,
                ["month"] = released.Month,
                ["day"] = released.Day,
                ["hour"] = released.Hour,
                ["minute"] = released.Minute,
                ["second"] = released.Second,
            },
            // The days of the errata, in their order.
            ["errata"] = new JsonArray([.. (snapshot.Errata ?? []).Select(erratum => (JsonNode)ChineseDate.Day(erratum.ReleasedAt.ToOffset(Shanghai)))]),
            ["issued"] = ChineseDate.YearAndMonth(snapshot.Issued),
            ["standard"] = job.Standard == PdfStandard.A3a ? "PDF/A-3a" : "PDF/UA-1",
            ["topics"] = new JsonObject(Topic.All.Select(topic => KeyValuePair.Create(topic.Slug, (JsonNode?)new JsonObject { ["name"] = topic.Name, ["accent"] = topic.Accent }))),
            ["codes"] = new JsonObject(codes.Select(code => KeyValuePair.Create(code.Path, (JsonNode?)code.Address))),
            ["attachments"] = new JsonArray([.. job.Attachments.Select(attachment => (JsonNode)new JsonObject
            {
                ["name"] = attachment.Name,
                ["mediaType"] = attachment.MediaType,
                ["description"] = attachment.Description,
                ["length"] = attachment.Content.Length.ToString("N0", CultureInfo.InvariantCulture),
            })]),
        };
    }
}
