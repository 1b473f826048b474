using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>A block while it is being edited.</summary>
public sealed class OpenBlock(WritingDesk desk, BlockEdits edits, BlockView view, TimeProvider clock) : OpenPiece<Block>(desk, view.Block, view.Version, clock)
{
    private readonly WritingDesk desk = desk;

    // Of the page that it was opened on: what is left unsaved when its person turns to another year belongs here.
    private readonly int year = desk.Year;

    public Guid Uid => view.Uid;

    public string Place => view.Place;

    /// <summary>The cell of a table or chart that the person was in last.</summary>
    public (int Row, int Column) Cell { get; set; } = (1, 1);

    public static string Kept(Block block) => LoggedBlock.Write("", 0, block);

    public override string Logged(Block piece) => Kept(piece);

    public override Block Read(string logged) => LoggedBlock.Read(logged).Block;

    public override string Written(Block piece) => BlockFields.Written(piece);

    public override string? TextOf(Block piece, string field) => BlockFields.Of(piece, field);

    public override Block Put(Block piece, string field, string value) => BlockFields.With(piece, field, value);

    public override IReadOnlyList<string> Differing(Block mine, Block theirs) => BlockMerge.Fields(mine, theirs);

    protected override Task<EditResult> StoreAsync(int version, Block piece) => edits.SaveAsync(year, Uid, version, piece, desk.Actor);
}
