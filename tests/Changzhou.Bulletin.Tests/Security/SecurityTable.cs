using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Tests.Security;

/// <param name="Id">V1.2.1, or 8.1.4.1 a).</param>
/// <param name="Level">Empty in a table that has none.</param>
/// <param name="Answer">met, n/a, operator or not met.</param>
/// <param name="Words">By what, or why not.</param>
internal sealed record SecurityLine(string Id, string Level, string Answer, string Words)
{
    /// <summary>What stands between backticks: tests, and files of the checkout.</summary>
    public IReadOnlyList<string> Named => [.. Regex.Matches(Words, "`([^`]+)`").Select(match => match.Groups[1].Value)];
}

/// <summary>The tables of docs/security.md.</summary>
internal static partial class SecurityTable
{
    public static IReadOnlyList<SecurityLine> Asvs { get; } = Read(Of("V"));

    public static IReadOnlyList<SecurityLine> Gbt { get; } = Read(Of("8"));

    private static IEnumerable<string[]> Of(string start) =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "security.md"))
            .Where(line => line.StartsWith($"| {start}", StringComparison.Ordinal) && Id().IsMatch(line))
            .Select(line => line.Trim().Trim('|').Split(" | ", StringSplitOptions.TrimEntries));

    /// <summary>id, level, asked for, answer, by or why; a table without levels has one column less.</summary>
    private static List<SecurityLine> Read(IEnumerable<string[]> lines) =>
        [.. lines.Select(cells => cells.Length switch
        {
            5 => new SecurityLine(cells[0], cells[1], cells[3], cells[4]),
            4 => new SecurityLine(cells[0], "", cells[2], cells[3]),
            _ => throw new FormatException($"A line of docs/security.md has {cells.Length} cells: {cells[0]}"),
        })];

    [GeneratedRegex(@"^\| (V\d+\.\d+\.\d+|8\.1\.4\.\d+( [a-g]\))?) \|")]
    private static partial Regex Id();
}
