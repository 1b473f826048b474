using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Writes the blocks of a chapter as its file.</summary>
internal static class ChapterText
{
    public static string Write(IReadOnlyList<Block> lead, IReadOnlyList<Section> sections)
    {
        var blocks = lead.Select(Write).Concat(sections.SelectMany(section =>
            section.Blocks.Select(Write).Prepend($"## {section.Title} {{#{section.Key}}}\n")));
        return string.Join('\n', blocks);
    }

    private static string Write(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Text + "\n",
        Block.Remark remark => $"> {remark.Text}\n",
        Block.Table table => Fence(
            "table", table.Key,
            [
                ("caption", table.Caption), ("unit", table.Unit),
                ("head", table.HeadRows.ToString(CultureInfo.InvariantCulture)), ("stub", table.Stub.ToString(CultureInfo.InvariantCulture)),
                ("note", table.Note),
            ],
            table.Rows),
        Block.Chart chart => Fence(
            "chart", chart.Key,
            [("caption", chart.Caption), ("unit", chart.Unit), ("kind", chart.Kind.Name()), ("alt", chart.Alt), ("note", chart.Note)],
            chart.Rows),
        Block.Image image => Fence(
            "image", image.Key,
            [("file", image.File), ("alt", image.Alt), ("caption", image.Caption), ("credit", image.Credit)],
            []),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Fence(string kind, string key, (string Name, string Text)[] headers, IReadOnlyList<IReadOnlyList<string>> rows) => string.Concat(
    [
        $"```{kind} {key}\n",
        .. headers.Where(header => header.Text.Length > 0 || !IsOptional(header.Name)).Select(header => $"{header.Name}: {header.Text}".TrimEnd() + "\n"),
        .. rows.Select(row => CellSplitter.Join(row) + "\n"),
        "```\n",
    ]);

    private static bool IsOptional(string header) => header is "unit" or "note" or "credit";
}
