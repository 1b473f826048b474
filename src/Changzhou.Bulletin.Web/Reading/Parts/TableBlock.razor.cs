using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Parts;

public sealed partial class TableBlock
{
    [Parameter, EditorRequired]
    public required SnapshotTable Table { get; set; }

    /// <summary>The chapter's topic, part of the table's addresses; empty where it has none.</summary>
    [Parameter]
    public string Topic { get; set; } = "";

    /// <summary>On its own lasting page, which need not lead to itself.</summary>
    [Parameter]
    public bool Alone { get; set; }

    [CascadingParameter]
    public PublishedEdition? Edition { get; set; }

    private string Id => $"table-{Table.Key}";

    private static string? Class(Cell cell, string? place) =>
        (place, LineLength.Class(Run.Plain(cell.Text))) switch { (null, var length) => length, (_, null) => place, var (_, length) => $"{place} {length}" };

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
