using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Editing;

/// <summary>Reads what a person types into a cell for a figure.</summary>
public static class FigureInput
{
    /// <summary>Full-width digits, digit grouping and the indicator's own unit are understood; another unit is not, since nothing is converted unasked.</summary>
    /// <param name="decimals">As published, where they differ from the indicator's; null for the indicator's.</param>
    /// <returns>The value, or what is wrong and what to do.</returns>
    public static (FigureValue? Value, EditResult.Refused? Problem) Read(string typed, Indicator indicator, int? decimals = null)
    {
        var text = Plain(typed, indicator);
        if (text.Length == 0 || text == FigureValue.Pending.Word)
        {
            return (new FigureValue.Pending(), null);
        }

        if (!FigureValue.TryParse(text, indicator.Kind, out var value))
        {
            return (null, EditResult.Refuse(EditWords.WrongKind(typed.Trim(), KindName(indicator.Kind))));
        }

        var most = decimals ?? indicator.Decimals;
        var digits = value switch
        {
            FigureValue.Number number => Rounding.Decimals(number.Value),
            FigureValue.Range range => Math.Max(Rounding.Decimals(range.Low), Rounding.Decimals(range.High)),
            _ => 0,
        };
        return digits > most ? (null, EditResult.Refuse(EditWords.TooManyDigits(text, most))) : (value, null);
    }

    private static string Plain(string typed, Indicator indicator)
    {
        if (indicator.Kind == ValueKind.Words)
        {
            return typed.Trim();
        }

        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        if (indicator.Unit.Length > 0 && text.EndsWith(indicator.Unit.Normalize(NormalizationForm.FormKC), StringComparison.Ordinal))
        {
            text = text[..^indicator.Unit.Normalize(NormalizationForm.FormKC).Length].TrimEnd();
        }

        text = text.Replace('−', '-').Replace('～', '~').Replace('∼', '~');
        return IsGrouped(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;
    }

    /// <summary>1,234,567.8, and not 1,5.</summary>
    private static bool IsGrouped(string text)
    {
        var groups = text.TrimStart('-').Split('.')[0].Split(',');
        return groups.Length > 1 && groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
    }

    internal static string KindName(ValueKind kind) => kind switch
    {
        ValueKind.Number => "数值",
        ValueKind.Range => "范围",
        _ => "文字",
    };
}
