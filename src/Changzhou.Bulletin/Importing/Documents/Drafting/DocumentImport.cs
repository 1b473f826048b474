using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Brings an official document into the drafts: whole, in one transaction, or not at all.</summary>
public sealed class DocumentImport(DraftStore drafts)
{
    /// <summary>See <see cref="DraftSource.LastEdit"/>.</summary>
    public long? LastEdit { get; init; }

    /// <param name="year">The year that the document must be of; null for any.</param>
    /// <param name="dryRun">True to say what would change, and change nothing.</param>
    /// <returns>What an edition folder's import says, with the draft that was made; null where the document was refused.</returns>
    public async Task<(ImportResult Result, DocumentDraft? Draft)> ImportAsync(string path, int? year, bool dryRun, CancellationToken cancel = default)
    {
        var store = await drafts.LoadAsync(year ?? 0, cancel);
        var reading = DocumentInput.Read(path, year, store.Catalogue, store.History);
        return reading.Value is { } draft
            ? (await new EditionImport(drafts) { LastEdit = LastEdit }.BringInAsync(new(draft.Edition, store.Catalogue, store.History), new("document", Path.GetFileName(path)), dryRun, cancel), draft)
            : (new ImportResult.Refused(reading.Faults), null);
    }
}
