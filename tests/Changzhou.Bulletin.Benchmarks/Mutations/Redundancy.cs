using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Benchmarks.Mutations;

/// <summary>Which figures a document states so that a slip in them shows: twice, with a change and both its values, or as parts and whole.</summary>
/// <remarks>Judged by what stands in the text, not by what the rules know how to check, so that it can show what they miss.</remarks>
internal sealed partial class Redundancy
{
    private readonly HashSet<Mention> told = new(ReferenceEqualityComparer.Instance);

    public Redundancy(ProofView view)
    {
        foreach (var figure in view.Values.All.Where(figure => figure.Count() > 1))
        {
            told.UnionWith(figure.Select(value => value.Mention));
        }

        foreach (var change in view.Changes.Where(change => ValuePairs.Of(change, view).Any(pair => pair.IsCertain)))
        {
            told.Add(change.Mention);
            told.UnionWith(view.Values[change.Key].Concat(view.Values[change.Key with { Period = change.Before }]).Select(value => value.Mention));
        }

        foreach (var sentence in view.Sentences.Where(sentence => sentence.Count > 2 && Parts().IsMatch(sentence[0].Sentence)))
        {
            told.UnionWith(sentence.Where(mention => mention.Kind is MentionKind.Count or MentionKind.Value or MentionKind.Share));
        }

        foreach (var (grid, mention) in from grid in view.Grids where IsSummed(grid.Table) from mention in view.In(grid.Block) select (grid, mention))
        {
            told.Add(mention);
        }
    }

    public bool Of(Mention mention) => told.Contains(mention);

    public bool OfRow(NumberGrid grid, int row) => IsSummed(grid.Table) || grid.Row(row).Any(cell => told.Any(mention => mention.Cell == cell.Cell));

    /// <summary>Parts and their whole, shares, or a change beside its two values.</summary>
    private static bool IsSummed(DocumentBlock.Table table) =>
        table.Cells.Any(cell => (cell.Row < table.HeadRows || cell.Column < table.Stub) && Totals().IsMatch(cell.Text.Text));

    [GeneratedRegex("合计|总计|总长|全市|占比|占总|百分比|优良率|变化幅度", RegexOptions.CultureInvariant)]
    private static partial Regex Totals();

    /// <summary>全市25个断面中…的24个，占96.0%; 共…，其中….</summary>
    [GeneratedRegex("其中|中，|占|分别为.*合计|共", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
