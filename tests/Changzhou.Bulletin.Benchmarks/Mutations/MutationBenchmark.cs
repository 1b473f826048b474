using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Benchmarks.Mutations;

/// <summary>How many slips the proofreader sees that it did not see before they were made.</summary>
internal sealed class MutationBenchmark(bool isVerbose)
{
    private const int MostOfKind = 60;

    private readonly List<(MutationKind Kind, bool IsRedundant, bool IsCaught)> results = [];

    public int Run()
    {
        var seeds = Path.Combine(Up("seeds") ?? throw new DirectoryNotFoundException("seeds/ is not above the program."));
        var catalogue = CatalogueReader.Read(Path.Combine(seeds, "reference")).Value!;
        var history = HistoryReader.Read(Path.Combine(seeds, "history"), catalogue).Value!;
        var official = Official();
        Console.WriteLine("| 文本 | 数据 | 错误 | 提醒 | 询问 | 用时（毫秒） |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var (name, text) in SyntheticBulletins.All)
        {
            Measure(Specimen.Of(name, text), catalogue, History.Empty);
        }

        if (official is not null)
        {
            Measure(Specimen.Of("2023.txt", File.ReadAllText(official)), catalogue, history);
        }

        Console.WriteLine(official is null ? "\nshared/official/2023.txt is not here: only the synthetic bulletins were mutated." : "");
        Print();
        return 0;
    }

    private void Measure(Specimen specimen, Catalogue catalogue, History history)
    {
        var proofreader = new Proofreader(catalogue, history);
        proofreader.Read(specimen.Document);
        var start = Stopwatch.GetTimestamp();
        var before = proofreader.Read(specimen.Document);
        var time = Stopwatch.GetElapsedTime(start);
        int Count(Severity severity) => before.Findings.Count(finding => finding.Severity == severity);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {specimen.Name} | {before.Figures.Count(figure => figure.IsMeasured)} | {Count(Severity.Error)} | {Count(Severity.Warning)} | {Count(Severity.Question)} | {time.TotalMilliseconds:F0} |"));
        if (isVerbose)
        {
            before.Findings.ToList().ForEach(finding => Console.Error.WriteLine($"  {specimen.Name}:{finding.Span.Line} {finding.Severity} {finding.Rule} {finding.Span.Quote}: {finding.Explanation.Message}"));
        }

        var known = before.Findings.Select(Key).ToHashSet();
        var mutator = new Mutator(specimen, new ProofView(specimen.Document, before.Figures, catalogue, history));
        foreach (var kind in Enum.GetValues<MutationKind>())
        {
            foreach (var mutation in Sample([.. mutator.Make(kind)]))
            {
                var after = proofreader.Read(specimen.With(mutation));
                var caught = after.Findings.Any(finding => finding.Severity != Severity.Question && !known.Contains(Key(finding)) && IsAbout(finding, mutation, after.Document));
                results.Add((kind, mutation.IsRedundant, caught));
                if (isVerbose && mutation.IsRedundant && !caught)
                {
                    Console.Error.WriteLine($"missed {kind} {specimen.Name}:{mutation.Line} {mutation.Of?.Span.Quote} → {Around(specimen.Lines[mutation.Line - 1], mutation.Text)}");
                }
            }
        }
    }

    /// <summary>Evenly over the document, no more than it takes to see a rate.</summary>
    private static IEnumerable<Mutation> Sample(IReadOnlyList<Mutation> mutations) =>
        mutations.Count <= MostOfKind ? mutations : Enumerable.Range(0, MostOfKind).Select(i => mutations[i * mutations.Count / MostOfKind]);

    /// <summary>On the line that was touched, or on one that says it contradicts that line, or in the same table.</summary>
    private static bool IsAbout(Finding finding, Mutation mutation, OfficialDocument document) =>
        finding.Span.Line == mutation.Line
        || finding.Explanation.Message.Contains($"第{mutation.Line}行", StringComparison.Ordinal)
        || document.Tables.Any(table => Holds(table, mutation.Line) && Holds(table, finding.Span.Line));

    private static bool Holds(DocumentBlock.Table table, int line) => table.Cells.Any(cell => cell.Text.Line == line) || table.Title?.Line == line;

    private static (string, int, string, string) Key(Finding finding) => (finding.Rule, finding.Span.Line, finding.Span.Quote, finding.Explanation.Message);

    private void Print()
    {
        Console.WriteLine("| 改动 | 次数 | 发现 | 发现率 | 有冗余的次数 | 发现 | 发现率 |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var kind in Enum.GetValues<MutationKind>())
        {
            Line(kind.Name(), [.. results.Where(result => result.Kind == kind)]);
        }

        Line("合计", results);
    }

    private static void Line(string name, List<(MutationKind Kind, bool IsRedundant, bool IsCaught)> all)
    {
        var redundant = all.Where(result => result.IsRedundant).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {all.Count} | {all.Count(result => result.IsCaught)} | {Rate(all)} | {redundant.Count} | {redundant.Count(result => result.IsCaught)} | {Rate(redundant)} |"));
    }

    private static string Rate(List<(MutationKind Kind, bool IsRedundant, bool IsCaught)> of) =>
        of.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * of.Count(result => result.IsCaught) / of.Count:F1}%");

    private static string Around(string before, string after)
    {
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return after[Math.Max(0, at - 14)..Math.Min(after.Length, at + 14)];
    }

    private static string? Official() =>
        new[] { Environment.GetEnvironmentVariable("BULLETIN_SHARED"), Up("shared") }.OfType<string>()
            .Select(folder => Path.Combine(folder, "official", "2023.txt")).FirstOrDefault(File.Exists);

    private static string? Up(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            // The output folder holds a copy of seeds/ that has no solution beside it.
            if (Directory.Exists(Path.Combine(folder.FullName, name)) && (name != "seeds" || File.Exists(Path.Combine(folder.FullName, "Changzhou.Bulletin.sln"))))
            {
                return Path.Combine(folder.FullName, name);
            }
        }

        return null;
    }
}
