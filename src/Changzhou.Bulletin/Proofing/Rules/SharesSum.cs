using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Shares of one whole sum to 100, give or take half a last digit for each; never to more.</summary>
internal sealed partial class SharesSum : IRule
{
    /// <summary>Below this the list leaves parts out, above it the shares are not of one whole.</summary>
    private static readonly Interval OneWhole = new(90m, 130m);

    public string Id => "shares.sum";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => InText(view).Concat(InTables(view));

    private IEnumerable<Finding> InText(ProofView view) =>
        from sentence in view.Prose
        let shares = Shares().Matches(sentence.Text).Select(match => match.Groups["share"]).ToList()
        where shares.Count >= 3
        where !Nested().IsMatch(sentence.Text[shares[0].Index..shares[^1].Index])
        let numbers = shares.Select(share => WrittenNumber.Of(share)).ToList()
        let sum = Interval.Sum(numbers.Select(number => number.Range))
        let printed = numbers.Sum(number => number.Value)
        where !sum.Contains(100m) && OneWhole.Contains(printed)
        let severity = printed > 100m ? Severity.Error : Severity.Question
        select Finding.At(this, severity, sentence.Locate(shares[0].Index, shares[^1].Index + shares[^1].Length - shares[0].Index), sentence.Place, Messages.SharesSum([.. numbers.Select(number => number.Value)], sum));

    private IEnumerable<Finding> InTables(ProofView view) =>
        from grid in view.Grids
        from line in Lines(grid)
        where line.Count >= 3
        let sum = Interval.Sum(line.Select(cell => cell.Range))
        let printed = line.Sum(cell => cell.Value)
        where !sum.Contains(100m) && OneWhole.Contains(printed)
        select Finding.At(this, Severity.Error, line[0].Span, grid.Table.Place, Messages.SharesSum([.. line.Select(cell => cell.Value)], sum));

    /// <summary>Rows and columns whose head says that they are shares.</summary>
    private static IEnumerable<IReadOnlyList<NumberCell>> Lines(NumberGrid grid) =>
        grid.Rows.Where(row => grid.RowHeads(row).Any(IsShare)).Select(grid.Row)
            .Concat(grid.Columns.Where(column => grid.ColumnHeads(column).Any(IsShare)).Select(column => PartsOf(grid, column)));

    private static IReadOnlyList<NumberCell> PartsOf(NumberGrid grid, int column) =>
        [.. grid.Column(column).Where(cell => !grid.RowHeads(cell.Row).Any(TableTotals.IsTotal))];

    private static bool IsShare(string head) => ShareHead().IsMatch(head);

    [GeneratedRegex(@"占[^，。；、0-9]{0,14}?(?<share>[0-9]+(?:\.[0-9]+)?)%|(?<=占[^。；]{0,40}?[0-9]%[、和])(?<share>[0-9]+(?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    [GeneratedRegex("其中|同比|上升|下降|提高|降低|[；。]", RegexOptions.CultureInvariant)]
    private static partial Regex Nested();

    [GeneratedRegex("^占|占比|百分比|构成", RegexOptions.CultureInvariant)]
    private static partial Regex ShareHead();
}
