using System.Reflection;

namespace Changzhou.Bulletin.Typesetting;

/// <summary>Where the npm parts (Typst, ECharts, fonts) are on this machine.</summary>
public static class NodeParts
{
    /// <summary>The setting Bulletin:NodeModules, as the environment writes it.</summary>
    public const string Variable = "Bulletin__NodeModules";

    /// <summary>The folder node_modules: the setting, else beside the program, else where the build restored it.</summary>
    /// <exception cref="DirectoryNotFoundException">None of these is there.</exception>
    public static string Locate(string? setting = null)
    {
        string?[] places =
        [
            setting ?? Environment.GetEnvironmentVariable(Variable),
            Path.Combine(AppContext.BaseDirectory, "node_modules"),
            Restored(),
        ];
        // A folder that was asked for is not silently replaced by another.
        var found = places[0] is { Length: > 0 } asked ? asked : places.FirstOrDefault(Directory.Exists);
        return found is not null && Directory.Exists(found)
            ? Path.GetFullPath(found)
            : throw new DirectoryNotFoundException(
                $"The npm parts are not at {string.Join(" nor ", places.OfType<string>())}: build the solution, or set {Variable} to a node_modules folder.");
    }

    private static string? Restored() =>
        typeof(NodeParts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == "NodeModules")?.Value;
}
