using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Proofing;

/// <summary>Small bulletins and figures with telling defaults: A.Figure(…), A.Bulletin(…).</summary>
internal static class A
{
    private static readonly Lazy<Catalogue> Reference = new(() => CatalogueReader.Read(Path.Combine(Repository.Seeds, "reference")).Value!);

    public static Catalogue Catalogue => Reference.Value;

    /// <summary>A figure of 2023 of the whole city, each in a sentence of its own unless one is given.</summary>
    public static Mention Figure(string indicator, string value, string unit = "", MentionKind kind = MentionKind.Value, string period = "2023", string region = "全市", string? statistic = null, string? sentence = null, int line = 1)
    {
        var known = Catalogue.FindIndicator(indicator);
        var text = sentence ?? $"{known?.Name}为{value}{unit}。";
        var range = value.Split('~');
        return new()
        {
            Span = new(line, Math.Max(0, text.IndexOf(value + unit, StringComparison.Ordinal)), value.Length + unit.Length, value + unit),
            Kind = range.Length == 2 ? MentionKind.Range : kind,
            Value = value,
            Number = range.Length == 1 && decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null,
            Low = range.Length == 2 ? Number(range[0]) : null,
            High = range.Length == 2 ? Number(range[1]) : null,
            Decimals = range.Max(end => end.Contains('.') ? end.Length - end.IndexOf('.') - 1 : 0),
            Unit = Units.Canonical(unit),
            PrintedUnit = unit,
            Indicator = known is null ? null : indicator,
            Region = region,
            Period = Period.Parse(period),
            Statistic = statistic ?? known?.Statistic,
            Subject = known?.Name ?? indicator,
            Clause = text.Split('，', '；', '。').FirstOrDefault(part => part.Contains(value + unit, StringComparison.Ordinal)) ?? text,
            Sentence = text,
            SentenceStart = Math.Max(0, text.IndexOf(value + unit, StringComparison.Ordinal)),
            Place = new("生态环境质量", "环境空气质量", null, null, "1.1"),
            Block = line,
        };
    }

    /// <summary>下降21.9% and the like; the indicator is the one that changed.</summary>
    public static Mention Change(string indicator, string signed, string unit = "%", string region = "全市", int? against = 2022, string? sentence = null, int line = 9)
    {
        var kind = unit switch { "%" => MentionKind.Change, "个百分点" => MentionKind.Points, _ => MentionKind.Difference };
        var falls = signed.StartsWith('-');
        return Figure(indicator, signed.TrimStart('-', '+'), unit, kind, region: region, statistic: "change", sentence: sentence, line: line) with
        {
            Direction = signed.Trim('0', '.') is "" ? ChangeDirection.Level : falls ? ChangeDirection.Down : ChangeDirection.Up,
            DirectionWord = falls ? "下降" : "上升",
            ComparedWith = against is { } year ? Period.Year(year) : null,
        };
    }

    public static HistoryFact Fact(string indicator, string value, string period = "2022", string region = "全市") => new()
    {
        Indicator = indicator,
        Region = region,
        Period = Period.Parse(period),
        Statistic = Catalogue.FindIndicator(indicator)!.Statistic,
        Value = FigureValue.TryParse(value, ValueKind.Number, out var number) ? number : new FigureValue.Words(value),
        Unit = Catalogue.FindIndicator(indicator)!.Unit,
        Source = "test",
        Preferred = true,
    };

    public static OfficialDocument Document(params IEnumerable<string> lines)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return ((DocumentReading.Accepted)OfficialDocumentReader.Read(stream, "bulletin.txt")).Document;
    }

    /// <summary>A bulletin that holds these figures and no text.</summary>
    public static ProofView View(params IEnumerable<Mention> mentions) => View([], mentions);

    public static ProofView View(IReadOnlyList<HistoryFact> facts, IEnumerable<Mention> mentions) =>
        new(Document("2023年常州市生态环境状况公报"), [.. mentions], Catalogue, new History(facts));

    /// <summary>A bulletin of 2023 as its text, figures found and linked.</summary>
    public static ProofView Bulletin(params IEnumerable<string> lines)
    {
        var document = Document(["2023年常州市生态环境状况公报", "", "第一章 环境空气质量", "", .. lines]);
        return new(document, new MentionFinder(new Lexicon(Catalogue.Indicators, Catalogue.Regions)).Find(document), Catalogue, History.Empty);
    }

    public static decimal Number(string written) => decimal.Parse(written, CultureInfo.InvariantCulture);
}
