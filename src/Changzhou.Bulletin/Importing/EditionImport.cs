using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Importing;

/// <summary>Brings an edition folder into the drafts: whole, in one transaction, or not at all.</summary>
public sealed class EditionImport(DraftStore drafts)
{
    /// <summary>See <see cref="DraftSource.LastEdit"/>.</summary>
    public long? LastEdit { get; init; }

    /// <summary>What the log calls that which came in; null for the folder's own name.</summary>
    public string? File { get; init; }

    /// <param name="folder">See <see cref="EditionInput.Read"/>.</param>
    /// <param name="year">The year that the edition must have; null for any.</param>
    /// <param name="dryRun">True to say what would change, and change nothing.</param>
    public async Task<ImportResult> ImportAsync(string folder, int? year, bool dryRun, CancellationToken cancel = default)
    {
        // Which year is known only once the folder is read, and reading may need the store's catalogue.
        var store = await drafts.LoadAsync(year ?? 0, cancel);
        var reading = EditionInput.Read(folder, (store.Catalogue, store.History));
        if (reading.Value is not { } input)
        {
            return new ImportResult.Refused(reading.Faults);
        }

        if (year is not null && input.Edition.Year != year)
        {
            return new ImportResult.Refused([OtherYear(input.Edition.Year, year.Value)]);
        }

        return await BringInAsync(input, new("folder", File ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))), dryRun, cancel);
    }

    /// <summary>The same for an edition that was read elsewhere, and checked.</summary>
    internal async Task<ImportResult> BringInAsync(EditionInput input, DraftSource source, bool dryRun, CancellationToken cancel)
    {
        var entry = await drafts.EntryAsync(input.Edition.Year, cancel);
        var before = await drafts.LoadAsync(input.Edition.Year, cancel);
        var changes = EditionDifference.Between(before.Edition, input.Edition);
        var referenceChanged = !CatalogueComparison.Same(before.Catalogue, before.History, input.Catalogue, input.History);
        if (!dryRun && (changes.Count > 0 || referenceChanged))
        {
            if (await drafts.ReplaceAsync(input.Edition, input.Catalogue, input.History, source with { LastEdit = LastEdit }, cancel) is EditResult.Refused refused)
            {
                return new ImportResult.Refused([new(source.File, 0, 0, refused.What, refused.WhatToDo)]);
            }
        }

        return new ImportResult.Read(input.Edition.Year, input.Edition.Figures.Count, changes, referenceChanged) { Title = input.Edition.Title, IsNew = before.Edition is null, Entry = entry };
    }

    private static Fault OtherYear(int found, int wanted)
    {
        var advice = FaultMessages.OtherYear(found, wanted);
        return new("edition.yaml", 0, 0, advice.What, advice.WhatToDo);
    }
}

public abstract record ImportResult
{
    private ImportResult()
    {
    }

    public sealed record Refused(IReadOnlyList<Fault> Faults) : ImportResult;

    /// <param name="Changes">Empty where the drafts held the same already.</param>
    public sealed record Read(int Year, int Figures, IReadOnlyList<Change> Changes, bool ReferenceChanged) : ImportResult
    {
        public required string Title { get; init; }

        /// <summary>Whether the year had no draft.</summary>
        public required bool IsNew { get; init; }

        /// <summary>The last entry of the year's log before the draft was compared.</summary>
        public required long Entry { get; init; }
    }
}
