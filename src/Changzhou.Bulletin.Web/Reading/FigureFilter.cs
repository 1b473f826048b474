using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>What a reader looks for among the figures: words, and a chapter.</summary>
public sealed record FigureFilter(string Words, string Topic)
{
    private const int LongestWords = 50;

    public bool IsEmpty => Words.Length == 0 && Topic.Length == 0;

    public string Query => Addresses.Asked(("q", Words), ("topic", Topic));

    public static FigureFilter Of(string? words, string? topic)
    {
        var trimmed = (words ?? "").Trim();
        return new(trimmed[..Math.Min(trimmed.Length, LongestWords)], Editions.Topic.Find(topic ?? "")?.Slug ?? "");
    }

    /// <summary>Every word must occur in the indicator's names, its code, the region or the value.</summary>
    public bool Takes(SnapshotFigure figure, Indicator? indicator) =>
        (Topic.Length == 0 || TopicOf(figure) == Topic)
        && Words.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).All(word =>
            Texts(figure, indicator).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>air of air/pm25</summary>
    public static string TopicOf(SnapshotFigure figure) => figure.Place.Split('/')[0];

    private static string[] Texts(SnapshotFigure figure, Indicator? indicator)
    {
        string[] own = [figure.Indicator, figure.Region, figure.Period, figure.DisplayWithUnit];
        return indicator is null ? own : [.. own, indicator.Name, indicator.NameEn, indicator.ShortName, .. indicator.Aliases];
    }
}
