using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>A value as a cell has it: exact numbers or words, with the unit and the qualifier that stand in the same cell.</summary>
/// <param name="Unit">Null where the cell names none.</param>
internal sealed partial record WrittenValue(FigureValue Value, Qualifier Qualifier, string? Unit)
{
    private static readonly string[] NoValues = ["—", "——", "―", "-", "--", "–", "/", "\\", "…", "……", "n/a", "无数据", "缺测", FigureValue.Pending.Word];

    public static bool IsNone(SheetCell cell) => cell.Kind == CellKind.Text && Array.IndexOf(NoValues, PlainWords.Of(cell.Text)) >= 0;

    /// <summary>Null where the cell is nothing of this kind.</summary>
    public static WrittenValue? Read(SheetCell cell, ValueKind kind)
    {
        if (cell.Kind is not (CellKind.Text or CellKind.Number) || cell.Format is not (CellFormat.Plain or CellFormat.Percent))
        {
            return null;
        }

        return kind == ValueKind.Words ? OfWords(cell)
            : cell.Kind == CellKind.Number ? OfNumber(cell, kind)
            : Joined(cell.Text) is { } text ? OfText(text, kind) : null;
    }

    private static WrittenValue? OfWords(SheetCell cell) => cell.Kind == CellKind.Text ? new(new FigureValue.Words(cell.Text), Qualifier.Exact, null)
        : ExactNumber.TryRead(cell.Text, out var number) ? new(new FigureValue.Words(number.ToString(CultureInfo.InvariantCulture)), Qualifier.Exact, null)
        : null;

    private static WrittenValue? OfNumber(SheetCell cell, ValueKind kind) =>
        kind == ValueKind.Number && ExactNumber.TryRead(cell.Text, out var number)
            ? new(new FigureValue.Number(cell.Format == CellFormat.Percent ? ExactNumber.Normal(number * 100) : number), Qualifier.Exact, cell.Format == CellFormat.Percent ? "%" : null)
            : null;

    private static WrittenValue? OfText(string text, ValueKind kind)
    {
        var match = Written().Match(text);
        if (!match.Success || !TryNumber(match.Groups["low"], out var low))
        {
            return null;
        }

        var (qualifier, unit) = Behind(match.Groups["before"].Value, match.Groups["rest"].Value);
        var isRange = match.Groups["high"].Success;
        return isRange != (kind == ValueKind.Range) || qualifier is null || unit?[0] is '.' or ',' or '~' or '-' or (>= '0' and <= '9') ? null
            : !isRange ? new(new FigureValue.Number(low), qualifier.Value, unit)
            : TryNumber(match.Groups["high"], out var high) && low <= high ? new(new FigureValue.Range(low, high), qualifier.Value, unit)
            : null;
    }

    /// <summary>300余家, 93%以上: what stands behind the digits, parted into qualifier and unit.</summary>
    private static (Qualifier? Qualifier, string? Unit) Behind(string before, string rest)
    {
        var word = rest.StartsWith('余') ? "余" : rest.EndsWith("以上", StringComparison.Ordinal) ? "以上" : "";
        var unit = word switch { "余" => rest[1..], "以上" => rest[..^2], _ => rest };
        return (before.Length > 0 && word.Length > 0 ? null : OfWord(before + word), unit.Length == 0 ? null : unit);
    }

    /// <summary>Null where digits are parted by spaces otherwise than in thousands.</summary>
    private static string? Joined(string text)
    {
        var joined = Thousands().Replace(PlainWords.Compatible(text), "");
        return Parted().IsMatch(joined) ? null : PlainWords.Of(joined).Replace('\u2212', '-').Replace('—', '-').Replace('–', '-');
    }

    private static Qualifier? OfWord(string word) => FigureWords.TryQualifier(word, out var qualifier) ? qualifier : null;

    private static bool TryNumber(Group group, out decimal number) =>
        decimal.TryParse(group.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) < 1e15m && Rounding.Decimals(number) <= 20;

    [GeneratedRegex(@"^(?<before>约|近|不低于)?(?<low>[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?:(?:~|-|至)(?<high>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?))?(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<=[0-9])\s(?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"[0-9]\s+[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();
}
