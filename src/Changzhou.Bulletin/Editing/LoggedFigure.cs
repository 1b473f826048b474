using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Editing;

/// <summary>What of a figure can be edited, as the log writes it.</summary>
/// <param name="Value">As in figures.csv: 34, 6~151, Ⅲ类, 待填.</param>
/// <param name="Qualifier">约, 近, 余, 以上, 不低于, or empty.</param>
public sealed record LoggedFigure(string Value, string Qualifier, int? Decimals, string Unit, string Place, string Source, string? Note)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static LoggedFigure Read(string logged) => JsonSerializer.Deserialize<LoggedFigure>(logged, Json)!;

    public static LoggedFigure Of(Figure figure) =>
        new(figure.Value.ToString()!, figure.Qualifier.Name(), figure.Decimals, figure.Unit, figure.Place, figure.Source, figure.Note);

    internal static string Write(Figure figure) => JsonSerializer.Serialize(Of(figure), Json);

    /// <summary>The figure with these words; null where the indicator no longer takes such a value.</summary>
    public Figure? Onto(Figure figure, Indicator indicator)
    {
        FigureValue? value = Value == FigureValue.Pending.Word ? new FigureValue.Pending() : FigureValue.TryParse(Value, indicator.Kind, out var parsed) ? parsed : null;
        return value is null || !FigureWords.TryQualifier(Qualifier, out var qualifier)
            ? null
            : figure with { Value = value, Qualifier = qualifier, Decimals = Decimals, Place = Place, Source = Source, Note = Note };
    }
}
