using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Tool;

/// <summary>The reference data and history that stand beside the program: no database is needed for them.</summary>
internal static class SeedFiles
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>The program's history is of its own city; a bulletin of another is read without.</summary>
    public static bool IsOfOwnCity(string? city, Catalogue catalogue) =>
        city is null || catalogue.FindRegion(Catalogue.WholeCity)?.Aliases.Any(name => city.StartsWith(name.TrimEnd('市'), StringComparison.Ordinal)) == true;

    /// <param name="history">A folder with facts.csv in place of the program's own; null for that.</param>
    public static (Catalogue? Catalogue, History? History, IReadOnlyList<Fault> Faults) Read(string? history)
    {
        var catalogue = CatalogueReader.Read(Path.Combine(Folder, "reference"));
        if (catalogue.Value is null)
        {
            return (null, null, catalogue.Faults);
        }

        var facts = HistoryReader.Read(history ?? Path.Combine(Folder, "history"), catalogue.Value);
        return (catalogue.Value, facts.Value, facts.Faults);
    }
}
