using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The mean of a column, and the city beside its districts, lie between the least and the greatest of the others.</summary>
internal sealed partial class TableMeans : IRule
{
    public string Id => "table.mean";

    public string Standard => "HJ 663";

    public IEnumerable<Finding> Check(ProofView view) =>
        from grid in view.Grids
        let means = grid.Rows.Where(row => grid.RowHeads(row) is [var head] && MeanHead().IsMatch(head)).ToList()
        where means.Count == 1
        from column in grid.Columns
        let mean = grid[means[0], column]
        let others = grid.Column(column).Where(cell => cell.Row != means[0]).ToList()
        where mean is not null && others.Count >= 3 && IntensiveHead().IsMatch(string.Concat(grid.ColumnHeads(column)))
        where mean.Range.High < others.Min(cell => cell.Range.Low) || mean.Range.Low > others.Max(cell => cell.Range.High)
        select Finding.At(this, grid.RowHeads(means[0])[0].Contains('均', StringComparison.Ordinal) ? Severity.Error : Severity.Question, mean.Span, grid.Table.Place,
            Messages.MeanOutsideColumn(mean, others.Min(cell => cell.Value), others.Max(cell => cell.Value)));

    [GeneratedRegex("^(?:全市|全市平均|平均|均值|平均值|全省平均)$", RegexOptions.CultureInvariant)]
    private static partial Regex MeanHead();

    /// <summary>What does not add up: concentrations, rates, indices.</summary>
    [GeneratedRegex("浓度|率|比例|指数|均值|PM|SO2|NO2|CO|O3|pH|μg|mg|微克|毫克|dB", RegexOptions.CultureInvariant)]
    private static partial Regex IntensiveHead();
}
