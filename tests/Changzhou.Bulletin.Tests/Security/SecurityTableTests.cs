using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Tests.Security;

/// <summary>docs/security.md answers every requirement once, and what it names is there.</summary>
public sealed partial class SecurityTableTests
{
    private static readonly HashSet<string> Tests = ReadTests();
    private static readonly HashSet<string> Answers = ["met", "n/a", "operator", "not met"];

    /// <remarks>ASVS 5.0.0 of May 2025 has 70 requirements of level 1 and 183 of level 2.</remarks>
    [Fact]
    public void Every_requirement_of_the_first_two_levels_is_answered_exactly_once()
    {
        var listed = Lines("asvs-5.0-ids.csv").Select(line => line.Split(',')).Select(parts => (Id: parts[0], Level: parts[1])).ToList();

        Assert.Equal(70, listed.Count(one => one.Level == "1"));
        Assert.Equal(183, listed.Count(one => one.Level == "2"));
        Assert.Equal(listed.Order(), SecurityTable.Asvs.Select(line => (line.Id, line.Level)).Order());
    }

    /// <remarks>GB/T 22239-2019, 8.1.4: 4 + 7 + 4 + 6 + 1 + 1 + 2 + 2 + 3 + 2 + 2 items.</remarks>
    [Fact]
    public void Every_item_of_the_third_level_that_falls_to_an_application_is_answered_exactly_once()
    {
        var listed = Lines("gbt-22239-8.1.4-ids.csv").ToList();

        Assert.Equal(34, listed.Count);
        Assert.Equal(listed.Order(), SecurityTable.Gbt.Select(line => line.Id).Order());
    }

    [Fact]
    public void An_answer_is_one_of_four_and_says_by_what_or_why()
    {
        Assert.All(SecurityTable.Asvs.Concat(SecurityTable.Gbt), line =>
        {
            Assert.Contains(line.Answer, Answers);
            Assert.True(line.Words.Length >= 8, $"{line.Id} says neither by what nor why.");
        });
    }

    [Fact]
    public void What_is_met_names_a_test_or_a_file_and_each_is_there()
    {
        var lines = SecurityTable.Asvs.Concat(SecurityTable.Gbt).ToList();

        Assert.Empty(lines.Where(line => line.Answer == "met" && !line.Named.Any(IsThere)).Select(line => $"{line.Id} names nothing that shows it"));
        Assert.Empty(lines.SelectMany(line => line.Named.Where(name => LooksLikeTest().IsMatch(name) && !Tests.Contains(name)).Select(name => $"{line.Id}: there is no test {name}")));
        Assert.Empty(lines.SelectMany(line => line.Named.Where(name => name.Contains('/', StringComparison.Ordinal) && LooksLikeFile().IsMatch(name) && !IsFile(name)).Select(name => $"{line.Id}: there is no file {name}")));
    }

    [Fact]
    public void The_counts_at_the_head_are_those_of_the_tables()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));
        foreach (var (name, lines) in new (string, IEnumerable<SecurityLine>)[]
        {
            ("ASVS 5.0, level 1", SecurityTable.Asvs.Where(line => line.Level == "1")),
            ("ASVS 5.0, level 2", SecurityTable.Asvs.Where(line => line.Level == "2")),
            ("GB/T 22239-2019, 8.1.4", SecurityTable.Gbt),
        })
        {
            var all = lines.ToList();
            int Count(string answer) => all.Count(line => line.Answer == answer);
            var tested = all.Count(line => line.Answer == "met" && line.Named.Any(Tests.Contains));
            Assert.Contains($"| {name} | {all.Count} | {Count("met")} | {tested} | {Count("n/a")} | {Count("operator")} | {Count("not met")} |", page, StringComparison.Ordinal);
        }
    }

    private static bool IsThere(string name) => Tests.Contains(name) || IsFile(name);

    private static bool IsFile(string name) => Path.Combine(Repository.Root, name) is var path && (File.Exists(path) || Directory.Exists(path));

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Changzhou.Bulletin.Tests", "Security", file)).Skip(1).Where(line => line.Length > 0);

    /// <summary>Class.method of each test in the sources, whichever project it is of.</summary>
    private static HashSet<string> ReadTests() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Properties.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Methods().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}"))];

    [GeneratedRegex(@"^\s*public (?:async )?(?:Task|ValueTask|void) ([A-Z]\w*_\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Methods();

    [GeneratedRegex(@"^[A-Za-z]+(Tests|Properties)\.\w+$")]
    private static partial Regex LooksLikeTest();

    [GeneratedRegex(@"^(src|docs|tests|seeds)/[\w./-]+$")]
    private static partial Regex LooksLikeFile();
}
