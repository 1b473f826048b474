using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Tool;

/// <summary>The reference data and history that stand beside the program: no database is needed for them.</summary>
internal static class SeedFiles
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

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
