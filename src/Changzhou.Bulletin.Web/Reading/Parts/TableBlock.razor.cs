using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Parts;

public sealed partial class TableBlock
{
    [Parameter, EditorRequired]
    public required SnapshotTable Table { get; set; }

    private string Id => $"table-{Table.Key}";

    private static string? Span(int cells) => cells > 1 ? cells.ToString(CultureInfo.InvariantCulture) : null;
}
