using System.Globalization;
using Changzhou.Bulletin.Releasing.Series;
using Microsoft.Extensions.Primitives;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>The years and indicators that an address asks to see side by side, and what of it there is not.</summary>
/// <param name="Years">Oldest first.</param>
/// <param name="Refusals">Sentences for the reader.</param>
public sealed record CompareChoice(IReadOnlyList<int> Years, IReadOnlyList<IndicatorSeries> Indicators, IReadOnlyList<string> Refusals)
{
    public const int MostYears = 10;
    public const int MostIndicators = 12;
    private const int MostRefusals = 5;
    private const int LongestQuote = 60;

    public bool IsEmpty => Years.Count == 0 && Indicators.Count == 0;

    /// <summary>What of it there is, as an address asks for it; empty where nothing was asked for.</summary>
    public string Query => IsEmpty ? "" : Addresses.CompareQuery(Years, Indicators.Select(series => series.Indicator.Code));

    /// <summary>Written once with commas, or again and again as a form sends it.</summary>
    public static CompareChoice Of(StringValues years, StringValues indicators, SeriesIndex index)
    {
        var refusals = new List<string>();
        var knownYears = new SortedSet<int>();
        foreach (var word in Words(years))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && index.Years.Contains(year))
                knownYears.Add(year);
            else
                refusals.Add(SeriesText.Format(IndicatorWords.UnknownYear, Quote(word)));
        }

        var known = new List<IndicatorSeries>();
        foreach (var word in Words(indicators).Distinct(StringComparer.Ordinal))
        {
            if (index.Find(word) is { } series)
                known.Add(series);
            else
                refusals.Add(SeriesText.Format(IndicatorWords.UnknownIndicator, Quote(word)));
        }

        refusals = [.. refusals.Distinct().Take(MostRefusals)];
        if (knownYears.Count > MostYears)
            refusals.Add(SeriesText.Format(IndicatorWords.TooManyYears, MostYears));
        if (known.Count > MostIndicators)
            refusals.Add(SeriesText.Format(IndicatorWords.TooManyIndicators, MostIndicators));
        return new([.. knownYears.TakeLast(MostYears)], [.. known.Take(MostIndicators)], refusals);
    }

    private static IEnumerable<string> Words(StringValues written) =>
        written.SelectMany(part => (part ?? "").Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Quote(string word) => word.Length <= LongestQuote ? word : word[..(LongestQuote - 1)] + "…";
}
