using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Wording;

/// <summary>What captions and sections of bulletins are of, however they name it.</summary>
internal static partial class Subject
{
    private static readonly (string Name, Regex Words)[] All =
    [
        ("细颗粒物", FineDust()), ("可吸入颗粒物", CoarseDust()), ("二氧化硫", SulphurDioxide()), ("二氧化氮", NitrogenDioxide()), ("一氧化碳", CarbonMonoxide()), ("臭氧", Ozone()),
        ("酸雨和降水", Rain()), ("降尘", DustFall()), ("道路交通噪声", RoadNoise()), ("区域噪声", RegionNoise()), ("功能区噪声", ZoneNoise()), ("辐射", Radiation()), ("土壤", Soil()), ("危险废物", Waste()),
    ];

    public static IReadOnlyList<string> In(string text) => [.. All.Where(subject => subject.Words.IsMatch(text)).Select(subject => subject.Name)];

    [GeneratedRegex(@"PM2\.?5|(?<!可吸入)细颗粒物", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FineDust();

    [GeneratedRegex("PM10|可吸入颗粒物", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CoarseDust();

    [GeneratedRegex("SO2|二氧化硫", RegexOptions.CultureInvariant)]
    private static partial Regex SulphurDioxide();

    [GeneratedRegex("NO2|二氧化氮", RegexOptions.CultureInvariant)]
    private static partial Regex NitrogenDioxide();

    [GeneratedRegex("(?<![A-Za-z])CO(?![A-Za-z0-9])|一氧化碳", RegexOptions.CultureInvariant)]
    private static partial Regex CarbonMonoxide();

    [GeneratedRegex("(?<![A-Za-z0-9])O3|臭氧", RegexOptions.CultureInvariant)]
    private static partial Regex Ozone();

    [GeneratedRegex("酸雨|降水|酸沉降|酸性", RegexOptions.CultureInvariant)]
    private static partial Regex Rain();

    [GeneratedRegex("降尘", RegexOptions.CultureInvariant)]
    private static partial Regex DustFall();

    [GeneratedRegex("道路交通(?:声环境|噪声|环境噪声)|路段|交通噪声", RegexOptions.CultureInvariant)]
    private static partial Regex RoadNoise();

    [GeneratedRegex("区域(?:环境)?(?:噪声|声环境)", RegexOptions.CultureInvariant)]
    private static partial Regex RegionNoise();

    [GeneratedRegex("功能区", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneNoise();

    [GeneratedRegex("辐射|放射性", RegexOptions.CultureInvariant)]
    private static partial Regex Radiation();

    [GeneratedRegex("土壤", RegexOptions.CultureInvariant)]
    private static partial Regex Soil();

    [GeneratedRegex("危险废物|固体废物|固废|危废", RegexOptions.CultureInvariant)]
    private static partial Regex Waste();
}
