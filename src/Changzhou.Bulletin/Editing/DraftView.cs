using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Editing;

/// <summary>A draft as the desk shows it: the edition with what its pieces are known by, at one entry of the log.</summary>
/// <param name="Entry">The last entry of the log that belongs to the year; two views of the same entry are the same.</param>
public sealed record DraftView(
    int Year, long Entry, int Version, Edition Edition, IReadOnlyList<BlockView> Summary, IReadOnlyList<PartView> Parts, IReadOnlyList<FigureView> Figures, Catalogue Catalogue, History History)
{
    public IEnumerable<ChapterView> Chapters => Parts.SelectMany(part => part.Chapters);

    /// <summary>In reading order.</summary>
    public IEnumerable<BlockView> Blocks => Summary.Concat(Chapters.SelectMany(chapter => chapter.Blocks));

    public ChapterView? FindChapter(string topic) => Chapters.FirstOrDefault(chapter => chapter.Topic == topic);

    public BlockView? FindBlock(Guid uid) => Blocks.FirstOrDefault(block => block.Uid == uid);

    /// <summary>With another block where the one of this id stands; its edition is still the one that is stored.</summary>
    public DraftView With(Guid uid, Block block)
    {
        return this with { Summary = Put(Summary), Parts = [.. Parts.Select(part => part with { Chapters = [.. part.Chapters.Select(Chapter)] })] };

        ChapterView Chapter(ChapterView chapter) =>
            chapter with { Lead = Put(chapter.Lead), Sections = [.. chapter.Sections.Select(section => section with { Blocks = Put(section.Blocks) })] };

        IReadOnlyList<BlockView> Put(IReadOnlyList<BlockView> views) => [.. views.Select(view => view.Uid == uid ? view with { Block = block } : view)];
    }

    public FigureView? FindFigure(FigureKey key) => Figures.FirstOrDefault(figure => figure.Figure.Key == key);
}

/// <param name="Id">Of the row; an import gives new ones.</param>
public sealed record PartView(int Id, int Version, string Number, string Title, IReadOnlyList<ChapterView> Chapters);

public sealed record ChapterView(
    string Topic, int Version, int Number, string Title, Guid? OwnerId, IReadOnlyList<BlockView> Lead, IReadOnlyList<SectionView> Sections)
{
    /// <summary>In reading order, the lead first.</summary>
    public IEnumerable<BlockView> Blocks => Lead.Concat(Sections.SelectMany(section => section.Blocks));
}

public sealed record SectionView(string Topic, string Key, int Version, string Title, IReadOnlyList<BlockView> Blocks)
{
    /// <summary>air/o3</summary>
    public string Place => $"{Topic}/{Key}";
}

/// <param name="Place">summary, air or air/o3.</param>
public sealed record BlockView(Guid Uid, int Version, string Place, int Position, Block Block)
{
    /// <summary>As the log knows it.</summary>
    public string Subject => SubjectOf(Uid);

    public static string SubjectOf(Guid uid) => $"block:{uid}";

    internal static BlockView Of(BlockRow row, string place) => new(row.Uid, row.Version, place, row.Position, row.ToBlock());
}

public sealed record FigureView(int Version, Figure Figure)
{
    /// <summary>As the log knows it.</summary>
    public string Subject => SubjectOf(Figure.Key);

    public static string SubjectOf(FigureKey key) => $"figure:{key}";
}

/// <summary>The fields of an edition that belong to no chapter.</summary>
/// <param name="Issued">2025-05</param>
public sealed record FrontMatter(
    string Title, string City, string CityEn, string Publisher, string SignatoryOffice, string SignatoryName, string Issued, string LegalBasis, string Narrative, IReadOnlyList<string> Highlights)
{
    public static FrontMatter Of(Edition edition) => new(
        edition.Title, edition.City, edition.CityEn, edition.Publisher, edition.SignatoryOffice, edition.SignatoryName, edition.Issued.ToString(), edition.LegalBasis, edition.Narrative, edition.Highlights);
}
