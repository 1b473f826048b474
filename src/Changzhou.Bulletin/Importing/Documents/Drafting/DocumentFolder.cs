using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Writes an official document as an edition folder, without any store.</summary>
public static class DocumentFolder
{
    /// <param name="folder">Indicators and history are looked for beside it, two levels above it, and in seeds/ of the working directory.</param>
    /// <param name="dryRun">True to make the draft and write nothing.</param>
    public static Reading<DocumentDraft> Write(string path, int? year, string folder, bool dryRun)
    {
        if (Beside(folder, "reference") is not { } reference)
        {
            var faults = new FaultList();
            faults.Add("reference", DraftWords.NoCatalogue);
            return faults.Close<DocumentDraft>(null);
        }

        var catalogue = CatalogueReader.Read(reference);
        if (catalogue.Value is null)
        {
            return new(null, catalogue.Faults);
        }

        var history = Beside(folder, "history") is { } facts ? HistoryReader.Read(facts, catalogue.Value) : new(History.Empty, []);
        if (history.Value is null)
        {
            return new(null, history.Faults);
        }

        var draft = DocumentInput.Read(path, year, catalogue.Value, history.Value);
        if (draft.Value is not null && !dryRun)
        {
            EditionWriter.Write(draft.Value.Edition, catalogue.Value, folder);
        }

        return draft;
    }

    private static string? Beside(string folder, string name) =>
        EditionInput.Beside(folder, name) ?? (Path.GetFullPath(Path.Combine("seeds", name)) is var seeds && Directory.Exists(seeds) ? seeds : null);
}
