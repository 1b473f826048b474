using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Where a signature or a date is announced, it is there.</summary>
internal sealed partial class SignatureMissing : IRule
{
    public string Id => "signature.empty";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var texts = view.Document.Blocks.Select(block => (Block: block, Text: TextOf(block))).Where(pair => pair.Text is not null).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i].Text!;
            if (Signature().IsMatch(text.Text) && !(i + 1 < texts.Count && Name().IsMatch(texts[i + 1].Text!.Text)))
            {
                yield return Finding.At(this, Severity.Warning, Messages.Whole(text), texts[i].Block.Place, Messages.EmptySignature(text.Text));
            }
            else if (Date().IsMatch(text.Text))
            {
                yield return Finding.At(this, Severity.Warning, Messages.Whole(text), texts[i].Block.Place, Messages.EmptyDate(text.Text));
            }
        }
    }

    private static LocatedText? TextOf(DocumentBlock block) => block switch
    {
        DocumentBlock.Paragraph paragraph => paragraph.Text,
        DocumentBlock.Furniture furniture => furniture.Text,
        DocumentBlock.Heading heading => heading.Text,
        DocumentBlock.Caption caption => caption.Text,
        _ => null,
    };

    [GeneratedRegex(@"^.{0,20}(?:局长|厅长|主任|签发人|签发|负责人|审核人|审核|市长)\s?：\s*[_ ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>年 月 日, 2024年 月, ____年__月__日</summary>
    [GeneratedRegex(@"^(?:发布日期：)?(?:(?:[0-9〇零一二三四五六七八九]{4})?[_ ]*年[_ ]*月(?:[_ ]*日)?|(?:[0-9〇零一二三四五六七八九]{4})年[0-9一二三四五六七八九十]{1,2}月[_ ]*日)$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
