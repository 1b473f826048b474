using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Web.Desk.Shell;
using MudBlazor;
using Block = Changzhou.Bulletin.Editions.Block;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>What one window does with whole blocks: add, move, copy, remove and bring back; and says so where it is refused.</summary>
public sealed class ChapterWork(WritingDesk desk, BlockEdits edits, EditHistory history, ISnackbar snackbar, ILogger<ChapterWork> log)
{
    private readonly HashSet<Guid> open = [];

    /// <summary>The block that is being dragged.</summary>
    public Guid? Dragged { get; set; }

    /// <summary>The block that opens itself when it appears, and where its caret will stand.</summary>
    public (Guid Uid, int? Caret)? Opening { get; set; }

    /// <summary>What an earlier visit could not save, for the block that opens itself.</summary>
    public (int Version, Block Block)? Resuming { get; set; }

    public async Task<bool> AddAsync(string place, int position, Block block)
    {
        var uid = Guid.CreateVersion7();
        Opening = (uid, 0);
        return await TellAsync(() => edits.AddAsync(desk.Year, place, position, block, uid, desk.Actor));
    }

    /// <summary>Each line becomes a paragraph of its own, behind the block.</summary>
    /// <returns>How many did.</returns>
    public async Task<int> AddParagraphsAsync(BlockView after, IReadOnlyList<string> lines, int? caret)
    {
        foreach (var (index, line) in lines.Index())
        {
            var uid = Guid.CreateVersion7();
            Opening = caret is null ? Opening : (uid, caret);
            Block block = after.Block is Block.Remark ? new Block.Remark(line) : new Block.Paragraph(line);
            if (!await TellAsync(() => edits.AddAsync(desk.Year, after.Place, after.Position + 1 + index, block, uid, desk.Actor)))
                return index;
        }

        return lines.Count;
    }

    public Task DuplicateAsync(BlockView view) => AddAsync(view.Place, view.Position + 1, view.Block switch
    {
        Block.Table table => table with { Key = FreeKey(view.Place, table.Key) },
        Block.Chart chart => chart with { Key = FreeKey(view.Place, chart.Key) },
        Block.Image image => image with { Key = FreeKey(view.Place, image.Key) },
        var text => text,
    });

    public Task MoveAsync(Guid uid, string place, int position) => TellAsync(() => edits.MoveAsync(desk.Year, uid, place, position, desk.Actor));

    /// <summary>Whether this window is editing the block.</summary>
    public bool IsOpen(Guid uid) => open.Contains(uid);

    public void Opened(Guid uid) => open.Add(uid);

    public void Closed(Guid uid) => open.Remove(uid);

    /// <param name="gap">Before which block it was dropped.</param>
    public Task DropAsync(Guid uid, string place, int gap) =>
        MoveAsync(uid, place, desk.State!.View.FindBlock(uid) is { } view && view.Place == place && view.Position < gap ? gap - 1 : gap);

    /// <summary>One step up or down, into the next section where it stands at the edge of its own.</summary>
    public Task StepAsync(BlockView view, int step)
    {
        var places = Places(view.Place);
        var count = places.First(place => place.Name == view.Place).Count;
        var at = view.Position + step;
        if (at >= 0 && at < count)
            return MoveAsync(view.Uid, view.Place, at);
        var next = places.FindIndex(place => place.Name == view.Place) + step;
        return next < 0 || next >= places.Count ? Task.CompletedTask : MoveAsync(view.Uid, places[next].Name, step > 0 ? 0 : int.MaxValue);
    }

    public async Task RemoveAsync(BlockView view)
    {
        if (await TellAsync(() => edits.RemoveAsync(desk.Year, view.Uid, view.Version, desk.Actor)))
            OfferUndo(WritingWords.BlockRemoved, () => TellAsync(() => edits.AddAsync(desk.Year, view.Place, view.Position, view.Block, view.Uid, desk.Actor)));
    }

    /// <summary>Brings a block back to what the log says it was, wherever it stands now.</summary>
    public Task<bool> RestoreAsync(Guid uid, LoggedBlock past) => RestoreAsync(uid, past.Place, past.Position, past.Block);

    /// <summary>What stood before the last change.</summary>
    public async Task UndoAsync(BlockView view)
    {
        if (await TryReadAsync(view.Subject) is not { } changes)
            return;
        if (changes.FirstOrDefault(change => change is { Before: not null, After: not null })?.Before is not { } before)
            snackbar.Add(WritingWords.NothingToUndo, MudBlazor.Severity.Info);
        else if (await RestoreAsync(view.Uid, LoggedBlock.Read(before)))
            OfferUndo(WritingWords.ChangeUndone, () => RestoreAsync(view.Uid, view.Place, view.Position, view.Block));
    }

    /// <summary>table-2, where the chapter has a table-1.</summary>
    public string FreeKey(string place, string kind)
    {
        var topic = place.Split('/')[0];
        var taken = desk.State!.View.Blocks.Where(view => view.Place.Split('/')[0] == topic)
            .Select(view => view.Block switch { Block.Table table => table.Key, Block.Chart chart => chart.Key, Block.Image image => image.Key, _ => "" }).ToHashSet();
        return Enumerable.Range(1, 999).Select(number => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}")).First(key => !taken.Contains(key));
    }

    /// <returns>Whether it was saved.</returns>
    public async Task<bool> TellAsync(Func<Task<EditResult>> edit)
    {
        EditResult result;
        try
        {
            result = await edit();
        }
        catch (Exception failure)
        {
            // An undo is offered outside the page and its boundary for errors, where a failure would end the circuit.
            Opening = null;
            snackbar.Add(ActTrouble.Tell(log, failure), MudBlazor.Severity.Error, options => options.RequireInteraction = true);
            return false;
        }

        await desk.CatchUpAsync();
        switch (result)
        {
            case EditResult.Refused refused:
                snackbar.Add(string.Format(CultureInfo.InvariantCulture, WritingWords.RefusedAct, refused.What, refused.WhatToDo), MudBlazor.Severity.Warning);
                return false;
            case EditResult.Conflict conflict:
                snackbar.Add(string.Format(CultureInfo.InvariantCulture, WritingWords.ConflictAct, conflict.By), MudBlazor.Severity.Warning);
                return false;
            default:
                return true;
        }
    }

    /// <summary>Null where the history could not be read, which was said.</summary>
    private async Task<IReadOnlyList<PastChange>?> TryReadAsync(string subject)
    {
        try
        {
            return PastChanges.Of(await history.OfAsync(subject));
        }
        catch (Exception away) when (ActTrouble.Is(away))
        {
            snackbar.Add(ActTrouble.Tell(log, away), MudBlazor.Severity.Error);
            return null;
        }
    }

    private Task<bool> RestoreAsync(Guid uid, string place, int position, Block block) => desk.State!.View.FindBlock(uid) is { } view
        ? TellAsync(() => edits.SaveAsync(desk.Year, uid, view.Version, block, desk.Actor))
        : TellAsync(() => edits.AddAsync(desk.Year, place, position, block, uid, desk.Actor));

    private void OfferUndo(string done, Func<Task> undo) => snackbar.Add(done, MudBlazor.Severity.Normal, options =>
    {
        (options.Action, options.VisibleStateDuration) = (WritingWords.Undo, 10_000);
        options.OnClick = _ => undo();
    });

    private List<(string Name, int Count)> Places(string place)
    {
        var view = desk.State!.View;
        return view.FindChapter(place.Split('/')[0]) is { } chapter
            ? [(chapter.Topic, chapter.Lead.Count), .. chapter.Sections.Select(section => (section.Place, section.Blocks.Count))]
            : [(place, view.Summary.Count)];
    }
}
