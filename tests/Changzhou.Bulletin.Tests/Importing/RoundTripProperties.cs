using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Tests.Importing.Builders;
using CsCheck;

namespace Changzhou.Bulletin.Tests.Importing;

/// <summary>Any valid edition survives its folder.</summary>
public sealed class RoundTripProperties
{
    private static readonly Catalogue Catalogue = ReadCatalogue();

    /// <summary>Whole pieces of valid Markdown, with the letters that formats trip over.</summary>
    private static readonly Gen<string> Piece = Gen.OneOf(
        "优良天数", "PM2.5", "\"", "'", "“引”", ",", "，", ": ", " #", "#", @"\|", "|", @"\\", @"\{", @"\}", @"\<", "<0.1", "&", "%", "~", "`-", "?",
        "**总体稳定**", "*约*", "[详见](https://example.org/a)", "{air.pm25.mean}", "{air.pm25.mean|n}", "{air.pm25.mean@市区:2022#p90!扣除沙尘}",
        "{air.pm25.mean=35}", "{air.pm25.mean|change=-0.06}", "{air.good-days.count|share:air.days.count}", "{air.pm25.range|low}", "2023", "- ", "1. ", "=", "true", "null");

    /// <summary>Begins with a Chinese letter, as a line that begins with a mark would be another block.</summary>
    private static readonly Gen<string> Text = Piece.List[0, 6].Select(pieces => ("文" + string.Concat(pieces)).Replace("`-", "-", StringComparison.Ordinal).Trim());

    /// <summary>Free of Markdown: names, sources and notes.</summary>
    private static readonly Gen<string> Plain = Gen.OneOf("甲", "\"", "'", ",", ": ", " #", "\\", "{", "}", "|", "&", "*", "-", "01", "2024-05", "true", "~")
        .List[1, 5].Select(pieces => string.Concat(pieces).Trim()).Where(text => text.Length > 0);

    private static readonly Gen<string> Cell = Gen.OneOf(Text, Gen.Const(""), Gen.Const("-"));

    private static readonly Gen<Block> Block = Gen.OneOf(
        Text.Select(text => (Block)new Block.Paragraph(text)),
        Text.Select(text => (Block)new Block.Remark(text)),
        Gen.Select(Text, Gen.OneOf(Plain, Gen.Const("")), Gen.OneOf(Text, Gen.Const("")), Rows()).Select((caption, unit, note, rows) =>
            (Block)new Block.Table("t", caption, unit, 1, 1, rows, note)),
        Gen.Select(Text, Gen.OneOf(ChartKind.Column, ChartKind.Bar, ChartKind.Line, ChartKind.Stacked, ChartKind.Shares), Text, Text).Select((caption, kind, alt, category) =>
            (Block)new Block.Chart("c", caption, "", kind, alt, [["类别", "数值"], [category, "{air.pm25.mean|n}"], ["文", "-"]], "")),
        Gen.Const((Block)new Block.Chart("c", "范围", "", ChartKind.Span, "文", [["类别", "范围", "均值"], ["甲", "{air.pm25.range}", "{air.pm25.mean}"]], "")),
        Text.Select(text => (Block)new Block.Image("i", "pictures/lake.svg", text, text, "")));

    private static readonly Gen<Edition> Editions = Gen.Select(Block.List[0, 5], Block.List[0, 3], Text, Plain, Plain, Gen.Int[0, 5], Gen.Decimal[0m, 999m]).Select(
        (lead, blocks, title, plain, note, qualifier, value) => EditionBuilder.Edition() with
        {
            Title = plain,
            SignatoryName = note,
            LegalBasis = title,
            Narrative = plain,
            Summary = [.. blocks.Where(block => block is Block.Paragraph)],
            Highlights = ["{air.pm25.mean|n}"],
            Parts =
            [
                new(plain, note, [new("air", 1, title, WithKeys(lead), [new("a", title, []), new("b-2", title, WithKeys(blocks, "x"))]), new("water", 2, title, [], [])]),
                new("02", plain, [new("soil", 1, title, [], [])]),
            ],
            Figures = Figures((Qualifier)qualifier, decimal.Truncate(value), note, plain),
            Waivers = [new(plain, "air/b-2", title, note, plain)],
            Pictures = new Dictionary<string, byte[]> { ["pictures/lake.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray() },
        });

    [Fact]
    public void What_is_written_is_read_back_as_it_was() => Editions.Sample(edition =>
    {
        using var folder = new TemporaryFolder();
        EditionWriter.Write(edition, Catalogue, folder.Path);

        var reading = EditionReader.Read(folder.Path, Catalogue, History.Empty);

        Assert.Empty(reading.Faults);
        Assert.Empty(EditionDifference.Between(edition, reading.Value!));
        Assert.Equal(Bytes(edition), Bytes(reading.Value!));
        // The writer could lose what it never writes, so the blocks are compared by themselves too.
        Assert.Equal(Describe(edition), Describe(reading.Value!));
    }, iter: 300);

    private static string Bytes(Edition edition) =>
        string.Join('\n', EditionWriter.Files(edition, Catalogue).Select(file => file.Path + "\n" + Encoding.UTF8.GetString(file.Content)));

    private static string Describe(Edition edition) => System.Text.Json.JsonSerializer.Serialize(new
    {
        edition,
        Blocks = edition.Summary.Concat(edition.Chapters.SelectMany(chapter => chapter.Lead.Concat(chapter.Sections.SelectMany(section => section.Blocks)))).Cast<object>(),
        Values = edition.Figures.Select(figure => $"{figure.Key} {figure.Value}"),
    });

    private static Figure[] Figures(Qualifier qualifier, decimal value, string note, string source)
    {
        var mean = EditionBuilder.Figure("air.pm25.mean", value) with { Qualifier = qualifier, Note = note, Source = source };
        var days = EditionBuilder.Figure("air.days.count", 365m) with { Statistic = "count", Unit = "天" };
        return
        [
            mean,
            mean with { Region = "市区", Period = Period.Year(2022), Statistic = "p90", Basis = Basis.DustDeducted, Value = new FigureValue.Number(value + 0.50m), Decimals = 2, Place = "air/b-2" },
            mean with { Indicator = "air.pm25.range", Statistic = "range", Value = new FigureValue.Range(-1, value), Qualifier = Qualifier.Exact, Note = null },
            mean with { Indicator = "water.lake.class", Statistic = "class", Region = "滆湖", Value = new FigureValue.Words(source), Unit = "", Qualifier = Qualifier.Exact },
            mean with { Indicator = "air.pm25.change", Statistic = "change", Value = new FigureValue.Number(-3.0m), Unit = "%" },
            days,
            days with { Indicator = "air.good-days.count", Value = new FigureValue.Number(285m) },
        ];
    }

    private static Block[] WithKeys(IEnumerable<Block> blocks, string prefix = "k") => [.. blocks.Select((block, index) => block switch
    {
        Block.Table table => table with { Key = prefix + index },
        Block.Chart chart => chart with { Key = prefix + index },
        Block.Image image => image with { Key = prefix + index },
        _ => block,
    })];

    private static Gen<IReadOnlyList<IReadOnlyList<string>>> Rows() => Cell.Array[9].Select(cells =>
        (IReadOnlyList<IReadOnlyList<string>>)[[cells[0], cells[1], "<"], ["^", cells[2], cells[3]], [cells[4], cells[5], cells[6]]]);

    private static Catalogue ReadCatalogue()
    {
        using var folder = Seeds.Overlay();
        return Seeds.Read(folder).Catalogue;
    }
}
