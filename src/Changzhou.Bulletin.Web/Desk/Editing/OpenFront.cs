using Changzhou.Bulletin.Editing;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>The front matter while it is being edited.</summary>
public sealed class OpenFront(WritingDesk desk, FrontMatterEdits edits, FrontMatter front, int version, TimeProvider clock) : OpenPiece<FrontMatter>(desk, front, version, clock)
{
    private readonly WritingDesk desk = desk;

    // Of the page that it was opened on: what is left unsaved when its person turns to another year belongs here.
    private readonly int year = desk.Year;

    public override string Logged(FrontMatter piece) => FrontMatterEdits.Write(piece);

    public override FrontMatter Read(string logged) => FrontMatterEdits.Read(logged);

    public override string Written(FrontMatter piece) => FrontFields.Written(piece);

    public override string? TextOf(FrontMatter piece, string field) => FrontFields.Of(piece, field);

    public override FrontMatter Put(FrontMatter piece, string field, string value) => FrontFields.With(piece, field, value);

    public override IReadOnlyList<string> Differing(FrontMatter mine, FrontMatter theirs) => [.. FrontFields.All.Where(field => TextOf(mine, field) != TextOf(theirs, field))];

    protected override Task<EditResult> StoreAsync(int version, FrontMatter piece) => edits.SaveAsync(year, version, piece, desk.Actor);
}
