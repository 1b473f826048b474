using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>What an edition folder brings, with the reference data and history that it is read by.</summary>
public sealed record EditionInput(Edition Edition, Catalogue Catalogue, History History)
{
    /// <summary>Reads a folder whole, or gives every fault in it.</summary>
    /// <param name="folder">An edition folder; reference/ and history/ are looked for in it and two levels above, as in seeds/.</param>
    /// <param name="known">The store's catalogue and history, for a folder that brings none; null where there is no store.</param>
    public static Reading<EditionInput> Read(string folder, (Catalogue Catalogue, History History)? known = null)
    {
        var reference = Beside(folder, "reference");
        var catalogue = reference is not null ? CatalogueReader.Read(reference) : new(known?.Catalogue ?? Catalogue.Empty, []);
        if (catalogue.Value is null)
        {
            return new(null, In("reference", catalogue.Faults));
        }

        var facts = Beside(folder, "history");
        var history = facts is not null ? HistoryReader.Read(facts, catalogue.Value) : new(known?.History ?? History.Empty, []);
        if (history.Value is null)
        {
            return new(null, In("history", history.Faults));
        }

        var edition = EditionReader.Read(folder, catalogue.Value, history.Value);
        return edition.Value is null ? new(null, edition.Faults) : new(new(edition.Value, catalogue.Value, history.Value), []);
    }

    internal static string? Beside(string folder, string name)
    {
        string[] candidates = [Path.Combine(folder, name), Path.Combine(folder, "..", "..", name)];
        return candidates.Select(Path.GetFullPath).FirstOrDefault(Directory.Exists);
    }

    private static IReadOnlyList<Fault> In(string folder, IEnumerable<Fault> faults) =>
        [.. faults.Select(fault => fault.File.StartsWith(folder, StringComparison.Ordinal) ? fault : fault with { File = $"{folder}/{fault.File}" })];
}
