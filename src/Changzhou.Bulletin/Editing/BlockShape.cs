using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Editing;

/// <summary>What a block must be to be stored at all. What is merely wrong is stored, so that nothing typed is lost, and becomes a finding (see DraftCheck).</summary>
internal static partial class BlockShape
{
    /// <param name="keys">Of the chapter's other tables, charts and images.</param>
    /// <param name="pictures">Of the edition.</param>
    public static (string What, string WhatToDo)? Problem(Block block, IReadOnlySet<string> keys, IReadOnlySet<string> pictures) =>
        TextProblem(block) ?? KeyProblem(block, keys) ?? block switch
        {
            Block.Table table => GridProblem(table.Rows) ?? HeadProblem(table),
            Block.Chart chart => GridProblem(chart.Rows),
            Block.Image image => pictures.Contains(image.File) ? null : EditWords.NoPicture(image.File),
            _ => null,
        };

    /// <summary>Null for a paragraph or remark, which has none.</summary>
    public static string? KeyOf(Block block) => block switch
    {
        Block.Table table => table.Key,
        Block.Chart chart => chart.Key,
        Block.Image image => image.Key,
        _ => null,
    };

    public static bool IsKey(string key) => Key().IsMatch(key);

    public static (string, string)? TextProblem(string text) =>
        text.Any(char.IsControl) || text.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0 ? EditWords.TwoLines
        : text.Length > InlineCheck.LongestText ? EditWords.TooLong(InlineCheck.LongestText)
        : null;

    private static (string, string)? TextProblem(Block block)
    {
        IEnumerable<string> others = block switch
        {
            Block.Table table => [table.Unit],
            Block.Chart chart => [chart.Unit],
            Block.Image image => [image.Credit],
            _ => [],
        };
        return BlockTexts.Of(block).Concat(others).Select(TextProblem).FirstOrDefault(problem => problem is not null);
    }

    private static (string, string)? KeyProblem(Block block, IReadOnlySet<string> keys) => KeyOf(block) switch
    {
        null => null,
        var key when !IsKey(key) => EditWords.KeyForm(key),
        var key => keys.Contains(key) ? EditWords.TakenKey(key) : null,
    };

    private static (string, string)? GridProblem(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count == 0 || rows[0].Count == 0 || rows.Any(row => row.Count != rows[0].Count) ? EditWords.RaggedRows : null;

    private static (string, string)? HeadProblem(Block.Table table) =>
        table.HeadRows is < 1 or > 2 || table.HeadRows >= table.Rows.Count || table.Stub < 0 || table.Stub >= table.Rows[0].Count ? EditWords.SmallHeads : null;

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
