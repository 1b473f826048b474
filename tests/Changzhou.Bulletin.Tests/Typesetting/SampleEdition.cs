using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>A whole edition of invented figures and sentences: four parts, nineteen chapters, every kind of block.</summary>
internal sealed class SampleEdition
{
    private static readonly (string Title, int Chapters)[] Parts = [("生态环境质量", 7), ("生态环境治理", 5), ("生态环境保护与修复", 3), ("现代化环境治理能力", 4)];
    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五", "六", "七"];

    private readonly List<SnapshotFigure> figures = [];
    private readonly List<Indicator> indicators = [];

    public static Snapshot Whole() => new SampleEdition().Build();

    /// <summary>One chapter with one section of the blocks given.</summary>
    public static Snapshot Of(params SnapshotBlock[] blocks)
    {
        var section = new SnapshotSection("only", Sample.Text("样例小节"), blocks);
        return Sample.Snapshot([new("01", "样例篇", [new("air", 1, "第一章", Sample.Text("样例章"), [], [section])])], [], []);
    }

    private Snapshot Build()
    {
        var topics = new Queue<Topic>(Topic.All);
        List<SnapshotPart> parts = [];
        foreach (var (title, count) in Parts)
        {
            var number = parts.Count + 1;
            parts.Add(new($"{number:D2}", title, [.. Enumerable.Range(1, count).Select(chapter => Chapter(topics.Dequeue(), number, chapter))]));
        }

        return Sample.Snapshot(parts, figures, indicators);
    }

    private SnapshotChapter Chapter(Topic topic, int part, int number) => new(
        topic.Slug, number, $"第{Ordinals[number - 1]}章", Sample.Text(topic.Name), [Paragraph(topic, 3)], [.. Enumerable.Range(1, 2).Select(section => Section(topic, part, number, section))]);

    private SnapshotSection Section(Topic topic, int part, int chapter, int section)
    {
        var running = (chapter - 1) * 2 + section;
        var kind = (ChartKind)((part + running) % 8);
        List<SnapshotBlock> blocks =
        [
            Paragraph(topic, 6),
            Sample.Block(Sample.Chart($"chart{running}", $"图{part}-{running}", kind)),
            Paragraph(topic, 4),
        ];
        if (section == 2)
            blocks.Add(Sample.Block(Sample.LongTable($"table{chapter}", $"表{part}-{chapter}", rows: 9)));
        blocks.Add(Sample.Note("注：本注为样例，说明数据的口径。"));
        return new($"s{section}", Sample.Text($"{topic.Name}情况之{section}"), blocks);
    }

    private SnapshotBlock Paragraph(Topic topic, int count)
    {
        List<Run> runs = [new() { Text = $"{topic.Name}总体稳定，以下各项均为样例数据：" }];
        for (var index = 0; index < count; index++)
        {
            var figure = Figure(topic, 20 + indicators.Count * 0.7m);
            runs.Add(new() { Text = $"{figure.Place}一项为" });
            runs.Add(new() { Text = figure.DisplayWithUnit, Figure = figure.Id });
            runs.Add(new() { Text = index == count - 1 ? "。" : "，" });
        }

        return new() { Kind = "paragraph", Text = runs };
    }

    private SnapshotFigure Figure(Topic topic, decimal value)
    {
        var code = $"{topic.Slug}.sample-{indicators.Count}";
        indicators.Add(Sample.Indicator(code, topic.Slug));
        var display = value.ToString("0.0", CultureInfo.InvariantCulture);
        var figure = Sample.Figure($"{code}@全市:2023#mean", code, display, "微克/立方米", value) with { Place = $"{topic.Name}" };
        figures.Add(figure);
        return figure;
    }
}
