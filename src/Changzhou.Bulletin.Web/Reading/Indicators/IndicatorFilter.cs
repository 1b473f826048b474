using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>What a reader looks for among the indicators: words, and a topic.</summary>
public sealed record IndicatorFilter(string Words, string Topic)
{
    private const int LongestWords = 50;

    public bool IsEmpty => Words.Length == 0 && Topic.Length == 0;

    public string Query => Addresses.Asked(("q", Words), ("topic", Topic));

    public static IndicatorFilter Of(string? words, string? topic)
    {
        var trimmed = (words ?? "").Trim();
        return new(trimmed[..Math.Min(trimmed.Length, LongestWords)], Editions.Topic.Find(topic ?? "")?.Slug ?? "");
    }

    /// <summary>Every word must occur in the indicator's names, its code or its standard.</summary>
    public bool Takes(Indicator indicator) =>
        (Topic.Length == 0 || indicator.Topic == Topic)
        && Words.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).All(word =>
            new[] { indicator.Code, indicator.Name, indicator.NameEn, indicator.ShortName, indicator.Standard }.Concat(indicator.Aliases)
                .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
