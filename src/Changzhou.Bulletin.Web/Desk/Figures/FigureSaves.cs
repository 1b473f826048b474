using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Figures;

/// <summary>What came of saving figures.</summary>
/// <param name="IsReached">False where the store was away or full: the same may be saved later, as it was typed.</param>
public sealed record SavedFigures(FigureEditsResult Result, bool IsReached)
{
    public bool IsSaved => Result.IsSaved;
}

/// <summary>What the grid shows after it was read again.</summary>
/// <param name="State">Null where there is no draft any more, or the store was away.</param>
/// <param name="Failure">The reference that the log has; null where the store answered.</param>
public sealed record RenewedFigures(DraftState? State, IReadOnlyDictionary<FigureKey, FigureLine> Lines, string? Failure);

/// <summary>Saves figures and reads them again: two steps, of which each may meet a store that is away, and neither ends the page by it.</summary>
public sealed class FigureSaves(FigureEdits edits, DraftWatch watch, ILogger<FigureSaves> log)
{
    private static readonly IReadOnlyDictionary<FigureKey, FigureLine> NoLines = new Dictionary<FigureKey, FigureLine>();

    public async Task<SavedFigures> SaveAsync(int year, IReadOnlyList<FigureEdit> wanted, Actor by)
    {
        try
        {
            return new(await edits.SaveAsync(year, wanted, by), IsReached: true);
        }
        catch (Exception away) when (StoreTrouble.Is(away))
        {
            var problem = new EditResult.Refused(
                StoreTrouble.IsFull(away) ? FigureGridWords.StoreFull : FigureGridWords.NotReached, string.Format(CultureInfo.InvariantCulture, FigureGridWords.NotReachedDo, Told(away)));
            return new(new(new Dictionary<FigureKey, int>(), wanted.ToDictionary(edit => edit.After.Key, EditResult (_) => problem)), IsReached: false);
        }
    }

    public async Task<RenewedFigures> RenewAsync(int year)
    {
        try
        {
            return await watch.FindAsync(year) is { } newest
                ? new(newest, await Task.Run(() => FigureLines.Of(newest).ToDictionary(line => line.Key)), null)
                : new(null, NoLines, null);
        }
        catch (Exception away) when (StoreTrouble.Is(away))
        {
            return new(null, NoLines, Told(away));
        }
    }

    private string Told(Exception away)
    {
        var reference = DeskErrors.NewReference();
        DeskErrors.LogFailure(log, reference, away);
        return reference;
    }
}
