using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Editions;

/// <summary>What a figure states: a number, a range of two, or a word of a scale (Ⅲ类, 轻度富营养).</summary>
public abstract partial record FigureValue
{
    private const decimal Greatest = 1e15m;
    private const int MostDecimals = 10;

    private FigureValue() { }

    /// <param name="Value">In the indicator's unit, with the digits that were published.</param>
    public sealed record Number(decimal Value) : FigureValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>6~151: the least and the greatest, in the indicator's unit.</summary>
    public sealed record Range(decimal Low, decimal High) : FigureValue
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}~{High}");
    }

    /// <summary>A class, grade, label or other value that is a word.</summary>
    public sealed record Words(string Value) : FigureValue
    {
        public override string ToString() => Value;
    }

    /// <summary>Expected, and not yet known: a frame made for the next year holds its figures so. No edition with one is released.</summary>
    public sealed record Pending : FigureValue
    {
        /// <summary>待填, in a cell and wherever the figure would print.</summary>
        public const string Word = "待填";

        public override string ToString() => Word;
    }

    /// <summary>Reads a cell of figures.csv by what its indicator takes; 待填 may stand for any kind.</summary>
    public static bool TryParse(string text, ValueKind kind, [NotNullWhen(true)] out FigureValue? value)
    {
        value = kind switch
        {
            _ when text == Pending.Word => new Pending(),
            ValueKind.Number when TryNumber(text, out var number) => new Number(number),
            ValueKind.Range when RangeWritten().Match(text) is { Success: true } match
                && TryNumber(match.Groups[1].Value, out var low) && TryNumber(match.Groups[2].Value, out var high) && low <= high => new Range(low, high),
            ValueKind.Words when text.Length > 0 => new Words(text),
            _ => null,
        };
        return value is not null;
    }

    // Shares and changes are quotients: of numbers within these bounds none leaves what a decimal can hold.
    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) < Greatest && Rounding.Decimals(number) <= MostDecimals;

    [GeneratedRegex(@"^(-?[0-9]+(?:\.[0-9]+)?)~(-?[0-9]+(?:\.[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex RangeWritten();
}

public enum ValueKind
{
    Number,
    Range,
    Words,
}
