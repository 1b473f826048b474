using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Desk.Figures;

/// <summary>What a person typed into a cell and is not saved: it stays until it is, or is given up.</summary>
/// <param name="Problem">Why it was not saved; null while it is being saved or asked about.</param>
public sealed record GridCell(string Typed, EditResult? Problem)
{
    /// <summary>What the store, being away, did not take: it can be saved as it is; null where something has to be typed otherwise.</summary>
    public Proposal? Unreached { get; init; }

    public EditResult.Refused? Refusal => Problem as EditResult.Refused;

    public EditResult.Conflict? Conflict => Problem as EditResult.Conflict;
}

/// <summary>Which cell: of which figure, and which of its two columns.</summary>
public readonly record struct CellAddress(FigureKey Key, PasteColumn Column);

/// <summary>A change that waits for its person to see what it does.</summary>
/// <param name="Cell">That it was typed into; null for one that came from elsewhere, such as the history.</param>
public sealed record Proposal(FigureLine Line, Figure After, CellAddress? Cell, IReadOnlyList<FigureUse> Uses);

/// <summary>How a person likes to work at the grid, for as long as the window is open.</summary>
public sealed class GridHabits
{
    /// <summary>Saves at once, without showing first what will read otherwise.</summary>
    public bool SavesDirectly { get; set; }
}
