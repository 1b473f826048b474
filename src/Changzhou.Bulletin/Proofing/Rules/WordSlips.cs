using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Common slips of the pen: 截止2023年底 for 截至2023年底.</summary>
internal sealed class WordSlips(Wordbook dictionary) : IRule
{
    public string Id => "wording.slip";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from line in PrintedLine.In(view.Document)
        from slip in dictionary.Slips
        from Match match in slip.Pattern.Matches(line.Text)
        select Finding.At(this, slip.Severity, line.Span(match), line.Place, Messages.WordSlip(match.Value, slip));
}
