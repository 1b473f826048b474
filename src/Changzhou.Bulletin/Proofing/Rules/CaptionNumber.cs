using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>图1, 图2 … run on without gap or repetition; so do 表1, 表2 …</summary>
internal sealed partial class CaptionNumber : IRule
{
    public string Id => "caption.number";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var last = new Dictionary<string, (int Value, string Printed)>(StringComparer.Ordinal);
        foreach (var caption in view.Document.Blocks.OfType<DocumentBlock.Caption>().Where(caption => caption.Repeats is null))
        {
            var match = Number().Match(caption.Number);
            if (!match.Success)
            {
                continue;
            }

            var series = match.Groups["series"].Value;
            var value = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            if (last.TryGetValue(series, out var before) && value != before.Value + 1)
            {
                yield return Finding.At(this, Severity.Warning, caption.Text.Locate(0, caption.Number.Length), caption.Place, Messages.CaptionNumber(caption.Number, before.Printed));
            }

            last[series] = (value, caption.Number);
        }
    }

    /// <summary>The series of 图2-3 is 图2-, of 图3 it is 图.</summary>
    [GeneratedRegex(@"^(?<series>[图表]\s?(?:[0-9]+[-.])*)(?<n>[0-9]{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
