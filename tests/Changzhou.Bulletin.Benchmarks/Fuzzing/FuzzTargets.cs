using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Importing.Documents.Drafting;
using Changzhou.Bulletin.Importing.Pictures;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Every reader of what people send, from a single cell to a whole folder; the cheap ones are asked most.</summary>
internal static class FuzzTargets
{
    private const int Year = 2023;

    private static readonly (string Name, int Weight, Func<int, FuzzTarget> Make)[] Known =
    [
        ("value", 4_000, seed => Texts(seed, Corpus.Values, Value)),
        ("period", 1_300, seed => Texts(seed, Corpus.Periods, Period)),
        ("unit", 1_100, seed => Texts(seed, Corpus.Units, Unit)),
        ("reference", 1_300, seed => Texts(seed, [.. Corpus.References, .. Corpus.Lines], text => ReferenceText.Scan(text).Problems.Count == 0)),
        ("format", 500, seed => Texts(seed, ["0.0%", "yyyy\"年\"m\"月\"", "[h]:mm", "General", "#,##0.00;[Red]-0", "@"], text => NumberFormats.OfCode(text) != CellFormat.Plain)),
        ("inline", 600, seed => Texts(seed, Corpus.Lines, Inline)),
        ("chapter", 300, seed => Texts(seed, Corpus.Blocks, Chapter)),
        ("rows", 250, seed => Texts(seed, [.. Corpus.Rows.Select(row => $"{Corpus.Rows[0]}\n{row}\n")], Rows)),
        ("yaml", 150, seed => Texts(seed, Corpus.Yaml, Yaml)),
        ("sentence", 60, Sentences),
        ("csv", 100, Csv),
        ("workbook", 60, seed => new FileTarget(SmallPackage.Workbook(new(seed)).Next, bytes => Workbook(bytes, "数据.xlsx"))),
        ("docx", 55, seed => new FileTarget(SmallPackage.Word(new(seed)).Next, bytes => Document(bytes, "公报.docx"))),
        ("text", 50, seed => Prose(seed, bytes => Document(bytes, "公报.txt"))),
        ("draft", 3, seed => Prose(seed, Draft)),
        ("svg", 130, seed => Picture(seed, "图.svg", PictureSamples.Svg)),
        ("png", 20, seed => Picture(seed, "图.png", PictureSamples.Png)),
        ("jpeg", 20, seed => Picture(seed, "图.jpg", PictureSamples.Jpeg)),
        ("zip", 1, seed => new ZipTarget(new(seed))),
        ("edition", 1, seed => new EditionTarget(new(seed))),
    ];

    private static readonly MentionFinder Finder = new(Lexicon.Of(Corpus.Catalogue));

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(target => target.Name)];

    /// <param name="name">One of <see cref="Names"/>, or all.</param>
    public static List<WeightedTarget> Of(string name, int seed) =>
        [.. Known.Index().Where(target => name == FuzzOptions.All || target.Item.Name == name).Select(target => new WeightedTarget(target.Item.Name, target.Item.Weight, target.Item.Make((seed * 100) + target.Index)))];

    private static TextTarget Texts(int seed, IReadOnlyList<string> corpus, Func<string, bool> read) => new(new(seed, corpus), read);

    private static bool Value(string text)
    {
        var good = false;
        foreach (var kind in Enum.GetValues<ValueKind>())
        {
            good |= FigureValue.TryParse(text, kind, out _);
            good |= WrittenValue.Read(new(1, CellKind.Text, text, CellFormat.Plain), kind) is not null;
            good |= WrittenValue.Read(new(1, CellKind.Number, text, CellFormat.Percent), kind) is not null;
        }

        return good | ExactNumber.TryRead(text, out _);
    }

    private static bool Period(string text) =>
        PeriodText.Read(new(1, CellKind.Text, text, CellFormat.Plain), since1904: false, Year) is not null
        | PeriodText.Read(new(1, CellKind.Number, text, CellFormat.Day), since1904: true, Year) is not null
        | Editions.Period.TryParse(text, out _);

    private static bool Unit(string text) => UnitNames.Factor(text, "微克/立方米") is not null | UnitNames.Same(text, "%");

    private static bool Inline(string text)
    {
        var faults = new FaultList();
        InlineCheck.Check(new(text, "air", offset => new("chapters/air.md", 1, offset + 1)), faults);
        return faults.Count == 0;
    }

    private static bool Chapter(string text)
    {
        var faults = new FaultList();
        if (Source("chapters/air.md", text, faults) is { } source)
        {
            ChapterReader.ReadChapter(source, "air", faults, new());
            ChapterReader.ReadSummary(source, faults, new());
        }

        return faults.Count == 0;
    }

    private static bool Yaml(string text) => Source("edition.yaml", text, new()) is { } source && YamlTree.Read(source, new()) is not null;

    private static bool Rows(string text)
    {
        var faults = new FaultList();
        if (Source(FigureReader.File, text, faults) is { } source && CsvTable.Read(source, FigureReader.Columns, faults) is { } table)
        {
            new FigureReader(Corpus.Catalogue, Year, null, faults).Read(table);
        }

        return faults.Count == 0;
    }

    private static SourceText? Source(string file, string text, FaultList faults) => SourceText.Decode(file, Encoding.UTF8.GetBytes(text), faults);

    private static TextTarget Sentences(int seed) => Texts(seed, Corpus.Sentences, text => Finder.FindIn(text, Year, "常州").Count > 0);

    private static FileTarget Csv(int seed)
    {
        var good = Encoding.UTF8.GetBytes("指标,区域,时段,数值,单位,备注\nPM2.5,市区,2023年,34,μg/m³,\n优良天数,,1-6月,\"1,285\",天,\"初步，\n待审\"\n酸雨频率,,2023,—,%,\n");
        var mutator = new Mutator(seed);
        return new(() => mutator.File(good), bytes => Workbook(bytes, "数据.csv"));
    }

    private static FileTarget Prose(int seed, Func<byte[], bool> read)
    {
        var mutator = new Mutator(seed);
        var head = Encoding.UTF8.GetBytes("2023年常州市生态环境状况公报\n\n第一章 环境空气\n一、总体状况\n");
        return new(() => mutator.File([.. head, .. Corpus.Text(6, mutator.Below(int.MaxValue))]), read);
    }

    private static FileTarget Picture(int seed, string name, byte[] good)
    {
        var mutator = new Mutator(seed);
        return new(() => mutator.File(good), bytes => PictureCheck.Check(name, bytes).Fault is null);
    }

    private static bool Workbook(byte[] bytes, string name) =>
        WorkbookReader.Read(bytes, name, Year, Corpus.Catalogue, new() { Round = true, ConvertUnits = true, IncludeHidden = true }).IsGood;

    private static bool Document(byte[] bytes, string name) => OfficialDocumentReader.Read(new MemoryStream(bytes), name) is DocumentReading.Accepted;

    /// <summary>All the way to an edition, and that one read back.</summary>
    private static bool Draft(byte[] bytes)
    {
        if (OfficialDocumentReader.Read(new MemoryStream(bytes), "公报.txt") is not DocumentReading.Accepted accepted)
        {
            return false;
        }

        var document = accepted.Document with { Year = Year };
        var draft = DocumentDraft.From(document, Finder.Find(document), Corpus.Catalogue, Corpus.Known.History);
        return DraftCheck.ReadBack(draft.Edition, Corpus.Catalogue, Corpus.Known.History).IsGood;
    }
}
