using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>What a table shows as worse than the year before, the text does not pass over.</summary>
internal sealed partial class WorseningUnmentioned : IRule
{
    public string Id => "worsening.unmentioned";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var sections = TextSection.In(view.Document);
        foreach (var grid in view.Grids.Where(grid => grid.Table.Title is not null))
        {
            var title = grid.Table.Title!;
            var (higher, lower) = (Higher().Match(title.Text.Text), Lower().Match(title.Text.Text));
            var better = higher.Success ? 1 : lower.Success ? -1 : 0;
            var prose = Spoken(sections.FirstOrDefault(section => section.Tables.Contains(grid.Table))?.Prose ?? "", higher.Success ? higher.Value : lower.Value);
            var years = grid.Rows.Select(row => (Row: row, Year: YearOf(grid, row))).Where(row => row.Year is not null).OrderByDescending(row => row.Year).ToList();
            // Several rows of a year are of several places, and a prose without verdict says nothing to compare.
            if (better == 0 || years.Count < 2 || years[0].Year != years[1].Year + 1 || years.DistinctBy(row => row.Year).Count() != years.Count || !Verdict().IsMatch(prose))
            {
                continue;
            }

            var falls = Falls(grid, years[0].Row, years[1].Row, better).ToList();
            if (falls.Count > 0 && !SaysWorse(prose, better))
            {
                yield return Finding.At(this, Severity.Warning, grid.Row(years[0].Row).First(cell => cell.Column == falls[0].Column).Span, grid.Table.Place,
                    Messages.Unmentioned(title.Text.Text, [.. falls.Select(fall => fall.Words)], years[0].Year!.Value.ToString(CultureInfo.InvariantCulture), years[1].Year!.Value.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The sentences that speak of what the table shows.</summary>
    private static string Spoken(string prose, string words) =>
        words.Length == 0 ? "" : string.Join('。', prose.Split('。', '；').Where(sentence => sentence.Contains(words, StringComparison.Ordinal)));

    private static IEnumerable<(int Column, string Words)> Falls(NumberGrid grid, int now, int before, int better) =>
        from column in grid.Columns
        let value = grid[now, column]
        let then = grid[before, column]
        where value is not null && then is not null && (value.Value - then.Value) * better < 0
        select (column, $"{string.Join("", grid.ColumnHeads(column))}由{then.Printed}到{value.Printed}");

    private static int? YearOf(NumberGrid grid, int row) =>
        grid.RowHeads(row).Select(head => Year().Match(head)).Where(match => match.Success).Select(match => (int?)int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).FirstOrDefault();

    private static bool SaysWorse(string prose, int better) => better > 0 ? Falling().IsMatch(prose) : Rising().IsMatch(prose);

    [GeneratedRegex("达标率|优良率|优良天数|优Ⅲ|优良比例|合格率|安全利用率", RegexOptions.CultureInvariant)]
    private static partial Regex Higher();

    [GeneratedRegex("浓度|等效声级|超标率|排放量|酸雨(?:频率|发生率)", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex("持平|上升|提高|改善|稳定|好转|增加|下降|降低", RegexOptions.CultureInvariant)]
    private static partial Regex Verdict();

    [GeneratedRegex("下降|降低|减少|变差|恶化|回落|低于上年|转差|波动", RegexOptions.CultureInvariant)]
    private static partial Regex Falling();

    [GeneratedRegex("上升|升高|增加|变差|恶化|反弹|提高|高于上年|波动", RegexOptions.CultureInvariant)]
    private static partial Regex Rising();

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})年?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
