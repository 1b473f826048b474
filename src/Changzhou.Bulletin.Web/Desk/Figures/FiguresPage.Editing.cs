using System.Data.Common;
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
        var result = await TrySaveAsync([new(saved.Line.View.Version, saved.After)]);
        if (result.IsSaved && saved.Cell is { } cell)
            cells.Remove(cell);
        else if (!result.IsSaved && saved.Cell is { } failed)
            cells[failed] = cells[failed] with { Problem = result.Problems[saved.Line.Key] };
        else if (!result.IsSaved)
            notice = Told(result.Problems[saved.Line.Key]);
    }

    /// <summary>The person's own value, on top of what the other wrote in all else.</summary>
    private async Task TakeMineAsync(FigureLine line)
    {
        foreach (var (cell, typed) in cells.Where(pair => pair.Key.Key == line.Key && pair.Value.Conflict is not null).ToList())
        {
            var conflict = typed.Conflict!;
            var theirs = LoggedFigure.Read(conflict.Current).Onto(line.Figure, line.Indicator) ?? line.Figure;
            var mine = cell.Column == PasteColumn.Source ? theirs with { Source = typed.Typed.Trim() } : theirs with { Value = FigureInput.Read(typed.Typed, line.Indicator, theirs.Decimals).Value ?? line.Figure.Value };
            var result = await TrySaveAsync([new(conflict.Version, mine)]);
            if (result.IsSaved)
                cells.Remove(cell);
            else
                cells[cell] = typed with { Problem = result.Problems[line.Key] };
        }
    }

    private async Task TakeTheirsAsync(FigureLine line)
    {
        GiveUp(line);
        await RenewAsync([line.Key]);
    }

    private void GiveUp(FigureLine line)
    {
        cells.Remove(new(line.Key, PasteColumn.Value));
        cells.Remove(new(line.Key, PasteColumn.Source));
    }

    private async Task SavePasteAsync()
    {
        var wanted = paste!.Edits;
        paste = null;
        var result = await TrySaveAsync(wanted);
        if (!result.IsSaved)
            notice = result.Problems.Values.All(problem => problem is EditResult.Conflict) ? FigureGridWords.PasteDropped : Told(result.Problems.Values.First(problem => problem is not EditResult.Conflict));
    }

    private async Task PlanUndoAsync()
    {
        await RenewAsync([]);
        undo = await undoing.LastAsync(state!.View, staff.Id);
        notice = undo is null ? FigureGridWords.UndoNothing : "";
    }

    private async Task UndoAsync()
    {
        var wanted = undo!.Edits;
        undo = null;
        var result = await TrySaveAsync(wanted);
        notice = result.IsSaved ? string.Format(CultureInfo.InvariantCulture, FigureGridWords.Undone, wanted.Count) : FigureGridWords.UndoFaulty;
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

    private async Task<FigureEditsResult> TrySaveAsync(IReadOnlyList<FigureEdit> wanted)
    {
        try
        {
            var result = await edits.SaveAsync(Year, wanted, staff.Actor);
            if (result.IsSaved)
            {
                await RenewAsync([.. wanted.Select(edit => edit.After.Key)]);
                notice = string.Format(CultureInfo.InvariantCulture, FigureGridWords.Saved, wanted.Count);
            }

            return result;
        }
        catch (DbException away)
        {
            // What was typed is on the screen only, so the screen has to stay.
            var reference = DeskErrors.NewReference();
            DeskErrors.LogFailure(log, reference, away);
            var problem = new EditResult.Refused(StoreTrouble.IsFull(away) ? FigureGridWords.StoreFull : FigureGridWords.NotReached, string.Format(CultureInfo.InvariantCulture, FigureGridWords.NotReachedDo, reference));
            return new(new Dictionary<FigureKey, int>(), wanted.ToDictionary(edit => edit.After.Key, EditResult (_) => problem));
        }
    }

    /// <summary>Shows these figures as they are now, and of all others only what the proofreader says: what somebody else wrote must not slip under what is being typed.</summary>
    private async Task RenewAsync(HashSet<FigureKey> keys)
    {
        if (await watch.FindAsync(Year) is not { } newest)
            return;
        state = newest;
        var now = (await Task.Run(() => FigureLines.Of(newest))).ToDictionary(line => line.Key);
        lines = [.. lines.Select(line => !now.TryGetValue(line.Key, out var renewed) ? line
            : keys.Contains(line.Key) ? renewed
            : line with { Findings = renewed.Findings })];
        // The order stays as it is until it is asked for again: a row must not jump away from its person.
        var byKey = lines.ToDictionary(line => line.Key);
        (found, shown) = ([.. found.Select(line => byKey[line.Key])], [.. shown.Select(line => byKey[line.Key])]);
        StateHasChanged();
    }

    private static string Told(EditResult problem) => problem switch
    {
        EditResult.Refused refused => $"{refused.What}；{refused.WhatToDo}。",
        EditResult.Conflict => FigureGridWords.PasteDropped,
        _ => "",
    };
}
