using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>The years of a figure as a small line; its numbers are said in words to those who do not see it.</summary>
public sealed partial class Sparkline
{
    private const int Width = 96;
    private const int Height = 30;
    private const int Inset = 5;

    /// <summary>Two points or more, oldest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TrendPoint> Series { get; set; }

    private string Said => string.Join(Words.Comma, Series.Select(point => $"{Dates.Period(point.Period)}{Words.PairJoin}{point.Display}"));

    private string Points => string.Join(' ', Series.Select((point, place) => $"{X(place)},{Y(point.Value)}"));

    private string X(int place) => Print(Inset + (decimal)(Width - 2 * Inset) * place / (Series.Count - 1));

    private string Y(decimal value)
    {
        var (low, high) = (Series.Min(point => point.Value), Series.Max(point => point.Value));
        var height = high == low ? 0.5m : (value - low) / (high - low);
        return Print(Height - Inset - height * (Height - 2 * Inset));
    }

    private static string Print(decimal pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);
}
