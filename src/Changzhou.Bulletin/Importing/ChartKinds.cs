using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>The words for kinds of chart in a chapter file.</summary>
internal static class ChartKinds
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ChartKind>().Select(Name)];

#pragma warning disable CA1308 // The words of the file format are lower case.
    public static string Name(this ChartKind kind) => kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    public static bool TryParse(string name, out ChartKind kind)
    {
        kind = Enum.GetValues<ChartKind>().FirstOrDefault(kind => kind.Name() == name);
        return kind.Name() == name;
    }
}
