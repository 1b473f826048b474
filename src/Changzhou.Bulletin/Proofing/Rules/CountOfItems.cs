using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>4个重点行业开展整治提升: four items follow the heading, 电镀：… 涂料：… 印染：… 铸造：….</summary>
internal sealed partial class CountOfItems : IRule
{
    public string Id => "count.items";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from index in Enumerable.Range(0, view.Document.Blocks.Count)
        let heading = view.Document.Blocks[index] as DocumentBlock.Heading
        where heading is not null
        let match = Counted().Match(heading.Title)
        where match.Success
        let number = WrittenNumber.Of(match.Groups["count"]).Value
        let items = view.Document.Blocks.Skip(index + 1).TakeWhile(block => block is not DocumentBlock.Heading)
            .OfType<DocumentBlock.Paragraph>().Sum(paragraph => Items().Count(paragraph.Text.Text))
        where items >= 2 && items != number
        let title = heading.Text.Text.Length - heading.Title.Length
        select Finding.At(this, Severity.Warning, heading.Text.Locate(Math.Max(0, title) + match.Index, match.Length), heading.Place, Messages.CountOfItems(heading.Title, number, items));

    [GeneratedRegex(@"^(?<count>[0-9]+|[两三四五六七八九十])(?:个|大|项|类|条)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex("(?:^|[。；])[^，。；：、“”]{2,14}：", RegexOptions.CultureInvariant)]
    private static partial Regex Items();
}
