using System.Globalization;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Numbers written in Chinese characters or in digits.</summary>
public static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsChineseNumeral(char c) => c is '十' or '百' or '千' or '零' or '两' || Digits.Contains(c, StringComparison.Ordinal);

    /// <summary>17 for 十七 or 17; 2024 for 二〇二四; 2 for 两; null where the text is no whole number.</summary>
    public static int? ToInt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 9)
        {
            return null;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
        }

        return text.IndexOfAny("十百千") < 0 ? DigitByDigit(text) : WithPlaces(text);
    }

    private static int? DigitByDigit(ReadOnlySpan<char> text)
    {
        var value = 0L;
        foreach (var c in text)
        {
            if (Digit(c) is not { } digit)
            {
                return null;
            }

            value = (value * 10) + digit;
        }

        return value <= int.MaxValue ? (int)value : null;
    }

    private static int? WithPlaces(ReadOnlySpan<char> text)
    {
        var (total, digit) = (0, 0);
        foreach (var c in text)
        {
            var place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place > 0)
            {
                total += (digit == 0 ? 1 : digit) * place;
                digit = 0;
            }
            else if (Digit(c) is { } next)
            {
                digit = next;
            }
            else
            {
                return null;
            }
        }

        return total + digit;
    }

    private static int? Digit(char c) => c switch
    {
        '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is var digit and >= 0 ? digit : null,
    };
}
