using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>1+4+5+7 is what the headings behind it count: 1个…, 4个…, 5大…, 7个….</summary>
internal sealed partial class SystemCount : IRule
{
    public string Id => "count.system";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        from Match match in System().Matches(sentence.Text)
        let counts = view.Document.Headings.Where(heading => heading.Place.Chapter == sentence.Place.Chapter && heading.Level > HeadingLevel.Chapter)
            .Select(heading => Counted().Match(heading.Title)).Where(count => count.Success).Select(count => Numerals.ToInt(count.Groups["n"].ValueSpan)).ToList()
        let stated = match.Value.Split('+').Select(part => Numerals.ToInt(part)).ToList()
        where counts.Count == stated.Count && !counts.SequenceEqual(stated)
        select Finding.At(this, Severity.Warning, sentence.Locate(match), sentence.Place, Messages.SystemCount(match.Value, string.Join("、", counts)));

    [GeneratedRegex("^(?<n>[0-9]{1,2}|[一二三四五六七八九十两]{1,3})(?:个|大|项|类|种|条)(?!方面|月|年|百分点)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<![0-9+])[0-9]{1,2}(?:\+[0-9]{1,2}){2,}(?![0-9+])", RegexOptions.CultureInvariant)]
    private static partial Regex System();
}
