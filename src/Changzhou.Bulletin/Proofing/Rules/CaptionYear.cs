using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The year in a caption is that of what it titles.</summary>
internal sealed partial class CaptionYear : IRule
{
    public string Id => "caption.year";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var titled = view.Document.Tables.Where(table => table.Title is not null).ToLookup(table => table.Title!.Line);
        foreach (var caption in view.Document.Blocks.OfType<DocumentBlock.Caption>().Concat(view.Document.Tables.Select(table => table.Title).OfType<DocumentBlock.Caption>()).DistinctBy(caption => caption.Line))
        {
            var leading = Leading().Match(caption.Text.Text);
            if (!leading.Success || Span().IsMatch(caption.Text.Text))
            {
                continue;
            }

            var year = int.Parse(leading.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            var years = titled[caption.Line].SelectMany(YearsOf).Distinct().Order().ToList();
            if (Judge(view, caption, year, years) is var (severity, explanation))
            {
                yield return Finding.At(this, severity, caption.Text.Locate(leading.Groups["y"].Index, 4), caption.Place, explanation);
            }
        }
    }

    private static (Severity, Explanation)? Judge(ProofView view, DocumentBlock.Caption caption, int year, List<int> years) =>
        years.Count > 0
            ? year == years[^1] || (year == view.Year && years.Contains(year)) ? null : (Severity.Error, Messages.CaptionYearOfTable(caption.Text.Text, year, years))
            : view.Year is { } own && year != own && (year > own || OfData().IsMatch(caption.Text.Text)) ? (Severity.Warning, Messages.CaptionYearOfBulletin(caption.Text.Text, year, own)) : null;

    /// <summary>The years that a table's heads name.</summary>
    private static IEnumerable<int> YearsOf(DocumentBlock.Table table) =>
        from cell in table.Cells
        where cell.Row < table.HeadRows || cell.Column < Math.Max(1, table.Stub)
        let match = Head().Match(cell.Text.Text)
        where match.Success
        select int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:续?[图表]\s?[0-9.-]*\s*)?(?:[\u4e00-\u9fff]{2,8})?(?<y>(?:19|20)[0-9]{2})年度?(?![0-9以~-])(?![0-9]{1,2}月)", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[0-9]{4}年?\s?[-~至到、和与]\s?[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex("分布|统计|浓度|达标率|对比|比较|情况|比例|占比|级别|变化|趋势|结果|均值", RegexOptions.CultureInvariant)]
    private static partial Regex OfData();

    [GeneratedRegex(@"^(?<y>(?:19|20)[0-9]{2})年?$|^(?<y>(?:19|20)[0-9]{2})年(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
