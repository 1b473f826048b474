using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>No word stands twice by mistake: 的的, 监测监测; and no mark: 。。</summary>
internal sealed partial class WordsRepeated : IRule
{
    public string Id => "text.doubled";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from block in view.Document.Blocks
        let text = block switch { DocumentBlock.Paragraph paragraph => paragraph.Text, DocumentBlock.Note note => note.Text, DocumentBlock.Heading heading => heading.Text, DocumentBlock.Caption caption => caption.Text, _ => null }
        where text is not null
        from finding in Words(text, block.Place).Concat(Marks(text, block.Place))
        select finding;

    private IEnumerable<Finding> Words(LocatedText text, DocumentPlace place) =>
        from Match match in Twice().Matches(text.Text)
        select Finding.At(this, Severity.Warning, text.Locate(match.Index, match.Length), place, Messages.WordsTwice(match.Value, match.Groups["once"].Value));

    private IEnumerable<Finding> Marks(LocatedText text, DocumentPlace place) =>
        from Match match in Marked().Matches(text.Text)
        select Finding.At(this, Severity.Warning, text.Locate(match.Index, match.Length), place, Messages.MarksTwice(match.Value));

    [GeneratedRegex(@"(?<once>[的了和与在为是及并])\k<once>(?!士|解)|(?<once>监测|污染|环境|生态|水质|空气|达标|浓度|企业|治理|同比|上升|下降|比例|断面|全市|年均|平均|完成|开展|推进|加强|其中|标准|达到|以及|国家|省级|质量|微克/立方米|毫克/升|个百分点)\k<once>|(?<=[0-9])(?<once>[个家项件])\k<once>", RegexOptions.CultureInvariant)]
    private static partial Regex Twice();

    [GeneratedRegex(@"[。，、；：]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
