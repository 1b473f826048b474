using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A、B和C…分别为x、y和z: as many values as names.</summary>
internal sealed partial class ListLengths : IRule
{
    public string Id => "list.lengths";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        from Match match in Respectively().Matches(sentence.Text)
        let values = Value().Count(match.Groups["values"].Value)
        let text = Bracketed().Replace(match.Groups["names"].Value, "")
        let marks = text.Count(c => c == '、')
        let joins = Conjunction().Count(text)
        where marks + joins > 0 && values >= 2
        // After two 、 a single 和 parts the last two names; elsewhere it may stand within one.
        let least = marks >= 2 && joins == 1 && Conjunction().IsMatch(text[text.LastIndexOf('、')..]) ? marks + 2 : marks + 1
        where values < least || values > marks + joins + 1
        // Two lists crossed, 昼间、夜间 of A、B, give more values than either.
        where values != (marks + 1) * (joins + 1) && !(marks >= 2 && values > marks + joins + 1)
        select Finding.At(this, Severity.Warning, sentence.Locate(match.Groups["values"]), sentence.Place, Messages.ListLengths(match.Groups["names"].Value, least, marks + joins + 1, values));

    [GeneratedRegex(@"(?<names>[^，。；：]+?)分别(?<verb>[^，。；：0-9]{0,10}?)(?<values>(?:[0-9]+(?:\.[0-9]+)?[^，。；、和与及0-9]{0,12}(?:、|和|与|及))+[0-9]+(?:\.[0-9]+)?[^，。；、和与及0-9]{0,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Respectively();

    [GeneratedRegex(@"(?<![0-9.(·])[0-9]+(?:\.[0-9]+)?(?!天\))", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex("和|及|与", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();
}
