using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>What holds between the columns in all rows but one is wrong in that one: a sum, a ratio, a change.</summary>
internal sealed partial class TablePattern : IRule
{
    private const int MostColumns = 9;

    public string Id => "table.pattern";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => view.Grids.SelectMany(Of);

    private IEnumerable<Finding> Of(NumberGrid grid)
    {
        var columns = grid.Columns.Where(column => grid.Column(column).Count >= 2).ToList();
        var rows = grid.Rows.Where(row => columns.TrueForAll(column => grid[row, column] is not null)).ToList();
        return columns.Count is < 3 or > MostColumns || rows.Count < 2 ? []
            : (from relation in Relations(grid, columns)
               let misses = rows.Where(row => !relation.Holds(row)).ToList()
               // Two rows prove nothing, unless the head itself says that the column is a total.
               where misses.Count == 1 && rows.Count - 1 >= relation.FewestOthers
               let cell = grid[misses[0], relation.Column]!
               select Finding.At(this, Severity.Warning, cell.Span, grid.Table.Place,
                   Messages.TablePattern(string.Join("", grid.ColumnHeads(relation.Column)), cell.Printed, Rounding.Print(relation.Expected(misses[0]), cell.Decimals), relation.Words, rows.Count - 1)))
               .DistinctBy(finding => finding.Span.Line);
    }

    private static IEnumerable<Relation> Relations(NumberGrid grid, List<int> columns)
    {
        foreach (var total in columns)
        {
            var others = columns.Where(column => column != total).ToList();
            var isNamed = grid.ColumnHeads(total).Any(head => head.Contains('总', StringComparison.Ordinal) || head.Contains("合计", StringComparison.Ordinal));
            yield return new(total, isNamed ? 1 : 2, "其余各栏之和",
                row => others.Sum(column => grid[row, column]!.Value),
                row => Interval.Sum(others.Select(column => grid[row, column]!.Range)).Meets(grid[row, total]!.Range));
        }

        foreach (var (part, whole, share) in from part in columns from whole in columns from share in columns where part != whole && whole != share && part != share select (part, whole, share))
        {
            var (a, b) = (Head(grid, part), Head(grid, whole));
            yield return new(share, 2, $"“{a}”除以“{b}”", row => grid[row, whole]!.Value == 0 ? 0 : grid[row, part]!.Value / grid[row, whole]!.Value * 100m, row => Meets(grid, row, part, whole, share, 0m));
            yield return new(share, 2, $"“{a}”比“{b}”的变化", row => grid[row, whole]!.Value == 0 ? 0 : (grid[row, part]!.Value / grid[row, whole]!.Value - 1m) * 100m, row => Meets(grid, row, part, whole, share, 100m));
        }
    }

    private static bool Meets(NumberGrid grid, int row, int part, int whole, int share, decimal less)
    {
        var divisor = Range(grid, row, whole);
        return !divisor.HoldsZero && (Range(grid, row, part) / divisor * 100m - less).Meets(grid[row, share]!.Range);
    }

    /// <summary>Days and sections are counted, so that they are exact; what is measured was rounded.</summary>
    private static Interval Range(NumberGrid grid, int row, int column) =>
        grid[row, column] is { Decimals: 0, Value: var value } && Counted().IsMatch(Head(grid, column)) ? Interval.Point(value) : grid[row, column]!.Range;

    private static string Head(NumberGrid grid, int column) => string.Join("", grid.ColumnHeads(column));

    private sealed record Relation(int Column, int FewestOthers, string Words, Func<int, decimal> Expected, Func<int, bool> Holds);

    [GeneratedRegex("天数|个数|数量|家数|断面数|点位数|样品数|件数|户数|（[天个家件户次]）|\\([天个家件户次]\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
