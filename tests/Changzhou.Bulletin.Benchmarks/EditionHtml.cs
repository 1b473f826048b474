using System.Globalization;
using System.Net;
using System.Text;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Benchmarks;

/// <summary>Plain HTML of a whole edition for print: the same text, tables, charts and list of indicators as the PDF.</summary>
internal sealed class EditionHtml
{
    private const string Style = """
        @page { size: A4; margin: 30mm 25mm 26mm }
        body { font: 10.5pt/1.9 "Noto Serif CJK SC", serif; margin: 0 }
        h1, h2, h3, table, figcaption, caption { font-family: "Noto Sans CJK SC", sans-serif }
        h1 { break-before: page } h2, h3 { break-after: avoid }
        p { text-indent: 2em; text-align: justify; margin: 0 } figure { margin: 6mm 0; break-inside: avoid; text-align: center }
        figure svg { width: 160mm; height: auto }
        table { border-collapse: collapse; width: 100%; font-size: 8.5pt; line-height: 1.4 } tr { break-inside: avoid } td, th { border-top: .4pt solid #c9d6d8; padding: 1.5mm }
        """;

    private readonly StringBuilder html = new();
    private readonly Dictionary<(string, string), string> charts;

    private EditionHtml(IEnumerable<ChartPicture> pictures) => charts = pictures
        .Where(picture => picture is { Width: ChartWidth.Wide, Theme: ChartTheme.Light })
        .ToDictionary(picture => (picture.Topic, picture.Key), picture => Encoding.UTF8.GetString(picture.Svg));

    public static string Of(Snapshot snapshot, IEnumerable<ChartPicture> pictures) => new EditionHtml(pictures).Write(snapshot);

    private string Write(Snapshot snapshot)
    {
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>{Encode(snapshot.Title)}</title><style>{Style}</style><h1>{Encode(snapshot.Title)}</h1>");
        Blocks(ChartPainter.Summary, snapshot.Summary);
        foreach (var part in snapshot.Parts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h1>{part.Number} {Encode(part.Title)}</h1>");
            foreach (var chapter in part.Chapters)
                Chapter(chapter);
        }

        html.Append("<h1>指标说明</h1><table>");
        foreach (var indicator in snapshot.Indicators)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(indicator.Name)}<td>{Encode(indicator.Unit)}<td>{Encode(indicator.Statistic)}<td>{Encode(indicator.Standard)}<td>{Encode(indicator.Method)}");
        return html.Append("</table></html>").ToString();
    }

    private void Chapter(SnapshotChapter chapter)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{chapter.NumberLabel} {Encode(chapter.PlainTitle)}</h2>");
        Blocks(chapter.Topic, chapter.Lead);
        foreach (var section in chapter.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Encode(section.PlainTitle)}</h3>");
            Blocks(chapter.Topic, section.Blocks);
        }
    }

    private void Blocks(string topic, IEnumerable<SnapshotBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Text is { } text)
                html.Append(CultureInfo.InvariantCulture, $"<p>{Runs(text)}</p>");
            if (block.Chart is { } chart)
                html.Append(CultureInfo.InvariantCulture, $"<figure>{charts[(topic, chart.Key)]}<figcaption>{chart.Number} {Runs(chart.Caption)}</figcaption></figure>");
            if (block.Table is { } table)
                Table(table);
        }
    }

    private void Table(SnapshotTable table)
    {
        html.Append(CultureInfo.InvariantCulture, $"<table><caption>{table.Number} {Runs(table.Caption)}</caption>");
        foreach (var (number, row) in table.Rows.Index())
        {
            html.Append(number == 0 ? "<thead><tr>" : number == table.HeadRows ? "</thead><tbody><tr>" : "<tr>");
            foreach (var cell in row)
                html.Append(CultureInfo.InvariantCulture, $"<td colspan={cell.ColumnSpan} rowspan={cell.RowSpan}>{Runs(cell.Text)}");
        }

        html.Append("</table>");
    }

    private static string Runs(IEnumerable<Run> runs) => string.Concat(runs.Select(run =>
        run.Figure is not null ? $"<b>{Encode(run.Text)}</b>" : run.Subscript ? $"<sub>{Encode(run.Text)}</sub>" : Encode(run.Text)));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
