using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Printing;

/// <summary>How a figure's value stands in print.</summary>
public static class FigureText
{
    /// <summary>Without unit: 34, 6~151, 近7000, Ⅲ类.</summary>
    public static string Bare(FigureValue value, Qualifier qualifier, int decimals) =>
        WithUnit(value, qualifier, decimals, unit: "");

    /// <summary>With unit: 34微克/立方米, 近7000家, 9万余吨, 93%以上. A word of a scale has its unit in itself; 待填 has none yet.</summary>
    public static string WithUnit(FigureValue value, Qualifier qualifier, int decimals, string unit) =>
        value is FigureValue.Pending ? FigureValue.Pending.Word : Qualified(Digits(value, decimals), UnitOf(value, unit), qualifier);

    /// <summary>The unit that prints behind a value: none behind a word.</summary>
    public static string UnitOf(FigureValue value, string unit) => value is FigureValue.Words or FigureValue.Pending ? "" : unit;

    /// <summary>Digits, or words; a month that is written 2024-05 prints 2024年5月.</summary>
    public static string Digits(FigureValue value, int decimals) => value switch
    {
        FigureValue.Number number => Rounding.Print(number.Value, decimals),
        FigureValue.Range range => $"{Rounding.Print(range.Low, decimals)}~{Rounding.Print(range.High, decimals)}",
        FigureValue.Words words => Period.TryParse(words.Value, out var date) && date.FirstMonth is not null ? date.InChinese : words.Value,
        FigureValue.Pending => FigureValue.Pending.Word,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>The same for digits that are already text, as a stated value is.</summary>
    public static string Qualified(string digits, string unit, Qualifier qualifier)
    {
        var word = qualifier.Name();
        return qualifier switch
        {
            Qualifier.About or Qualifier.Nearly or Qualifier.NotBelow => word + digits + unit,
            // 余 stands behind the power of ten: 9万余吨, 10000余吨.
            Qualifier.Over when unit.StartsWith('万') || unit.StartsWith('亿') => digits + unit[..1] + word + unit[1..],
            Qualifier.Over => digits + word + unit,
            Qualifier.AndAbove => digits + unit + word,
            _ => digits + unit,
        };
    }
}
