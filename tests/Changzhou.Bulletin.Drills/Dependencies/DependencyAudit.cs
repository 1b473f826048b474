using System.Globalization;
using System.Text;

namespace Changzhou.Bulletin.Drills.Dependencies;

/// <summary>Checks the licence of every package in the closure, writes the list of them, and asks for known holes.</summary>
internal static class DependencyAudit
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(14);

    /// <param name="writes">Whether docs/dependencies.md is written anew; where not, it must say what there is.</param>
    public static async Task<int> RunAsync(bool writes)
    {
        var repository = Root();
        var asking = new Advisories(repository, MostTime).AskAsync();
        var policy = LicencePolicy.Read(Path.Combine(repository, "tests", "Changzhou.Bulletin.Drills", "Dependencies", "reviewed.csv"));
        IReadOnlyList<Package> packages = [.. NuGetClosure.Read(repository), .. NpmClosure.Read(repository)];
        var faults = Faults(packages, policy).ToList();
        var page = Path.Combine(repository, "docs", "dependencies.md");
        var text = Page(packages, policy);
        if (writes)
        {
            await File.WriteAllTextAsync(page, text);
        }
        else if (!File.Exists(page) || await File.ReadAllTextAsync(page) != text)
        {
            faults.Add("docs/dependencies.md is not what there is; write it with: dependencies --write");
        }

        faults.ForEach(Console.Error.WriteLine);
        var (lines, holes) = await asking;
        Console.WriteLine(string.Join('\n', lines));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"dependencies: packages {packages.Count} ({string.Join(", ", packages.CountBy(package => package.Scope).OrderByDescending(pair => pair.Key).Select(pair => $"{pair.Value} {Word(pair.Key)}"))}), licences allowed {packages.Count(package => policy.Reason(package.Name, package.Licence) == "")}, reviewed {packages.Count(package => policy.Reason(package.Name, package.Licence) is { Length: > 0 })}, refused {packages.Count(package => policy.Reason(package.Name, package.Licence) is null)}, holes {holes?.ToString(CultureInfo.InvariantCulture) ?? "not answered"}"));
        return faults.Count == 0 && holes is null or 0 ? 0 : 1;
    }

    private static IEnumerable<string> Faults(IReadOnlyList<Package> packages, LicencePolicy policy) =>
        packages.Where(package => policy.Reason(package.Name, package.Licence) is null)
            .Select(package => $"{package.Registry} {package.Name} {package.Version}: the licence {package.Licence} is neither allowed nor reviewed")
            .Concat(policy.Unneeded(packages).Select(name => $"reviewed.csv: {name} is not used any longer"));

    private static string Page(IReadOnlyList<Package> packages, LicencePolicy policy)
    {
        var page = new StringBuilder("""
            # Dependencies

            Every package that is restored, near or far, with its licence as its own manifest states it. Written by

            ```
            dotnet run --project tests/Changzhou.Bulletin.Drills -- dependencies --write
            ```

            and checked by the same command without `--write` in `./test.sh`: a package whose licence is neither on the list below nor reviewed fails it. It also asks the registries for known holes and given-up packages, and says so where they do not answer.


            """);
        page.Append(CultureInfo.InvariantCulture, $"Allowed without review: {string.Join(", ", LicencePolicy.Allowed)}. Reviewed one by one, in `tests/Changzhou.Bulletin.Drills/Dependencies/reviewed.csv`: what has a reason in the last column.\n");
        foreach (var scope in Enum.GetValues<Scope>().OrderDescending())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Heading(scope)}\n| package | version | licence | comes with | reviewed |\n| --- | --- | --- | --- | --- |\n");
            foreach (var package in packages.Where(package => package.Scope == scope))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {(package.Registry == "npm" ? "npm " : "")}{package.Name} | {package.Version} | {package.Licence} | {(package.Because.Length == 0 ? "asked for" : package.Because)} | {policy.Reason(package.Name, package.Licence)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Heading(Scope scope) => scope switch
    {
        Scope.Installed => "Installed",
        Scope.Build => "Only while building",
        _ => "Only in tests, drills and benchmarks",
    };

    private static string Word(Scope scope) => scope switch
    {
        Scope.Installed => "installed",
        Scope.Build => "only building",
        _ => "only tests",
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Changzhou.Bulletin.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The drills run within the repository.");
    }
}
