using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Figures;

/// <summary>What is typed, pasted, taken back, and saved.</summary>
public sealed partial class FiguresPage
{
    private readonly Dictionary<CellAddress, GridCell> cells = [];
    private Proposal? proposal;
    private ColumnPaste? paste;
    private UndoPlan? undo;

    /// <param name="row">The key of the figure, as the row tells it.</param>
    [JSInvokable]
    public void Paste(string row, string column, string text)
    {
        var start = found.ToList().FindIndex(line => line.Key.ToString() == row);
        if (start < 0 || !CanEdit)
            return;
        paste = ColumnPaste.Of(text, [.. found.Skip(start)], column == "source" ? PasteColumn.Source : PasteColumn.Value);
        StateHasChanged();
    }

    [JSInvokable]
    public void PasteTooLong()
    {
        notice = FigureGridWords.PasteTooLong;
        StateHasChanged();
    }

    private GridCell? Cell(FigureLine line, PasteColumn column) => cells.GetValueOrDefault(new(line.Key, column));

    private async Task TypeValueAsync(FigureLine line, string typed)
    {
        if (!MayType())
            return;
        var cell = new CellAddress(line.Key, PasteColumn.Value);
        var (value, problem) = FigureInput.Read(typed, line.Indicator, line.Figure.Decimals);
        if (problem is not null)
            cells[cell] = new(typed, problem);
        else
            await ProposeAsync(line, line.Figure with { Value = value! }, cell, typed);
    }

    private async Task TypeSourceAsync(FigureLine line, string typed)
    {
        if (MayType())
            await ProposeAsync(line, line.Figure with { Source = typed.Trim() }, new(line.Key, PasteColumn.Source), typed);
    }

    /// <summary>A browser is free to make a read-only cell writable; the row then shows again what is stored.</summary>
    private bool MayType()
    {
        if (!CanEdit)
            notice = FigureGridWords.ReadOnly;
        return CanEdit;
    }

    private Task ChangeFromDetailsAsync((FigureLine Line, Figure After) change)
    {
        detailed = null;
        return ProposeAsync(change.Line, change.After, null, "");
    }

    /// <summary>Shows what will read otherwise, where that was not waived and anything printed changes.</summary>
    private async Task ProposeAsync(FigureLine line, Figure after, CellAddress? cell, string typed)
    {
        if (after == line.Figure)
        {
            if (cell is { } same)
                cells.Remove(same);
            return;
        }

        if (cell is { } address)
            cells[address] = new(typed, null);
        var prints = (after.Value, after.Qualifier, after.Decimals) != (line.Figure.Value, line.Figure.Qualifier, line.Figure.Decimals);
        var view = state!.View;
        var uses = prints && !habits.SavesDirectly ? await Task.Run(() => FigureUses.Of(view, [after])) : [];
        proposal = new(line, after, cell, uses);
        if (!prints || habits.SavesDirectly)
            await SaveProposalAsync();
    }

    private void CancelProposal()
    {
        if (proposal?.Cell is { } cell)
            cells.Remove(cell);
        proposal = null;
    }

    private async Task SaveProposalAsync()
    {
        if (proposal is not { } saved)
            return;
        proposal = null;
        var result = await SaveAsync([new(saved.Line.View.Version, saved.After)]);
        if (saved.Cell is not { } cell)
        {
            if (!result.IsSaved)
                Tell(result.Result.Problems[saved.Line.Key], result.IsReached ? null : () => SaveAgainAsync(saved));
            return;
        }

        if (result.IsSaved)
            cells.Remove(cell);
        else
            cells[cell] = cells[cell] with { Problem = result.Result.Problems[saved.Line.Key], Unreached = result.IsReached ? null : saved };
    }

    private Task SaveAgainAsync(Proposal unreached)
    {
        proposal = unreached;
        return SaveProposalAsync();
    }

    /// <summary>Saves what the store did not take, as it was typed; what somebody else wrote meanwhile becomes a conflict, as ever.</summary>
    private async Task RetryAsync(FigureLine line)
    {
        foreach (var unreached in cells.Where(pair => pair.Key.Key == line.Key).Select(pair => pair.Value.Unreached).OfType<Proposal>().ToList())
            await SaveAgainAsync(Onto(lines.First(now => now.Key == line.Key), unreached));
    }

    /// <summary>Of two cells of a line the second is saved on what the first has become.</summary>
    private static Proposal Onto(FigureLine now, Proposal unreached) => now.View.Version <= unreached.Line.View.Version ? unreached : unreached with
    {
        Line = now,
        After = unreached.Cell!.Value.Column == PasteColumn.Source ? now.Figure with { Source = unreached.After.Source } : now.Figure with { Value = unreached.After.Value },
    };

    private Task AgainAsync()
    {
        var act = again!;
        (again, notice) = (null, "");
        return act();
    }

    /// <summary>The person's own value, on top of what the other wrote in all else.</summary>
    private async Task TakeMineAsync(FigureLine line)
    {
        foreach (var (cell, typed) in cells.Where(pair => pair.Key.Key == line.Key && pair.Value.Conflict is not null).ToList())
        {
            var conflict = typed.Conflict!;
            var theirs = LoggedFigure.Read(conflict.Current).Onto(line.Figure, line.Indicator) ?? line.Figure;
            var mine = cell.Column == PasteColumn.Source ? theirs with { Source = typed.Typed.Trim() } : theirs with { Value = FigureInput.Read(typed.Typed, line.Indicator, theirs.Decimals).Value ?? line.Figure.Value };
            // On what the other wrote: that is what a retry is made on, too.
            proposal = new(line with { View = line.View with { Version = conflict.Version } }, mine, cell, []);
            await SaveProposalAsync();
        }
    }

    private async Task TakeTheirsAsync(FigureLine line)
    {
        // First to have what is taken, then to give up what was typed.
        if (await RenewAsync([line.Key], () => TakeTheirsAsync(line)))
            GiveUp(line);
    }

    private void GiveUp(FigureLine line)
    {
        cells.Remove(new(line.Key, PasteColumn.Value));
        cells.Remove(new(line.Key, PasteColumn.Source));
    }

    private Task SavePasteAsync()
    {
        var wanted = paste!.Edits;
        paste = null;
        return SavePasteAsync(wanted);
    }

    private async Task SavePasteAsync(IReadOnlyList<FigureEdit> wanted)
    {
        var result = await SaveAsync(wanted);
        if (!result.IsSaved)
            Tell(result.Result.Problems.Values.FirstOrDefault(problem => problem is not EditResult.Conflict) ?? result.Result.Problems.Values.First(), result.IsReached ? null : () => SavePasteAsync(wanted));
    }

    private async Task PlanUndoAsync()
    {
        if (!await RenewAsync([], PlanUndoAsync))
            return;
        try
        {
            undo = await undoing.LastAsync(state!.View, staff.Id);
            notice = undo is null ? FigureGridWords.UndoNothing : "";
        }
        catch (Exception away) when (StoreTrouble.Is(away))
        {
            (notice, again) = (ActTrouble.Tell(log, away), PlanUndoAsync);
        }
    }

    private Task UndoAsync()
    {
        var wanted = undo!.Edits;
        undo = null;
        return UndoAsync(wanted);
    }

    private async Task UndoAsync(IReadOnlyList<FigureEdit> wanted)
    {
        var result = await SaveAsync(wanted);
        if (!result.IsReached)
            Tell(result.Result.Problems.Values.First(), () => UndoAsync(wanted));
        else if (!result.IsSaved)
            notice = FigureGridWords.UndoFaulty;
        else if (again is null)
            notice = string.Format(CultureInfo.InvariantCulture, FigureGridWords.Undone, wanted.Count);
    }

    private async Task AddedAsync(Figure figure)
    {
        adding = false;
        await LoadAsync();
        notice = string.Format(CultureInfo.InvariantCulture, FigureGridWords.Added, figure.Key);
    }

    private async Task RemovedAsync(FigureLine line)
    {
        detailed = null;
        await LoadAsync();
        notice = string.Format(CultureInfo.InvariantCulture, FigureGridWords.Removed, line.Indicator.Name);
    }

    private async Task<SavedFigures> SaveAsync(IReadOnlyList<FigureEdit> wanted)
    {
        again = null;
        var result = await saves.SaveAsync(Year, wanted, staff.Actor);
        if (!result.IsSaved)
            return result;
        HashSet<FigureKey> keys = [.. wanted.Select(edit => edit.After.Key)];
        var said = string.Format(CultureInfo.InvariantCulture, FigureGridWords.Saved, wanted.Count);
        if (await RenewAsync(keys, () => RenewAsync(keys, null)))
            notice = said;
        else
            ShowSaved(wanted, result.Result.Versions, said);
        return result;
    }

    /// <summary>What is saved and could not be read again stands as it was typed; only what follows from it is old.</summary>
    private void ShowSaved(IReadOnlyList<FigureEdit> wanted, IReadOnlyDictionary<FigureKey, int> versions, string said)
    {
        var after = wanted.ToDictionary(edit => edit.After.Key, edit => edit.After);
        Replace(line => after.TryGetValue(line.Key, out var figure) ? line with { View = new(versions.GetValueOrDefault(line.Key, line.View.Version), figure) } : line);
        notice = $"{said}。{notice}";
    }

    /// <summary>Shows these figures as they are now, and of all others only what the proofreader says: what somebody else wrote must not slip under what is being typed.</summary>
    /// <param name="retry">Offered where the store is away; null for this same renewal.</param>
    private async Task<bool> RenewAsync(HashSet<FigureKey> keys, Func<Task>? retry)
    {
        again = null;
        var renewed = await saves.RenewAsync(Year);
        if (renewed.Failure is { } reference)
        {
            (notice, again) = (string.Format(CultureInfo.InvariantCulture, FigureGridWords.NotRenewed, reference), retry ?? (() => RenewAsync(keys, null)));
            return false;
        }

        if (renewed.State is not { } newest)
            return true;
        state = newest;
        Replace(line => !renewed.Lines.TryGetValue(line.Key, out var now) ? line : keys.Contains(line.Key) ? now : line with { Findings = now.Findings });
        return true;
    }

    /// <summary>The order stays as it is until it is asked for again: a row must not jump away from its person.</summary>
    private void Replace(Func<FigureLine, FigureLine> renew)
    {
        lines = [.. lines.Select(renew)];
        var byKey = lines.ToDictionary(line => line.Key);
        (found, shown) = ([.. found.Select(line => byKey[line.Key])], [.. shown.Select(line => byKey[line.Key])]);
        StateHasChanged();
    }

    /// <param name="retry">Where the same may succeed later; null where it may not.</param>
    private void Tell(EditResult problem, Func<Task>? retry) => (notice, again) = (Told(problem), retry);

    private static string Told(EditResult problem) => problem switch
    {
        EditResult.Refused refused => $"{refused.What}；{refused.WhatToDo}。",
        EditResult.Conflict => FigureGridWords.PasteDropped,
        _ => "",
    };
}
