using System.Globalization;
using System.Text;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>A labelled figure, and what was found for it.</summary>
/// <param name="Found">The mention with the right value and unit, or null.</param>
/// <param name="Expected">The indicator that it should be linked to, or null where none is known.</param>
/// <param name="Candidates">What was found in its place.</param>
public sealed record EvaluatedRow(GoldFigure Gold, Mention? Found, string? Expected, IReadOnlyList<Mention> Candidates)
{
    public bool IsLinked => Found is not null && Expected is not null && Found.Indicator == Expected;
}

/// <param name="Rows">Every labelled figure but those of the contents page.</param>
/// <param name="Unmatched">Measured figures that nobody labelled.</param>
/// <param name="Matched">How many measured mentions are labelled figures.</param>
public sealed record Evaluation(IReadOnlyList<EvaluatedRow> Rows, IReadOnlyList<Mention> Unmatched, int Matched)
{
    public double Recall => Share(Rows.Count(row => row.Found is not null), Rows.Count);

    public double Precision => Share(Matched, Matched + Unmatched.Count);

    /// <summary>Of all rows that have an indicator, found or not.</summary>
    public double Linking => Share(Rows.Count(row => row.IsLinked), Rows.Count(row => row.Expected is not null));

    /// <summary>A Markdown table, a line a chapter.</summary>
    public string Table()
    {
        var table = new StringBuilder("| 章 | 标注 | 找到 | 召回率 | 多报 | 准确率 | 应关联 | 关联正确 | 关联率 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var chapter in Rows.GroupBy(row => row.Gold.Chapter))
        {
            var title = chapter.Key[(chapter.Key.LastIndexOf(' ') + 1)..];
            var extra = Unmatched.Count(mention => (mention.Place.Chapter ?? "").EndsWith(title, StringComparison.Ordinal) && mention.Place.Chapter is not null && SamePart(mention, chapter.Key));
            Line(table, chapter.Key, [.. chapter], extra, chapter.Where(row => row.Found?.IsMeasured == true).Select(row => row.Found!.Span).Distinct().Count());
        }

        Line(table, "合计", Rows, Unmatched.Count, Matched);
        return table.ToString();
    }

    private static bool SamePart(Mention mention, string chapter) =>
        mention.Place.Part is null || chapter.Contains(mention.Place.Part, StringComparison.Ordinal);

    private static void Line(StringBuilder table, string title, IReadOnlyList<EvaluatedRow> rows, int extra, int matched)
    {
        var (found, expected, linked) = (rows.Count(row => row.Found is not null), rows.Count(row => row.Expected is not null), rows.Count(row => row.IsLinked));
        table.AppendLine(CultureInfo.InvariantCulture, $"| {title} | {rows.Count} | {found} | {Share(found, rows.Count):P1} | {extra} | {Share(matched, matched + extra):P1} | {expected} | {linked} | {Share(linked, expected):P1} |");
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
