using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Makes the immutable snapshot of an edition: every reference becomes the text that it prints.</summary>
public static class SnapshotBuilder
{
    private const string ChineseDigits = "零一二三四五六七八九十";

    /// <param name="edition">One that the reader accepted: all its references can be printed.</param>
    /// <param name="release">Number within the year; 0 for a draft.</param>
    public static Snapshot Build(Edition edition, Catalogue catalogue, History history, int release, DateTimeOffset releasedAt)
    {
        var lookup = new FigureLookup(edition.Year, edition.Figures, catalogue, history);
        var printer = new ReferencePrinter(catalogue, lookup);
        var writer = new RunWriter(printer, new Notation(catalogue.Terms));
        var used = edition.Figures.Select(figure => figure.Indicator).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Year = edition.Year,
            Release = release,
            ReleasedAt = releasedAt.ToUniversalTime(),
            Title = edition.Title,
            City = edition.City,
            CityEn = edition.CityEn,
            Publisher = edition.Publisher,
            SignatoryOffice = edition.SignatoryOffice,
            SignatoryName = edition.SignatoryName,
            Issued = edition.Issued.ToString(),
            LegalBasis = writer.Write(edition.LegalBasis),
            Narrative = edition.Narrative,
            Highlights = new HighlightWriter(edition, catalogue, history, lookup, printer).Write(),
            // The summary's own tables and charts, should it have some, are numbered as of part 0.
            Summary = new BlockWriter(writer, printer, partNumber: 0).Write(edition.Summary),
            Parts = [.. edition.Parts.Select((part, index) => Part(part, writer, new BlockWriter(writer, printer, index + 1)))],
            Figures = [.. edition.Figures.Select(figure => Figure(figure, catalogue.FindIndicator(figure.Indicator)!))],
            Indicators = [.. catalogue.Indicators.Where(indicator => used.Contains(indicator.Code))],
            Regions = catalogue.Regions,
            Limits = [.. catalogue.Limits.Where(limit => used.Contains(limit.Indicator) && limit.Holds(edition.Year))],
            History = [.. history.Facts.Where(fact => used.Contains(fact.Indicator)).Select(Fact)],
            Terms = [.. catalogue.Terms.Where(term => term.Kind != "notation")],
            // Why a finding stands is public, with the words as they print; who of the staff let it is in the log.
            Waivers = [.. edition.Waivers.Select(waiver => waiver with { By = "", Reference = Printed(waiver.Reference, edition, catalogue, writer) })],
        };
    }

    /// <summary>十九 for 19, as chapters are numbered.</summary>
    internal static string ChineseNumber(int number) => number switch
    {
        <= 10 => ChineseDigits[number].ToString(),
        < 20 => "十" + ChineseDigits[number - 10],
        < 100 => ChineseDigits[number / 10] + "十" + (number % 10 == 0 ? "" : ChineseDigits[number % 10].ToString()),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static SnapshotPart Part(Part part, RunWriter writer, BlockWriter blocks) => new(
        part.Number,
        part.Title,
        [.. part.Chapters.Select(chapter => new SnapshotChapter(
            chapter.Topic,
            chapter.Number,
            $"第{ChineseNumber(chapter.Number)}章",
            writer.Write(chapter.Title),
            blocks.Write(chapter.Lead),
            [.. chapter.Sections.Select(section => new SnapshotSection(section.Key, writer.Write(section.Title), blocks.Write(section.Blocks)))]))]);

    /// <summary>What a waiver is about, as readers see it: the words of the text, or the indicator's name. What stands nowhere any more stays as it was written.</summary>
    private static string Printed(string reference, Edition edition, Catalogue catalogue, RunWriter writer)
    {
        var figure = edition.Figures.FirstOrDefault(figure => figure.Key.ToString() == reference);
        if (catalogue.FindIndicator(figure?.Indicator ?? reference) is { } indicator)
        {
            return indicator.Name;
        }

        var blocks = edition.Summary.Concat(edition.Parts.SelectMany(part => part.Chapters).SelectMany(chapter => chapter.Lead.Concat(chapter.Sections.SelectMany(section => section.Blocks))));
        return blocks.SelectMany(BlockTexts.Of).Any(text => text.Contains(reference, StringComparison.Ordinal)) ? Run.Plain(writer.Write(reference)) : reference;
    }

    private static SnapshotFigure Figure(Figure figure, Indicator indicator)
    {
        var decimals = figure.Decimals ?? indicator.Decimals;
        var (value, low, high, words) = Columns(figure.Value, decimals);
        return new(
            figure.Key.ToString(), figure.Indicator, figure.Region, figure.Period.ToString(), figure.Statistic, figure.Basis.Name(),
            indicator.Kind, value, low, high, words, figure.Qualifier.Name(),
            FigureText.Bare(figure.Value, figure.Qualifier, decimals), FigureText.WithUnit(figure.Value, figure.Qualifier, decimals, figure.Unit),
            figure.Unit, decimals, figure.Place, figure.Source, figure.Note);
    }

    private static SnapshotHistory Fact(HistoryFact fact)
    {
        var (value, low, high, words) = Columns(fact.Value, decimals: null);
        return new(
            fact.Indicator, fact.Region, fact.Period.ToString(), fact.Statistic, value, low, high, words, fact.Unit, fact.Source, fact.Preferred, fact.Note);
    }

    private static (decimal? Value, decimal? Low, decimal? High, string? Words) Columns(FigureValue value, int? decimals)
    {
        decimal Padded(decimal number) => decimals is { } digits ? Rounding.Round(number, digits) : number;
        return value switch
        {
            FigureValue.Number number => (Padded(number.Value), null, null, null),
            FigureValue.Range range => (null, Padded(range.Low), Padded(range.High), null),
            FigureValue.Words words => (null, null, null, words.Value),
            FigureValue.Pending => default,
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
    }
}
