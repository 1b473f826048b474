using System.Text.Json;
using System.Xml.Linq;

namespace Changzhou.Bulletin.Drills.Dependencies;

/// <summary>Every NuGet package that a project is restored with, near or far, by what restore wrote down.</summary>
internal sealed class NuGetClosure
{
    private readonly Dictionary<string, Package> packages = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<Package> Read(string repository)
    {
        var closure = new NuGetClosure();
        foreach (var project in Directory.GetFiles(repository, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var assets = Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
            closure.Add(assets, isTest: Path.GetRelativePath(repository, project).StartsWith("tests", StringComparison.Ordinal));
        }

        return [.. closure.packages.Values.OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private void Add(string assets, bool isTest)
    {
        using var restored = JsonDocument.Parse(File.ReadAllBytes(assets));
        var root = restored.RootElement;
        var folder = root.GetProperty("packageFolders").EnumerateObject().First().Name;
        // The graph by name: restore gives one version of each.
        var graph = root.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject().ToDictionary(
            library => library.Name.Split('/')[0],
            library => library.Value.TryGetProperty("dependencies", out var needed) ? needed.EnumerateObject().Select(need => need.Name).ToList() : [],
            StringComparer.OrdinalIgnoreCase);
        var asked = root.GetProperty("project").GetProperty("frameworks").EnumerateObject().First().Value.TryGetProperty("dependencies", out var own)
            ? own.EnumerateObject().ToDictionary(package => package.Name, package => package.Value.TryGetProperty("suppressParent", out var kept) && kept.GetString() == "All", StringComparer.OrdinalIgnoreCase) : [];
        var built = Reached(graph, asked.Where(package => package.Value).Select(package => package.Key));
        var used = Reached(graph, asked.Where(package => !package.Value).Select(package => package.Key)
            .Concat(root.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "project").Select(library => library.Name.Split('/')[0])));
        foreach (var library in root.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package"))
        {
            var name = library.Name.Split('/')[0];
            var scope = isTest ? Scope.Tests : used.Contains(name) || !built.Contains(name) ? Scope.Installed : Scope.Build;
            var because = asked.ContainsKey(name) ? "" : graph.Where(other => other.Value.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(other => other.Key).Order(StringComparer.OrdinalIgnoreCase).FirstOrDefault() ?? "";
            Add(new("NuGet", name, library.Name.Split('/')[1], Licence(Path.Combine(folder, library.Value.GetProperty("path").GetString()!)), scope, because));
        }
    }

    /// <summary>Two versions of a package are two packages; of the places that use one, the nearest to the installation and to the project tells.</summary>
    private void Add(Package package)
    {
        var key = $"{package.Name}/{package.Version}";
        packages[key] = !packages.TryGetValue(key, out var known) ? package : known with
        {
            Scope = known.Scope > package.Scope ? known.Scope : package.Scope,
            Because = known.Because.Length == 0 || package.Because.Length == 0 ? "" : known.Because,
        };
    }

    private static HashSet<string> Reached(Dictionary<string, List<string>> graph, IEnumerable<string> from)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Stack<string>(from);
        while (next.TryPop(out var name))
        {
            if (reached.Add(name) && graph.TryGetValue(name, out var needed))
            {
                needed.ForEach(next.Push);
            }
        }

        return reached;
    }

    private static string Licence(string folder)
    {
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value
            : licence is not null ? $"file {licence.Value}"
            : metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value ?? "none";
    }
}
