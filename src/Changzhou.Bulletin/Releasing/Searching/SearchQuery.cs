using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>What a reader asked, as it is understood: words, years, and the name of what they want to know.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Words">To be found, all of them, in the searched form.</param>
/// <param name="Years">Named in the question; empty for none.</param>
/// <param name="Subject">The question without years, regions and filler, compact: perhaps the name of an indicator.</param>
/// <param name="Region">Null where the question names none.</param>
public sealed partial record SearchQuery(string Text, IReadOnlyList<string> Words, IReadOnlyList<int> Years, string Subject, string? Region)
{
    public const int MostCharacters = 100;

    /// <summary>Whether only single characters are asked for, which no index holds.</summary>
    public bool IsTooShort => Words.Count > 0 && Grams.Of(Words).Length == 0;

    /// <param name="editions">The public years, newest first.</param>
    /// <param name="thisYear">Of the calendar, for 今年 and 去年.</param>
    public static SearchQuery Read(string text, Vocabulary vocabulary, IReadOnlyCollection<int> editions, int thisYear)
    {
        var normal = SearchText.Normal(Relative(text, thisYear, editions.Count > 0 ? editions.Max() : null));
        var years = new List<int>();
        // The number of a standard ends in a year of its own.
        var standards = StandardNumber().Matches(normal);
        var rest = WrittenYear().Replace(normal, match =>
        {
            var year = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            var isYear = !standards.Any(standard => match.Index >= standard.Index && match.Index < standard.Index + standard.Length)
                && (match.Value.Contains('年', StringComparison.Ordinal) || editions.Contains(year) || year >= 1990 && year <= thisYear + 1);
            if (isYear)
            {
                years.Add(year);
            }

            return isYear ? " " : match.Value;
        });
        rest = Asking().Replace(rest, " ").Trim();
        var (subject, region, named) = SubjectOf(rest, vocabulary);
        return new(text, region is null ? WordsOf(rest) : WordsOf($"{subject} {named}"), [.. years.Distinct()], subject, region);
    }

    /// <summary>The same question in other words.</summary>
    internal SearchQuery With(string words) => this with { Words = WordsOf(words), Subject = words.Replace(" ", "", StringComparison.Ordinal) };

    private static IReadOnlyList<string> WordsOf(string normal) =>
        [.. LatinOrHan().Matches(normal).Select(match => match.Value.Trim('.')).Where(word => word.Length > 0).Distinct()];

    /// <returns>And the region as it was named.</returns>
    private static (string Subject, string? Region, string Named) SubjectOf(string rest, Vocabulary vocabulary)
    {
        var subject = Compact(rest);
        if (vocabulary.IndicatorNamed(subject) is not null)
        {
            return (subject, null, "");
        }

        var regions = from entry in vocabulary.Entries
                      where entry.Kind == EntryKind.Region
                      from name in entry.Names
                      where subject.StartsWith(name, StringComparison.Ordinal) || subject.EndsWith(name, StringComparison.Ordinal)
                      orderby name.Length descending
                      select (entry.Key, Name: name, AtStart: subject.StartsWith(name, StringComparison.Ordinal));
        foreach (var (key, name, atStart) in regions)
        {
            var without = Compact(atStart ? subject[name.Length..] : subject[..^name.Length]);
            if (vocabulary.IndicatorNamed(without) is not null)
            {
                return (without, key, name);
            }
        }

        return (subject, null, "");
    }

    private static string Compact(string words) => Filler().Replace(words.Replace(" ", "", StringComparison.Ordinal), "");

    private static string Relative(string text, int thisYear, int? newest) => RelativeYear().Replace(text, match =>
    {
        var year = match.Value.ToLowerInvariant() switch
        {
            "今年" or "本年" or "本年度" or "this year" => thisYear,
            "去年" or "上年" or "last year" => thisYear - 1,
            "前年" => thisYear - 2,
            _ => newest ?? thisYear,
        };
        return string.Create(CultureInfo.InvariantCulture, $" {year}年 ");
    });

    [GeneratedRegex(@"(?<![\d.])([12]\d{3}) ?(?:年度?)?(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenYear();

    [GeneratedRegex(@"今年|本年度?|去年|上年(?!度)|前年|最新|this year|last year|latest", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"\b(?:gb|hj|db|ghzb|cj|jt)(?: ?t)? ?\d+(?:\.\d+)?(?: \d{2,4})?", RegexOptions.CultureInvariant)]
    private static partial Regex StandardNumber();

    [GeneratedRegex(@"是多少|有多少|为多少|达到多少|多少|怎么样|怎样|如何|是什么|什么是|请问|查询|\b(?:what|how|is|was|were|are|the|of|in|for|a|an|much|many)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    /// <summary>Words around a name that add nothing to it.</summary>
    [GeneratedRegex("^(?:常州市?|公报|的)+|(?:的|数据|情况|指标|数值|吗|呢|是)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"[\u3400-\u9fff〇]+|[^\u3400-\u9fff〇 ]+", RegexOptions.CultureInvariant)]
    private static partial Regex LatinOrHan();
}
