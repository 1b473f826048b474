using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Sentences, dates and titles speak of the bulletin's own year.</summary>
internal sealed partial class YearOfData : IRule
{
    private const int FewestOpenings = 3;

    public string Id => "year.data";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        if (view.Year is not { } own)
        {
            return [];
        }

        var openings = (from sentence in view.Prose
                        let match = Opening().Match(sentence.Text)
                        where match.Success && view.In(sentence.Block).Any(mention => mention.IsMeasured && mention.Sentence == sentence.Text)
                        select new Start(sentence, match, int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        return (WrongTitle(view, openings, own) ?? Openings(view, openings, own)).Concat(Named(view, own));
    }

    /// <summary>All sentences speak of another year than the title.</summary>
    private IEnumerable<Finding>? WrongTitle(ProofView view, List<Start> openings, int own)
    {
        var usual = openings.CountBy(opening => opening.Year).OrderByDescending(pair => pair.Value).FirstOrDefault();
        return usual.Value >= FewestOpenings && usual.Key != own && openings.Count(opening => opening.Year == own) * 4 < usual.Value
            && view.Document.Headings.FirstOrDefault(heading => heading.Level == HeadingLevel.Title) is { } title
            ? [Finding.At(this, Severity.Error, Messages.Whole(title.Text), title.Place, Messages.TitleYear(own, usual.Key))]
            : null;
    }

    private IEnumerable<Finding> Openings(ProofView view, List<Start> openings, int own)
    {
        var usual = openings.Count(opening => opening.Year == own) >= FewestOpenings;
        return from opening in openings
               where opening.Year > own ? !Planned().IsMatch(opening.Sentence.Text)
                   : usual && opening.Year == own - 1 && !Elsewhere().Replace(opening.Sentence.Text, "").Contains($"{own}年", StringComparison.Ordinal) && !IsBefore(view, opening)
               select Finding.At(this, Severity.Warning, opening.Sentence.Locate(opening.Match.Groups["y"]), opening.Sentence.Place, Messages.OtherYear(opening.Match.Value, opening.Year, own));
    }

    /// <summary>2022年优良天数为304天 beside 2023年…: the year before is told for comparison.</summary>
    private static bool IsBefore(ProofView view, Start opening) =>
        view.Prose.Any(other => other.Block == opening.Sentence.Block && other != opening.Sentence && Opening().Match(other.Text) is { Success: true } match && match.Groups["y"].Value != opening.Match.Groups["y"].Value);

    /// <summary>《2024年常州市生态环境状况公报》, 截至2022年底.</summary>
    private IEnumerable<Finding> Named(ProofView view, int own) =>
        from sentence in view.Prose
        from Match match in Own().Matches(sentence.Text)
        let year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture)
        where year != own && (match.Groups["until"].Success ? year >= own - 1 && year <= own + 1 : view.Document.City is { } city && match.Value.Contains(city, StringComparison.Ordinal))
        select Finding.At(this, Severity.Warning, sentence.Locate(match.Groups["y"]), sentence.Place, Messages.BulletinYear(match.Value, year, own));

    private sealed record Start(ProseSentence Sentence, Match Match, int Year);

    [GeneratedRegex(@"^(?<y>(?:19|20)[0-9]{2})年度?(?:，|(?=共|组织|全[市县区省]|我[市县区省]|本[市县]))(?=[\u4e00-\u9fffA-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("《[^》]*》|(?:与|较|比|同)[0-9]{4}年(?:相比|同期)?|〔[0-9]{4}〕", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("将|力争|计划|目标|规划|预计|拟|到[0-9]{4}年", RegexOptions.CultureInvariant)]
    private static partial Regex Planned();

    [GeneratedRegex(@"发布《(?<y>(?:19|20)[0-9]{2})年[^》]{2,30}公报》|(?<until>截[至止])(?<y>(?:19|20)[0-9]{2})年(?:底|末|12月)", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
