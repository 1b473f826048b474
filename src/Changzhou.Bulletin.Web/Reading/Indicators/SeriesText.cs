using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Series;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>How points, scopes, steps and limits are said in the language of the page.</summary>
public static class SeriesText
{
    public static string Period(Period period) => !Tongue.IsEnglish ? Dates.Period(period.ToString()) : (period.FirstMonth, period.LastMonth) switch
    {
        (null, _) when period.IsYear => Year(period.FirstYear),
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{period.FirstYear}–{period.LastYear}"),
        ({ } first, { } last) when first == last => $"{Month(first)} {Year(period.FirstYear)}",
        var (first, last) => $"{Month(first!.Value)}–{Month(last!.Value)} {Year(period.FirstYear)}",
    };

    /// <summary>With unit: 34微克/立方米, 34 μg/m³.</summary>
    public static string Value(SeriesPoint point) => !Tongue.IsEnglish ? point.DisplayWithUnit : $"{Digits(point)}{UnitBehind(point)}";

    /// <summary>The same in two pieces; a qualifier behind the unit, as in 20吨以上, leaves one piece.</summary>
    public static (string Digits, string Unit) Parts(SeriesPoint point) =>
        Value(point) is var value && Digits(point) is var digits && value.StartsWith(digits, StringComparison.Ordinal) ? (digits, value[digits.Length..]) : (value, "");

    /// <summary>Without unit; a qualifier is translated.</summary>
    public static string Digits(SeriesPoint point) => !Tongue.IsEnglish || point.Value is FigureValue.Words ? point.Display : EnglishDigits(point.Display);

    /// <summary>全市 · 平均值 · 扣除沙尘</summary>
    /// <param name="withStatistic">Whether the indicator has values of several statistics.</param>
    public static string Scope(SeriesShelf shelf, SeriesScope scope, bool withStatistic) => string.Join(" · ", new[]
    {
        Tongue.Region(scope.Region, shelf.Regions),
        withStatistic ? Statistic(shelf, scope.Statistic) : "",
        scope.Basis == Basis.Actual.Name() ? "" : Tongue.Basis(scope.Basis),
    }.Where(part => part.Length > 0));

    public static string Statistic(SeriesShelf shelf, string statistic) => Tongue.Statistic(statistic, shelf.Terms) is { Length: > 0 } name ? name : statistic;

    /// <summary>Why no line, or a dashed one, leads from a point to the next; empty where it is joined.</summary>
    public static string Step(SeriesStep step) => step.Kind switch
    {
        StepKind.Joined => "",
        StepKind.Gap when step.From == step.To => Format(IndicatorWords.StepGapOne, Period(Editions.Period.Parse(step.From))),
        StepKind.Gap => Format(IndicatorWords.StepGap, Period(Editions.Period.Parse(step.From)), Period(Editions.Period.Parse(step.To))),
        StepKind.ScopeUnstated => IndicatorWords.StepScopeUnstated,
        StepKind.StandardChanged => Format(IndicatorWords.StepStandardChanged, step.From, step.To),
        StepKind.MethodChanged => IndicatorWords.StepMethodChanged,
        _ => IndicatorWords.StepSpansDiffer,
    };

    /// <summary>上升3.0%, up 3.0%</summary>
    public static string Change(SeriesChange change)
    {
        if (!Tongue.IsEnglish)
            return change.InWords;

        var unit = Tongue.Unit(change.Unit);
        var size = change.Digits.TrimStart('-', '+') + (unit is "" or "%" ? unit : " " + unit);
        return change.Value switch { 0 => "unchanged", > 0 => "up " + size, _ => "down " + size };
    }

    /// <summary>The name of its drawing in icons.svg.</summary>
    public static string Arrow(SeriesChange change) => change.Value switch { 0 => "level", > 0 => "up", _ => "down" };

    public static string ClassOf(SeriesChange change) => change.Better switch { true => "good", false => "bad", null => "" };

    /// <summary>2016—2025年, 自2031年起</summary>
    public static string Years(int first, int? last) => last switch
    {
        null => Format(IndicatorWords.YearsFrom, first),
        _ when last == first => Format(IndicatorWords.YearsOne, first),
        _ => Format(IndicatorWords.YearsSpan, first, last),
    };

    /// <summary>二级限值35（GB 3095-2012）</summary>
    public static string Limit(LimitStep limit) => Format(limit.IsFloor ? IndicatorWords.LimitFloor : IndicatorWords.LimitCeiling, Grade(limit.Grade), limit.Value, limit.Standard);

    /// <summary>In a drawing no part can be marked as Chinese, so the grades of the air standard, which are drawn most, have English names.</summary>
    private static string Grade(string grade) => !Tongue.IsEnglish ? grade : grade switch { "一级" => "Grade I", "二级" => "Grade II", _ => grade };

    public static string Better(Direction better) => better switch
    {
        Direction.Lower => IndicatorWords.BetterLower,
        Direction.Higher => IndicatorWords.BetterHigher,
        _ => IndicatorWords.BetterNone,
    };

    public static string Format(string format, params object?[] words) => string.Format(CultureInfo.InvariantCulture, format, words);

    private static string UnitBehind(SeriesPoint point) => (point.Value is FigureValue.Words ? "" : Tongue.Unit(point.Scope.Unit)) switch
    {
        "" => "",
        "%" => "%",
        var unit => " " + unit,
    };

    private static string EnglishDigits(string display)
    {
        var digits = display.Trim('约', '近', '余') is var bare && bare.StartsWith("不低于", StringComparison.Ordinal) ? bare[3..] : bare;
        digits = digits.EndsWith("以上", StringComparison.Ordinal) ? digits[..^2] : digits;
        return (display[0], display[^1]) switch
        {
            ('约', _) => "about " + digits,
            ('近', _) => "nearly " + digits,
            (_, '余') => "over " + digits,
            ('不', _) or (_, '上') => "at least " + digits,
            _ => digits,
        };
    }

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
