using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>What a document says it is: its title, year and city.</summary>
internal static partial class DocumentTitle
{
    public static (string? Title, int? Year, string? City) Find(IReadOnlyList<SourceLine> lines)
    {
        var index = Enumerable.Range(0, Math.Min(60, lines.Count)).FirstOrDefault(i => Pattern().IsMatch(Head(lines, i)), -1);
        var title = index < 0 ? null : Pattern().Match(Head(lines, index)) is { Success: true } match ? match.Groups["title"].Value : null;
        var year = title is null ? null : YearIn().Match(title) is { Success: true } found ? Numerals.ToInt(found.Groups[1].Value) : null;
        return (title, year ?? CommonYear(lines), title is null ? CommonCity(lines) : City(title) ?? CommonCity(lines));
    }

    private static string Head(IReadOnlyList<SourceLine> lines, int i) =>
        lines[i].Text.Length <= 60 ? lines[i].Text : lines[i].Text[..60];

    private static string? City(string text) => Place().Match(text) is { Success: true } match ? match.Groups["city"].Value : null;

    private static int? CommonYear(IReadOnlyList<SourceLine> lines)
    {
        var years = lines.Take(400).SelectMany(line => YearIn().Matches(line.Text)).Select(match => Numerals.ToInt(match.Groups[1].Value)).OfType<int>()
            .Where(year => year is >= 1980 and <= 2100).CountBy(year => year).ToList();
        return years.Count == 0 ? null : years.MaxBy(pair => (pair.Value, pair.Key)).Key;
    }

    private static string? CommonCity(IReadOnlyList<SourceLine> lines)
    {
        var cities = lines.Take(400).Select(line => AfterYear().Match(line.Text)).Where(match => match.Success).Select(match => match.Groups["city"].Value)
            .Where(city => city is not ("全市" or "我市" or "本市" or "市")).CountBy(city => city).ToList();
        return cities.Count == 0 ? null : cities.MaxBy(pair => pair.Value).Key;
    }

    [GeneratedRegex(@"^《?(?<title>(?:(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年度?[\u4e00-\u9fff]{2,30}|[\u4e00-\u9fff]{2,16}(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年度?[\u4e00-\u9fff]{0,20})(?:公报|状况|质量报告|报告书|简报|年报))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4}|[〇零一二三四五六七八九]{4})年", RegexOptions.CultureInvariant)]
    private static partial Regex YearIn();

    [GeneratedRegex(@"[0-9]{4}年[，,]?(?<city>[\u4e00-\u9fff]{1,6}?(?:市|省|自治区|自治州))", RegexOptions.CultureInvariant)]
    private static partial Regex AfterYear();

    [GeneratedRegex(@"(?:^|年度?)(?<city>[\u4e00-\u9fff]{2,7}?(?:市|省|自治区|自治州|地区|盟|县|区))", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
