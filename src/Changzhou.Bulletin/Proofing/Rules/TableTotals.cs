using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>合计 is the sum of its parts; so is 全市 of its districts, in rows that hold amounts.</summary>
internal sealed partial class TableTotals : IRule
{
    public string Id => "table.totals";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from grid in view.Grids
        from finding in Rows(grid).Concat(Columns(grid))
        select finding;

    internal static bool IsTotal(string head) => TotalHead().IsMatch(head);

    /// <summary>Rows that differ in one head only belong together, and one of them may be the total of the others.</summary>
    private IEnumerable<Finding> Rows(NumberGrid grid) =>
        from name in Enumerable.Range(0, grid.Table.Stub)
        from peers in grid.Rows.Select(row => (Row: row, Heads: grid.RowHeads(row))).Where(row => row.Heads.Count > name)
            .GroupBy(row => string.Join('|', row.Heads.Where((_, place) => place != name)))
        let totals = peers.Where(row => IsTotal(row.Heads[name]) || IsCity(row.Heads[name])).ToList()
        let parts = peers.Where(row => !totals.Contains(row) && !SkipHead().IsMatch(row.Heads[name])).ToList()
        where totals.Count == 1 && parts.Count >= 2
        let isTotal = IsTotal(totals[0].Heads[name])
        where isTotal || HoldsAmounts(grid, totals[0].Heads)
        from finding in Compare(grid, isTotal, [.. from column in grid.Columns
                                                   where !AverageHead().IsMatch(string.Concat(grid.ColumnHeads(column).Concat(totals[0].Heads)))
                                                   select (grid[totals[0].Row, column], parts.Select(part => grid[part.Row, column]))])
        select finding;

    private IEnumerable<Finding> Columns(NumberGrid grid) =>
        from total in grid.Columns.Where(column => grid.ColumnHeads(column).Any(IsTotal)).Take(2)
        where grid.Columns.Count(column => grid.ColumnHeads(column).Any(IsTotal)) == 1
        let parts = grid.Columns.Where(column => column != total && !SkipHead().IsMatch(string.Concat(grid.ColumnHeads(column)))).ToList()
        where parts.Count >= 2
        from finding in Compare(grid, isTotal: true, [.. grid.Rows.Select(row => (grid[row, total], parts.Select(part => grid[row, part])))])
        select finding;

    /// <summary>Where most lines add up, one that does not is wrong; where none does, the parts are not all there.</summary>
    private IEnumerable<Finding> Compare(NumberGrid grid, bool isTotal, IReadOnlyList<(NumberCell? Total, IEnumerable<NumberCell?> Parts)> lines)
    {
        var full = lines.Where(line => line.Total is not null && line.Parts.All(part => part is not null))
            .Select(line => (Total: line.Total!, Parts: line.Parts.OfType<NumberCell>().ToList())).ToList();
        var wrong = full.Where(line => !Interval.Sum(line.Parts.Select(part => part.Range)).Meets(line.Total.Range)).ToList();
        if (wrong.Count == 0 || (wrong.Count == full.Count && !isTotal))
        {
            return [];
        }

        var severity = wrong.Count * 2 <= full.Count ? Severity.Error : Severity.Warning;
        return wrong.Select(line => Finding.At(this, severity, line.Total.Span, grid.Table.Place, Messages.TotalDiffers(line.Total, line.Parts)));
    }

    private static bool IsCity(string head) => head is "全市" or "全省" or "全县" or "全区";

    private static bool HoldsAmounts(NumberGrid grid, IReadOnlyList<string> heads) =>
        AmountHead().IsMatch(string.Concat(heads) + grid.Table.Unit) && !AverageHead().IsMatch(string.Concat(heads));

    [GeneratedRegex("^(?:合计|总计|总数|共计|合 计|总 计|总和)$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalHead();

    [GeneratedRegex("其中|小计|同比|增减|排名|备注|变化", RegexOptions.CultureInvariant)]
    private static partial Regex SkipHead();

    [GeneratedRegex("率|比例|占|均|浓度|指数|级|pH|%|最大|最小|排名|同比|dB.?A.?$", RegexOptions.CultureInvariant)]
    private static partial Regex AverageHead();

    [GeneratedRegex("长|数量|个数|件|家|面积|产生量|处置量|km|公里|吨|辆|条数|台", RegexOptions.CultureInvariant)]
    private static partial Regex AmountHead();
}
