using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Good inputs, taken from seeds/: what is spoiled resembles what people send.</summary>
internal static class Corpus
{
    public static string Edition2023 { get; } = Path.Combine(AppContext.BaseDirectory, "seeds", "editions", "2023");

    public static EditionInput Known { get; } = EditionInput.Read(Edition2023).Value!;

    public static Catalogue Catalogue => Known.Catalogue;

    public static IReadOnlyList<string> Values { get; } =
        [.. Known.Edition.Figures.Select(figure => figure.Value.ToString()!).Distinct(), "-0.6", "+3", "1,285", "93%以上", "300余家", "约5.2", "6~151", "不低于80", "1.2E-3", "—", "待填"];

    public static IReadOnlyList<string> Periods { get; } =
        ["2023", "2023-06", "2023-01..06", "2020..2023", "2023年", "2023年6月", "1-6月", "2020—2023年", "全年", "2023/6/1", "2023-06-01", "45078", "2022至2023年度"];

    public static IReadOnlyList<string> Units { get; } = [.. Catalogue.Indicators.Select(indicator => indicator.Unit).Distinct(), "万吨", "μg/m3", "t/(km2·30d)", "亿立方米", "db(A)", "％", "千分比"];

    public static IReadOnlyList<string> Chapters { get; } = [.. Directory.GetFiles(Path.Combine(Edition2023, "chapters")).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>A heading, a paragraph or a fence with all its lines.</summary>
    public static IReadOnlyList<string> Blocks { get; } = [.. Chapters.SelectMany(text => text.Split("\n\n")).Select(block => block + "\n").Where(block => block.Length < 2_000)];

    public static IReadOnlyList<string> Lines { get; } = [.. Chapters.SelectMany(text => text.Split('\n')).Where(line => line.Length > 0)];

    public static IReadOnlyList<string> References { get; } = [.. Lines.SelectMany(line => ReferenceText.Scan(line).References).Select(shown => shown.Written).Distinct()];

    /// <summary>What a reader sees: sentences with their figures printed, as official texts have them.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
    [
        .. Lines.Where(line => line.Contains('，', StringComparison.Ordinal)).Select(line => ReferenceText.Scan(line).Parts.Aggregate("", (text, part) =>
            text + (part is TextPart.Shown shown ? "34" + (Catalogue.FindIndicator(shown.Reference.Indicator)?.Unit ?? "") : part.Written))),
        "2023年，全市细颗粒物年均浓度为34微克/立方米，同比上升3.0%。", "优良天数285天，优良率78.1%，同比减少1.1个百分点。",
        "国考断面优Ⅲ比例为百分之八十五，其中Ⅱ类3个、Ⅲ类17个，分别占15%和85%。", "出境断面共17个，由2022年的15个增加到17个，创历史最好水平，列全省第3位。",
    ];

    public static IReadOnlyList<string> Rows { get; } = [.. File.ReadAllLines(Path.Combine(Edition2023, "figures.csv"))];

    public static IReadOnlyList<string> Yaml { get; } =
    [
        File.ReadAllText(Path.Combine(Edition2023, "edition.yaml"))[..1_500], "year: 2023\ntitle: \"a: b\"\nparts:\n  - number: 一\n    chapters:\n      - topic: air\n        title: '空气'\n",
        "a: [b, {c: d}]\n", "a: |\n  b\n  c\nd: >-\n  e\n", "# c\n\"k\": 'v'\n",
    ];

    public static byte[] Text(int lines, int from) => Encoding.UTF8.GetBytes(string.Join('\n', Sentences.Skip(from % Sentences.Count).Take(lines)));
}
