using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Whether two catalogues with their histories are the same, which is to say that they are written the same.</summary>
internal static class CatalogueComparison
{
    public static bool Same(Catalogue catalogue, History history, Catalogue otherCatalogue, History otherHistory) =>
        Bytes(catalogue, history).SequenceEqual(Bytes(otherCatalogue, otherHistory));

    private static IEnumerable<byte> Bytes(Catalogue catalogue, History history) =>
        CatalogueWriter.Files(catalogue).Concat(HistoryWriter.Files(history)).SelectMany(file => file.Content);
}
