using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Chapter and section numbers run on without gap or repetition.</summary>
internal sealed class SectionNumbers : IRule
{
    public string Id => "structure.numbers";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => Jumps(view).Concat(Twice(view));

    private IEnumerable<Finding> Jumps(ProofView view) =>
        from accident in view.Document.Accidents
        where accident.Kind == AccidentKind.HeadingOrder
        let heading = view.Document.Headings.FirstOrDefault(heading => heading.Line == accident.Line)
        where heading is { Level: <= HeadingLevel.Section }
        select Finding.At(this, Severity.Warning, heading.Text.Locate(0, heading.Number.Length), heading.Place, Messages.HeadingOrder(accident.Message, heading.Number));

    /// <summary>A jump back to 1 is no jump where a part opens; within the same parent it is a repetition.</summary>
    private IEnumerable<Finding> Twice(ProofView view) =>
        from same in view.Document.Headings.Where(heading => heading.Number.StartsWith("第一", StringComparison.Ordinal)).GroupBy(heading => (heading.Level, heading.Number, Parent(heading)))
        from heading in same.Skip(1)
        select Finding.At(this, Severity.Warning, heading.Text.Locate(0, heading.Number.Length), heading.Place, Messages.HeadingTwice(heading.Number, same.First().Line));

    private static string? Parent(DocumentBlock.Heading heading) => heading.Level switch
    {
        HeadingLevel.Chapter => heading.Place.Part,
        HeadingLevel.Section => heading.Place.Part + heading.Place.Chapter,
        _ => "",
    };
}
