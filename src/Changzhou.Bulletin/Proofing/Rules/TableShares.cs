using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A row of shares below a row of amounts must follow from it: 235.4 of 468.8 are 50.2%.</summary>
/// <remarks>A share may be off by one last digit where the row was made to sum to 100 (强制平衡); then the owner is asked.</remarks>
internal sealed partial class TableShares : IRule
{
    public string Id => "table.shares";

    public string Standard => "GB/T 8170-2008";

    public IEnumerable<Finding> Check(ProofView view) =>
        from grid in view.Grids
        from row in grid.Rows.Skip(1)
        where grid.RowHeads(row).Any(head => ShareHead().IsMatch(head)) && !grid.RowHeads(row - 1).Any(head => ShareHead().IsMatch(head))
        let amounts = grid.Row(row - 1)
        let shares = grid.Row(row)
        where amounts.Count >= 2 && shares.Count == amounts.Count
        from finding in Compare(grid, amounts, shares)
        select finding;

    private IEnumerable<Finding> Compare(NumberGrid grid, IReadOnlyList<NumberCell> amounts, IReadOnlyList<NumberCell> shares)
    {
        var whole = amounts.Sum(cell => cell.Value);
        var sumsTo100 = shares.Sum(cell => cell.Value) == 100m;
        return from place in Enumerable.Range(0, amounts.Count)
               let amount = amounts[place]
               let others = Interval.Sum(amounts.Where(cell => cell != amount).Select(cell => cell.Range))
               where amount.Value > 0m
               let possible = ShareOf(amount.Range, others)
               where !possible.Meets(shares[place].Range)
               let forced = sumsTo100 && possible.Meets(shares[place].Range.WidenedBy(2m * Interval.HalfDigit(shares[place].Decimals)))
               select Finding.At(this, forced ? Severity.Question : Severity.Error, shares[place].Span, grid.Table.Place, Messages.ShareOfAmount(amount, whole, shares[place], forced));
    }

    /// <summary>a/(a+b) grows with a and falls with b.</summary>
    private static Interval ShareOf(Interval part, Interval others) =>
        new(part.Low * 100m / (part.Low + others.High), part.High * 100m / (part.High + others.Low));

    [GeneratedRegex("占|比例|百分比", RegexOptions.CultureInvariant)]
    private static partial Regex ShareHead();
}
