using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Takes a snapshot apart into what can be found in it.</summary>
public static class SearchDocuments
{
    private const string Summary = "综述";

    public static IEnumerable<SearchDocument> Of(Snapshot snapshot) =>
        [
            .. snapshot.Summary.SelectMany(block => OfBlock(snapshot.Year, Catalogue.SummaryTopic, "", Summary, block)),
            .. snapshot.Chapters.SelectMany(chapter => OfChapter(snapshot.Year, chapter)),
            .. OfFigures(snapshot),
        ];

    private static IEnumerable<SearchDocument> OfChapter(int year, SnapshotChapter chapter)
    {
        var topic = Topic.Find(chapter.Topic);
        yield return new(year, DocumentKind.Chapter, chapter.Topic, "", "", $"{chapter.NumberLabel} {chapter.PlainTitle}",
            string.Join('、', chapter.Sections.Select(section => section.PlainTitle)), topic is null ? "" : $"{topic.Name} {topic.NameEn}");
        foreach (var document in chapter.Lead.SelectMany(block => OfBlock(year, chapter.Topic, "", chapter.PlainTitle, block)))
        {
            yield return document;
        }

        foreach (var section in chapter.Sections)
        {
            yield return new(year, DocumentKind.Section, chapter.Topic, section.Key, "", section.PlainTitle, chapter.PlainTitle, topic?.NameEn ?? "");
            foreach (var document in section.Blocks.SelectMany(block => OfBlock(year, chapter.Topic, section.Key, $"{chapter.PlainTitle} · {section.PlainTitle}", block)))
            {
                yield return document;
            }
        }
    }

    private static IEnumerable<SearchDocument> OfBlock(int year, string topic, string anchor, string place, SnapshotBlock block)
    {
        var english = Topic.Find(topic)?.NameEn ?? "";
        if (block.Text is { } text)
        {
            yield return new(year, DocumentKind.Paragraph, topic, anchor, "", place, Run.Plain(text), "");
        }
        else if (block.Table is { } table)
        {
            yield return new(year, DocumentKind.Table, topic, anchor, table.Key, $"{table.Number} {Run.Plain(table.Caption)}", Cells(table), $"{place} {english}");
        }
        else if (block.Chart is { } chart)
        {
            yield return new(year, DocumentKind.Chart, topic, anchor, chart.Key, $"{chart.Number} {Run.Plain(chart.Caption)}", Points(chart), $"{place} {english}");
        }
    }

    /// <summary>Rows as sentences, so that what is shown of a table is a row of it.</summary>
    private static string Cells(SnapshotTable table) =>
        string.Join('；', table.Rows.Select(row => string.Join(' ', row.Select(cell => Run.Plain(cell.Text)))).Append(Run.Plain(table.Note)).Where(row => row.Length > 0));

    private static string Points(SnapshotChart chart) => string.Join('；', chart.Series
        .Select(series => $"{series.Name}：{string.Join('、', chart.Categories.Zip(series.Points, (category, point) => $"{category} {point?.Display ?? "—"}"))}")
        .Prepend(chart.Alt.TrimEnd('。')).Append(Run.Plain(chart.Note)).Where(part => part.Length > 0));

    private static IEnumerable<SearchDocument> OfFigures(Snapshot snapshot)
    {
        var indicators = snapshot.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var regions = snapshot.Regions.ToDictionary(region => region.Code, StringComparer.Ordinal);
        foreach (var figure in snapshot.Figures.Where(figure => figure.Display.Length > 0 && indicators.ContainsKey(figure.Indicator)))
        {
            var indicator = indicators[figure.Indicator];
            var place = figure.Place.Split('/');
            yield return new(
                snapshot.Year, DocumentKind.Figure, place[0], place.ElementAtOrDefault(1) ?? "", figure.Id, indicator.Name,
                $"{figure.Region} {figure.Period} {figure.DisplayWithUnit}",
                string.Join(' ', indicator.Aliases.Append(indicator.ShortName).Append(indicator.NameEn).Append(regions.GetValueOrDefault(figure.Region)?.NameEn ?? "")));
        }
    }
}
