using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The numbers of standards are written in one way: GB 3838—2002.</summary>
internal sealed partial class StandardForms : IRule
{
    public string Id => "standard.form";

    public string Standard => "GB/T 1.1-2020";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var found = PrintedLine.In(view.Document).SelectMany(line => Number().Matches(line.Text).Select(match => (line, match))).ToList();
        var forms = found.GroupBy(pair => (Space: pair.match.Groups["space"].Length > 0, Dash: pair.match.Groups["dash"].Value)).OrderByDescending(form => form.Count()).ToList();
        return forms.Count < 2 ? [] :
        [
            Finding.At(this, Severity.Question, forms[^1].First().line.Span(forms[^1].First().match), forms[^1].First().line.Place,
                Messages.StandardForms([.. forms.Select(form => form.First().match.Value)])),
        ];
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?:GB(?:/T)?|HJ(?:/T)?|DB[0-9]{2}(?:/T)?)(?<space>\s*)[0-9]{2,6}(?:\.[0-9]+)?\s?(?<dash>[-—–－―‐]+)\s?(?:19|20)?[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
