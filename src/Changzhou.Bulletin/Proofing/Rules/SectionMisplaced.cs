using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A section stands in the chapter of its medium: rivers are not treated under air.</summary>
internal sealed partial class SectionMisplaced : IRule
{
    private const int FewestWords = 2;

    private static readonly Medium[] Media =
    [
        new("大气", OfAir(), AirWords()), new("水", OfWater(), WaterWords()), new("土壤", OfSoil(), SoilWords()), new("噪声", OfNoise(), NoiseWords()), new("固体废物", OfWaste(), WasteWords()),
    ];

    public string Id => "structure.misplaced";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var chapters = view.Document.Headings.Where(heading => heading.Level == HeadingLevel.Chapter).Select(heading => (heading, Medium: MediumOf(heading.Title))).ToList();
        return from section in TextSection.In(view.Document)
               where section.Place.Section is not null && section.Prose.Length > 0 && section.Heading is not null
               let own = MediumOf(section.Place.Chapter ?? "")
               where own is not null && !own.Words.IsMatch(section.Text)
               let other = Media.Where(medium => medium != own).MaxBy(medium => Count(medium, section.Text))
               where Count(other!, section.Text) >= FewestWords && other!.Words.IsMatch(section.Title)
               let better = chapters.Where(chapter => chapter.Medium == other).OrderByDescending(chapter => chapter.heading.Place.Part == section.Place.Part).FirstOrDefault().heading
               where better is not null
               select Finding.At(this, Severity.Warning, Messages.Whole(section.Heading!.Text), section.Place, Messages.Misplaced(section.Title, section.Place.Chapter!, own!.Name, other!.Name, better.Title));
    }

    /// <summary>Null for a chapter of several media, or of none.</summary>
    private static Medium? MediumOf(string title)
    {
        var named = Media.Where(medium => medium.Title.IsMatch(title)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static int Count(Medium medium, string text) => medium.Words.Matches(text).Select(match => match.Value).Distinct().Count();

    private sealed record Medium(string Name, Regex Title, Regex Words);

    [GeneratedRegex("大气|空气|蓝天", RegexOptions.CultureInvariant)]
    private static partial Regex OfAir();

    [GeneratedRegex("(?<!地下)水(?!土)|河湖|碧水", RegexOptions.CultureInvariant)]
    private static partial Regex OfWater();

    [GeneratedRegex("土壤|净土|地下水", RegexOptions.CultureInvariant)]
    private static partial Regex OfSoil();

    [GeneratedRegex("声环境|噪声", RegexOptions.CultureInvariant)]
    private static partial Regex OfNoise();

    [GeneratedRegex("固体|固废|废物|危废|无废", RegexOptions.CultureInvariant)]
    private static partial Regex OfWaste();

    [GeneratedRegex("大气|空气|扬尘|废气|挥发性|VOC|机动车|汽车|柴油|移动源|锅炉|排气|尾气|烟尘|颗粒物|臭氧|PM|二氧化|氮氧化物|一氧化碳|酸雨|降水|降尘|油烟|码头|车辆|燃煤|燃气|超低排放|裸土|粉尘|工地|脱硝|脱硫|秸秆|异味|恶臭|温室|碳|产业结构|钢铁|水泥|电力|烟花|沙尘|清洁能源|光化学|优良天数|污染天气", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AirWords();

    [GeneratedRegex("河道|河流|湖|水体|排污口|支浜|水环境|水生态|清淤|污水|断面|黑臭|水源|水质|总磷|退田还湖|流域|氨氮|洮滆|海水|近岸|漏片区|涉磷", RegexOptions.CultureInvariant)]
    private static partial Regex WaterWords();

    [GeneratedRegex("土壤|耕地|农用地|建设用地|地下水|地块|农业面源|种植", RegexOptions.CultureInvariant)]
    private static partial Regex SoilWords();

    [GeneratedRegex("噪声|声环境|静音|声级|声屏障", RegexOptions.CultureInvariant)]
    private static partial Regex NoiseWords();

    [GeneratedRegex("危险废物|固体废物|垃圾|废弃物|固废|危废|无废|危固废", RegexOptions.CultureInvariant)]
    private static partial Regex WasteWords();
}
