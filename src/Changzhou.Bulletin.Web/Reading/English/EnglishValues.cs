using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Printed values of the bulletin in English; null for one that is only in Chinese.</summary>
/// <remarks>The digits are those that were printed: nothing is computed or rounded again.</remarks>
internal static partial class EnglishValues
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["一类"] = "Category 1",
        ["二类"] = "Category 2",
        ["三类"] = "Category 3",
        ["四类"] = "Category 4",
        ["五类"] = "Category 5",
        ["一级（好）"] = "Grade 1 (good)",
        ["二级（较好）"] = "Grade 2 (fairly good)",
        ["三级（一般）"] = "Grade 3 (fair)",
        ["四级（较差）"] = "Grade 4 (rather poor)",
        ["五级（差）"] = "Grade 5 (poor)",
        ["三级"] = "Level 3",
        ["A级"] = "Grade A",
        ["贫营养"] = "oligotrophic",
        ["中营养"] = "mesotrophic",
        ["轻度富营养"] = "slightly eutrophic",
        ["中度富营养"] = "moderately eutrophic",
        ["重度富营养"] = "severely eutrophic",
        ["劣Ⅴ类"] = "worse than Class V",
        ["第一批次"] = "first batch",
        ["第二批"] = "second batch",
        ["第三批"] = "third batch",
        ["优"] = "excellent",
        ["良"] = "good",
        ["一般"] = "fair",
        ["较差"] = "rather poor",
        ["差"] = "poor",
        ["待填"] = "awaited",
    };

    /// <summary>34 μg/m³, nearly 7000, 93 % or more, Class III, between 6 and 151.</summary>
    public static EnglishValue? Of(SnapshotFigure figure)
    {
        if (figure.Words is { } word)
            return Word(word) is { } english ? new(english, "") : null;

        var digits = Digits(figure);
        var unit = EnglishUnits.Of(figure.Unit, digits);
        return unit.Any(IsChinese) || digits is null ? null : figure.Qualifier switch
        {
            "" => new(digits, unit),
            "近" => new($"nearly {digits}", unit),
            "约" => new($"about {digits}", unit),
            "不低于" => new($"at least {digits}", unit),
            "余" => new($"more than {digits}", unit),
            "以上" => new(digits, $"{unit} or more".TrimStart()),
            _ => null,
        };
    }

    /// <summary>A printed value with its Chinese unit: 175微克/立方米.</summary>
    public static string? OfPrinted(string printed)
    {
        if (Word(printed) is { } word)
            return word;
        if (Printed().Match(printed) is not { Success: true } match)
            return null;

        var unit = EnglishUnits.Of(match.Groups[2].Value, match.Groups[1].Value);
        return unit.Any(IsChinese) ? null : $"{match.Groups[1].Value.Replace('~', '–')}{Space(unit)}{unit}";
    }

    public static string? Word(string word) =>
        Words.TryGetValue(word, out var english) ? english
        : WaterClass().Match(word) is { Success: true } match ? $"Class {Roman(match.Groups[1].Value)}"
        : word.Any(IsChinese) ? null : word;

    /// <summary>The Chinese print full-width Roman numerals, which English voices do not read.</summary>
    public static string Roman(string numeral) => numeral switch
    {
        "Ⅰ" => "I",
        "Ⅱ" => "II",
        "Ⅲ" => "III",
        "Ⅳ" => "IV",
        "Ⅴ" => "V",
        _ => numeral,
    };

    public static bool IsChinese(char letter) => letter is >= '\u3000' and <= '\u9fff' or >= '\uff00' and <= '\uffef';

    /// <summary>SI sets a space before every unit, also before %.</summary>
    public static string Space(string unit) => unit.Length == 0 ? "" : "\u00a0";

    private static string? Digits(SnapshotFigure figure)
    {
        var match = Number().Match(figure.Display);
        return match.Success ? match.Value.Replace("~", "–", StringComparison.Ordinal) : null;
    }

    [GeneratedRegex(@"-?\d+(?:\.\d+)?(?:~-?\d+(?:\.\d+)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(-?\d+(?:\.\d+)?(?:~-?\d+(?:\.\d+)?)?)([^\d]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex("^([ⅠⅡⅢⅣⅤ])类$", RegexOptions.CultureInvariant)]
    private static partial Regex WaterClass();
}

/// <param name="Unit">Printed behind the text, with a space; empty for none.</param>
internal sealed record EnglishValue(string Text, string Unit);
