using System.Text.Json;

namespace Changzhou.Bulletin.Drills.Dependencies;

/// <summary>Every npm package of the lock file, and whether what is installed says the same of its licence.</summary>
internal static class NpmClosure
{
    private const string Prefix = "node_modules/";

    public static IReadOnlyList<Package> Read(string repository)
    {
        var folder = Path.Combine(repository, "src", "Changzhou.Bulletin");
        using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().ToList();
        return
        [
            .. packages.Where(package => package.Name.Length > 0).Select(package =>
            {
                var name = package.Name[(package.Name.LastIndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..];
                return new Package("npm", name, package.Value.GetProperty("version").GetString()!, Licence(package.Value, Path.Combine(folder, package.Name, "package.json")),
                    package.Value.TryGetProperty("dev", out _) ? Scope.Build : Scope.Installed, Because(packages, name));
            }),
        ];
    }

    /// <summary>Parts for other systems are locked and not installed; of those the lock file alone tells.</summary>
    private static string Licence(JsonElement locked, string manifest)
    {
        var said = Text(locked) ?? "none";
        if (!File.Exists(manifest))
        {
            return said;
        }

        using var installed = JsonDocument.Parse(File.ReadAllBytes(manifest));
        return Text(installed.RootElement) is var own && own == said ? said : $"{said} locked, {own ?? "none"} installed";
    }

    private static string? Text(JsonElement manifest) => manifest.TryGetProperty("license", out var licence) ? licence.GetString() : null;

    private static string Because(List<JsonProperty> packages, string name)
    {
        var needing = packages.Where(package => ((string[])["dependencies", "optionalDependencies"]).Any(kind => package.Value.TryGetProperty(kind, out var needed) && needed.TryGetProperty(name, out _))).Select(package => package.Name).ToList();
        return needing.Contains("") ? "" : needing.Select(package => package[Prefix.Length..]).FirstOrDefault() ?? "";
    }
}
