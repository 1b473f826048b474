using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>Loads and writes the draft of one edition as a whole.</summary>
internal static class EditionStore
{
    public static async Task<Edition?> LoadAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await RowAsync(db, year, cancel) is { } row ? ToEdition(row) : null;

    /// <summary>With all that hangs on it, to be read only.</summary>
    public static async Task<EditionRow?> RowAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Editions.AsNoTracking().AsSplitQuery()
            .Include(edition => edition.Parts).ThenInclude(part => part.Chapters).ThenInclude(chapter => chapter.Lead)
            .Include(edition => edition.Parts).ThenInclude(part => part.Chapters).ThenInclude(chapter => chapter.Sections).ThenInclude(section => section.Blocks)
            .Include(edition => edition.Summary)
            .Include(edition => edition.Figures)
            .Include(edition => edition.Waivers)
            .Include(edition => edition.Pictures)
            .SingleOrDefaultAsync(edition => edition.Year == year, cancel);

    public static Edition ToEdition(EditionRow row) => new()
    {
        Year = row.Year,
        Title = row.Title,
        City = row.City,
        CityEn = row.CityEn,
        Publisher = row.Publisher,
        SignatoryOffice = row.SignatoryOffice,
        SignatoryName = row.SignatoryName,
        Issued = Period.Parse(row.Issued),
        LegalBasis = row.LegalBasis,
        Narrative = row.Narrative,
        Highlights = row.Highlights,
        Summary = Blocks(row.Summary),
        Parts = [.. row.Parts.OrderBy(part => part.Position).Select(part => new Part(part.Number, part.Title, [.. part.Chapters.OrderBy(chapter => chapter.Number).Select(Chapter)]))],
        Figures = [.. row.Figures.OrderBy(figure => figure.Position).Select(figure => figure.ToFigure())],
        Waivers = [.. row.Waivers.OrderBy(waiver => waiver.Position).Select(waiver => new Waiver(waiver.Rule, waiver.Place, waiver.Reference, waiver.Reason, waiver.By))],
        Pictures = row.Pictures.ToDictionary(picture => picture.Path, picture => picture.Content, StringComparer.Ordinal),
    };

    public static async Task DeleteAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Editions.Where(edition => edition.Year == year).ExecuteDeleteAsync(cancel);

    /// <param name="kept">What the edition in this one's place was known by, for what stays the same.</param>
    public static async Task AddAsync(BulletinDbContext db, Edition edition, Catalogue catalogue, EditionIdentities kept, CancellationToken cancel)
    {
        var rows = new EditionRows(edition, catalogue, kept);
        db.Editions.Add(rows.Edition());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A figure of a known key takes the row's place, a new one stands behind all others.</summary>
    public static async Task PutFiguresAsync(BulletinDbContext db, int year, IReadOnlyList<Figure> figures, Catalogue catalogue, CancellationToken cancel)
    {
        var rows = await db.Figures.Where(row => row.Year == year).ToListAsync(cancel);
        var known = rows.ToDictionary(row => row.ToFigure().Key);
        var next = rows.Count == 0 ? 0 : rows.Max(row => row.Position) + 1;
        foreach (var figure in figures)
        {
            var indicator = catalogue.FindIndicator(figure.Indicator)!;
            if (known.TryGetValue(figure.Key, out var old))
            {
                db.Entry(old).CurrentValues.SetValues(FigureRow.Of(figure, old.Position, indicator, (old.Id, year, old.Version + 1)));
            }
            else
            {
                db.Figures.Add(FigureRow.Of(figure, next++, indicator, (0, year, 1)));
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    public static async Task TakeFiguresAsync(BulletinDbContext db, int year, IReadOnlyList<FigureKey> keys, CancellationToken cancel)
    {
        var rows = await db.Figures.Where(row => row.Year == year).ToListAsync(cancel);
        db.Figures.RemoveRange(rows.Where(row => keys.Contains(row.ToFigure().Key)));
        await db.SaveChangesAsync(cancel);
    }

    private static Chapter Chapter(ChapterRow row) => new(
        row.Topic, row.Number, row.Title, Blocks(row.Lead),
        [.. row.Sections.OrderBy(section => section.Position).Select(section => new Section(section.Key, section.Title, Blocks(section.Blocks)))]);

    private static IReadOnlyList<Block> Blocks(IEnumerable<BlockRow> rows) => [.. rows.OrderBy(row => row.Position).Select(row => row.ToBlock())];
}

/// <summary>The rows of a new draft.</summary>
internal sealed class EditionRows(Edition edition, Catalogue catalogue, EditionIdentities kept)
{
    public EditionRow Edition() => new()
    {
        Year = edition.Year,
        Title = edition.Title,
        City = edition.City,
        CityEn = edition.CityEn,
        Publisher = edition.Publisher,
        SignatoryOffice = edition.SignatoryOffice,
        SignatoryName = edition.SignatoryName,
        Issued = edition.Issued.ToString(),
        LegalBasis = edition.LegalBasis,
        Narrative = edition.Narrative,
        Highlights = [.. edition.Highlights],
        Version = kept.EditionVersion,
        Summary = Blocks(Catalogue.SummaryTopic, edition.Summary),
        Parts = [.. edition.Parts.Select(Part)],
        Figures = [.. edition.Figures.Select((figure, position) => FigureRow.Of(figure, position, catalogue.FindIndicator(figure.Indicator)!, (0, 0, kept.VersionOf(figure))))],
        Waivers = [.. edition.Waivers.Select((waiver, position) => new WaiverRow { Position = position, Rule = waiver.Rule, Place = waiver.Place, Reference = waiver.Reference, Reason = waiver.Reason, By = waiver.By })],
        Pictures = [.. edition.Pictures.Select(picture => new PictureRow { Path = picture.Key, Content = picture.Value })],
    };

    private PartRow Part(Part part, int position) => new()
    {
        Position = position,
        Number = part.Number,
        Title = part.Title,
        Chapters = [.. part.Chapters.Select(Chapter)],
    };

    private ChapterRow Chapter(Chapter chapter) => new()
    {
        Year = edition.Year,
        Topic = chapter.Topic,
        Number = chapter.Number,
        Title = chapter.Title,
        Version = kept.ChapterVersion(chapter.Topic),
        OwnerId = kept.OwnerOf(chapter.Topic),
        Lead = Blocks(chapter.Topic, chapter.Lead),
        Sections = [.. chapter.Sections.Select((section, position) => Section(chapter.Topic, section, position))],
    };

    private SectionRow Section(string topic, Section section, int position) => new()
    {
        Position = position,
        Key = section.Key,
        Title = section.Title,
        Version = kept.SectionVersion(topic, section.Key),
        Blocks = Blocks($"{topic}/{section.Key}", section.Blocks),
    };

    private List<BlockRow> Blocks(string place, IReadOnlyList<Block> blocks)
    {
        var known = kept.Match(place, blocks);
        return [.. blocks.Select((block, position) => BlockRow.Of(block, position, ReferencesOf(block, edition.Year), known[position]))];
    }

    internal static IEnumerable<Block> BlocksOf(Edition edition) =>
        edition.Summary.Concat(edition.Chapters.SelectMany(chapter => chapter.Lead.Concat(chapter.Sections.SelectMany(section => section.Blocks))));

    internal static IEnumerable<ReferenceRow> ReferencesOf(Block block, int year) =>
        BlockTexts.Of(block).SelectMany(text => ReferenceText.Scan(text).References).Select((shown, position) => new ReferenceRow
        {
            Position = position,
            Written = shown.Written,
            Indicator = shown.Reference.Indicator,
            Region = shown.Reference.Region ?? Catalogue.WholeCity,
            Period = (shown.Reference.Period ?? Period.Year(year)).ToString(),
            Stated = shown.Reference.Stated,
        });
}
