using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Which place a figure speaks of: the last one named before it in its sentence, else the document's own city.</summary>
internal sealed partial class RegionReader
{
    private readonly List<(string Name, string Code)> names;

    /// <param name="city">The city of the document's title: its name stands for 全市.</param>
    public RegionReader(IReadOnlyList<Region> regions, string? city)
    {
        var own = city is null ? [] : new[] { city, city.TrimEnd('市') };
        names =
        [
            .. regions.Where(region => region.Kind is not ("province" or "unstated"))
                .SelectMany(region => region.Aliases.Append(region.Code).Select(name => (Name: TextNormaliser.Line(name).Text, region.Code)))
                .Where(name => IsOwn(name.Code, name.Name, own))
                .Concat(own.Concat([Catalogue.WholeCity, "我市", "本市"]).Select(name => (Name: name, Code: Catalogue.WholeCity)))
                .Where(name => name.Name.Length > 1)
                .DistinctBy(name => name.Name)
                .OrderByDescending(name => name.Name.Length),
        ];
    }

    /// <summary>The code of the place that a stretch of text names last, or null.</summary>
    public string? Last(string text)
    {
        var (best, at) = ((string?)null, -1);
        foreach (var (name, code) in names)
        {
            var found = text.LastIndexOf(name, StringComparison.Ordinal);
            if (found >= 0 && found + name.Length > at && !PartOfLonger(text, found, name.Length))
            {
                (best, at) = (code, found + name.Length);
            }
        }

        return best;
    }

    /// <summary>A place that the text names and nobody knows: 姑苏区 in the dictionary of another city.</summary>
    public bool NamesUnknown(string clause) =>
        Unknown().Match(clause) is { Success: true } match && Last(match.Value) is null && !Common().IsMatch(match.Value);

    /// <summary>常州 stands for the whole city only in a document of 常州.</summary>
    private static bool IsOwn(string code, string name, string[] own) =>
        code != Catalogue.WholeCity || own.Length == 0 || own.Contains(name) || name is "我市" or "本市" or "全市" or "全市范围";

    /// <summary>常州市 in 常州市区, 常州 in 《常州市…办法》 and in 常州段.</summary>
    private static bool PartOfLonger(string text, int at, int length) =>
        (at + length < text.Length && text[at + length] is '区' or '段' or '局' or '委' or '域') || (at > 0 && text[at - 1] == '全' && text[at] == '市') || text.LastIndexOf('《', at) > text.LastIndexOf('》', at);

    [GeneratedRegex(@"(?:^|，|、|；|其中|[是为])(?:[0-9]{4}年)?[\u4e00-\u9fff]{2,5}?(?:市|区|县|湖|水库|河)(?!域)", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"全市|市区|城区|建成区|功能区|区域|保护区|开发区|园区|小区|片区|示范区|缓冲区|试验区|地区|灌区|水源|两湖|江湖|入湖|河湖|湖库|主要湖|大运河|各区|全区|县域|城市|超市|省市|上市|河道|河流|排污|入河|设区", RegexOptions.CultureInvariant)]
    private static partial Regex Common();
}
