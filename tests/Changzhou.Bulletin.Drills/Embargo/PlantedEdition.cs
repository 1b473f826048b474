using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Plants canaries in every text, key, name and value of an edition; it stays an edition that can be printed and released.</summary>
/// <param name="name">Tells the canaries of one draft from those of another.</param>
/// <param name="fate">Of what readers see of an edition when it comes out.</param>
internal sealed class PlantedEdition(Canaries canaries, PlantedCatalogue catalogue, string name, Fate fate)
{
    public Edition Of(Edition edition)
    {
        var own = new PlantedSection(canaries, catalogue, name, fate, edition.Year);
        var parts = edition.Parts.Select(Part).ToList();
        var first = parts[0].Chapters[0];
        parts[0] = parts[0] with { Chapters = [first with { Sections = [.. first.Sections, own.Section] }, .. parts[0].Chapters.Skip(1)] };
        return edition with
        {
            Title = Say(edition.Title, "title"),
            City = Say(edition.City, "city"),
            CityEn = Say(edition.CityEn, "cityEn"),
            Publisher = Say(edition.Publisher, "publisher"),
            SignatoryOffice = Say(edition.SignatoryOffice, "signatoryOffice"),
            SignatoryName = Say(edition.SignatoryName, "signatoryName"),
            LegalBasis = Say(edition.LegalBasis, "legalBasis"),
            Narrative = Say(edition.Narrative, "narrative"),
            Highlights = [.. edition.Highlights, own.Reference],
            Summary = Blocks(edition.Summary, "summary"),
            Parts = parts,
            Figures = [.. edition.Figures.Select(Figure), .. own.Figures],
            Waivers = [.. edition.Waivers.Select(waiver => waiver with { Reason = Say(waiver.Reason, "waiver.reason"), By = waiver.By + canaries.Text($"{name} waiver.by", Fate.Never) })],
            Pictures = own.Pictures,
        };
    }

    private string Say(string text, string where) => text + canaries.Text($"{name} {where}", fate);

    private Part Part(Part part) => part with { Number = part.Number, Title = Say(part.Title, "part.title"), Chapters = [.. part.Chapters.Select(Chapter)] };

    private Chapter Chapter(Chapter chapter) => chapter with
    {
        Title = Say(chapter.Title, $"{chapter.Topic} title"),
        Lead = Blocks(chapter.Lead, chapter.Topic),
        Sections = [.. chapter.Sections.Select(section => section with { Title = Say(section.Title, $"{chapter.Topic}/{section.Key} title"), Blocks = Blocks(section.Blocks, $"{chapter.Topic}/{section.Key}") })],
    };

    private IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks, string place) => [.. blocks.Select(block => Block(block, place))];

    /// <summary>At both ends of a paragraph, since a page may show only its beginning.</summary>
    private Block Block(Block block, string place) => block switch
    {
        Block.Paragraph paragraph => new Block.Paragraph(char.IsLetter(paragraph.Text[0])
            ? Say(canaries.Text($"{name} {place} paragraph", fate) + paragraph.Text, $"{place} paragraph") : Say(paragraph.Text, $"{place} paragraph")),
        Block.Remark remark => new Block.Remark(Say(remark.Text, $"{place} remark")),
        Block.Table table => table with { Key = Key(table.Key, $"{place} table.key"), Caption = Say(table.Caption, $"{place} table.caption"), Note = Say(table.Note, $"{place} table.note") },
        Block.Chart chart => chart with
        {
            Key = Key(chart.Key, $"{place} chart.key"),
            Caption = Say(chart.Caption, $"{place} chart.caption"),
            Alt = Say(chart.Alt, $"{place} chart.alt"),
            Note = Say(chart.Note, $"{place} chart.note"),
        },
        _ => block,
    };

    private string Key(string key, string where) => $"{key}-{canaries.Key($"{name} {where}", fate)}";

    /// <summary>Numbers with digits behind the point get digits of their own; whole ones are counted with, and years among them.</summary>
    private Figure Figure(Figure figure)
    {
        var told = figure with { Source = Say(figure.Source, $"{figure.Key} source"), Note = Say(figure.Note ?? "", $"{figure.Key} note") };
        return figure.Value is FigureValue.Number { Value: var value } && decimal.Truncate(value) != value
            ? told with { Value = new FigureValue.Number(canaries.Number(value, $"{name} {figure.Key} value", fate)), Decimals = Canaries.Decimals }
            : told;
    }
}
