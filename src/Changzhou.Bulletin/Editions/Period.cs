using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Editions;

/// <summary>The time a figure speaks of: a year, a month, or a span of either.</summary>
/// <remarks>Written 2023, 2023-06, 2023-01..06 (months of one year) or 2020..2023 (years).</remarks>
public sealed partial record Period : IComparable<Period>
{
    private Period(int firstYear, int? firstMonth, int lastYear, int? lastMonth) =>
        (FirstYear, FirstMonth, LastYear, LastMonth) = (firstYear, firstMonth, lastYear, lastMonth);

    public int FirstYear { get; }
    public int? FirstMonth { get; }
    public int LastYear { get; }
    public int? LastMonth { get; }

    public bool IsYear => FirstYear == LastYear && FirstMonth is null;

    public static Period Year(int year) => new(year, null, year, null);

    /// <summary>The same span a year earlier: 2022 for 2023, 2022-06 for 2023-06.</summary>
    public Period YearBefore() => new(FirstYear - 1, FirstMonth, LastYear - 1, LastMonth);

    /// <summary>The same span a year later: 2024 for 2023, 2024-06 for 2023-06.</summary>
    public Period YearAfter() => new(FirstYear + 1, FirstMonth, LastYear + 1, LastMonth);

    /// <summary>From the same first year to the end of a later one: 2020..2024 for 2020..2023.</summary>
    public Period Through(int lastYear) => FirstMonth is null && lastYear >= FirstYear
        ? new(FirstYear, null, lastYear, null)
        : throw new ArgumentOutOfRangeException(nameof(lastYear), lastYear, $"{this} cannot be drawn out to this year.");

    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period such as 2023, 2023-06, 2023-01..06 or 2020..2023.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        var match = Written().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        var year = Number(match, "year");
        var month = match.Groups["month"].Success ? Number(match, "month") : (int?)null;
        var lastYear = match.Groups["lastYear"].Success ? Number(match, "lastYear") : year;
        var lastMonth = match.Groups["lastMonth"].Success ? Number(match, "lastMonth") : month;
        if (month is < 1 or > 12 || lastMonth is < 1 or > 12 || lastYear < year || (lastYear == year && lastMonth < month))
        {
            return false;
        }

        period = new(year, month, lastYear, lastMonth);
        return true;
    }

    /// <summary>2023年, 2020—2023年, 2023年6月, 2023年1—6月</summary>
    public string InChinese => (FirstMonth, FirstYear == LastYear) switch
    {
        (null, true) => $"{FirstYear}年",
        (null, false) => $"{FirstYear}—{LastYear}年",
        ({ } month, _) when month == LastMonth => $"{FirstYear}年{month}月",
        ({ } month, _) => $"{FirstYear}年{month}—{LastMonth}月",
    };

    public int CompareTo(Period? other) => other is null ? 1 :
        (LastYear, LastMonth ?? 13, -FirstYear, -(FirstMonth ?? 0)).CompareTo((other.LastYear, other.LastMonth ?? 13, -other.FirstYear, -(other.FirstMonth ?? 0)));

    public override string ToString() => (FirstMonth, FirstYear == LastYear) switch
    {
        (null, true) => $"{FirstYear:D4}",
        (null, false) => $"{FirstYear:D4}..{LastYear:D4}",
        ({ } month, _) when month == LastMonth && FirstYear == LastYear => $"{FirstYear:D4}-{month:D2}",
        ({ } month, _) => $"{FirstYear:D4}-{month:D2}..{LastMonth:D2}",
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:\.\.(?<lastMonth>[0-9]{2}))?|\.\.(?<lastYear>[0-9]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
