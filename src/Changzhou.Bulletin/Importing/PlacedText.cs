using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>A text of the edition with its place, for the checks that need the whole edition.</summary>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Place">Such as air/o3, summary or edition.</param>
/// <param name="At">Where a character of the text stands in its file.</param>
internal sealed record PlacedText(string Text, string Place, Func<int, Spot> At)
{
    public static PlacedText Of(SourceText source, int offset, string text, string place) =>
        new(text, place, index => source.At(offset + index));

    public static PlacedText Of(SourceText source, YamlTree.Scalar scalar, string place) => new(
        scalar.Text, place, index => scalar.Spot with { Column = scalar.Spot.Column + scalar.Quote + index });
}

/// <summary>A chart's cell that shows a reference, for the check of what it shows.</summary>
/// <param name="Series">From 0.</param>
internal sealed record PlacedCell(ChartKind Kind, int Series, Reference Reference, Spot Spot);

/// <summary>What was read from all files of an edition besides its blocks.</summary>
internal sealed class EditionNotes
{
    public List<PlacedText> Texts { get; } = [];
    public List<PlacedCell> ChartCells { get; } = [];
    public List<(string File, Spot Spot)> Images { get; } = [];
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal) { Catalogue.EditionTopic };
}
