using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Proofing.Printed;

namespace Changzhou.Bulletin.Proofing;

/// <summary>A bulletin as rules see it: its blocks, the figures in them, and what is known beside it.</summary>
/// <remarks>An edition is seen as the document that it prints. What many rules ask for is worked out once.</remarks>
public sealed class ProofView
{
    private readonly Lazy<IReadOnlyList<StatedChange>> changes;
    private readonly Lazy<PrintedValues> values;
    private readonly Lazy<IReadOnlyList<NumberGrid>> grids;
    private readonly Lazy<ILookup<int, Mention>> byBlock;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Mention>>> sentences;

    private readonly Lazy<IReadOnlyList<ProseSentence>> prose;

    public ProofView(OfficialDocument document, IReadOnlyList<Mention> mentions, Catalogue catalogue, History history)
    {
        (Document, Mentions, Catalogue) = (document, mentions, catalogue);
        History = IsOfTheCity(document, catalogue) ? history : History.Empty;
        values = new(() => new PrintedValues(this));
        changes = new(() => StatedChange.In(this));
        grids = new(() => [.. NumberGrid.In(document)]);
        prose = new(() => [.. ProseSentence.In(document)]);
        byBlock = new(() => mentions.ToLookup(mention => mention.Block));
        sentences = new(() => [.. mentions.Where(mention => mention.Cell is null)
            .GroupBy(mention => (mention.Block, mention.Sentence)).Select(sentence => sentence.OrderBy(mention => mention.SentenceStart).ToList())]);
    }

    /// <summary>Facts of one city say nothing of another.</summary>
    private static bool IsOfTheCity(OfficialDocument document, Catalogue catalogue) =>
        document.City is not { } city || catalogue.FindRegion(Catalogue.WholeCity) is not { } whole || whole.Aliases.Contains(city);

    public OfficialDocument Document { get; }

    /// <summary>The edition that prints the document; null for a document from a file.</summary>
    public PrintedEdition? Printed { get; init; }

    /// <summary>All of them, in reading order.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    public Catalogue Catalogue { get; }

    public History History { get; }

    /// <summary>The year of the data.</summary>
    public int? Year => Document.Year;

    /// <summary>Figures that somebody measured, counted or judged.</summary>
    public IEnumerable<Mention> Figures => Mentions.Where(mention => mention.IsMeasured);

    /// <summary>The printed values by indicator, region and period; and those of history.</summary>
    public PrintedValues Values => values.Value;

    /// <summary>Every change that is stated of a known indicator, with what it is a change of.</summary>
    public IReadOnlyList<StatedChange> Changes => changes.Value;

    /// <summary>The tables as numbers.</summary>
    public IReadOnlyList<NumberGrid> Grids => grids.Value;

    /// <summary>The sentences of paragraphs and notes, to look for patterns in.</summary>
    public IReadOnlyList<ProseSentence> Prose => prose.Value;

    /// <summary>The mentions of each sentence of the text, by their place in it.</summary>
    public IReadOnlyList<IReadOnlyList<Mention>> Sentences => sentences.Value;

    /// <summary>The mentions of a block, by its index in the document.</summary>
    public IEnumerable<Mention> In(int block) => byBlock.Value[block];

    /// <summary>365, or 366 in a leap year.</summary>
    public static int DaysOf(int year) => DateTime.IsLeapYear(year) ? 366 : 365;

    /// <summary>What is monitored, in contrast to what a campaign counts.</summary>
    public bool IsOfQuality(string indicator) =>
        Catalogue.FindIndicator(indicator)?.Topic is "air" or "water" or "soil" or "noise" or "radiation" or "rural" or "ecology";

    /// <summary>The indicator itself, where the mention is of its change.</summary>
    public string? SubjectIndicator(Mention mention) =>
        mention.Indicator is not { } code ? null : Catalogue.FindIndicator(code)?.ChangeOf ?? code;
}
