using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Desk.Parts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Figures;

public sealed partial class FigureDetails(FigureEdits edits, CurrentStaff staff, ILogger<FigureDetails> log)
{
    private DeskDialog? dialog;
    private IReadOnlyList<FigureUse>? uses;
    private Qualifier qualifier;
    private string note = "";
    private bool asked;
    private bool refused;
    private string problem = "";
    private Func<Task>? afterwards;

    [Parameter, EditorRequired]
    public required DraftState State { get; set; }

    [Parameter, EditorRequired]
    public required FigureLine Line { get; set; }

    [Parameter, EditorRequired]
    public required PlaceNames Places { get; set; }

    [Parameter]
    public bool CanEdit { get; set; }

    [Parameter]
    public EventCallback<(FigureLine Line, Figure After)> OnChange { get; set; }

    [Parameter]
    public EventCallback<FigureLine> OnRemoved { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    private string Better => Line.Indicator.Better switch
    {
        Direction.Lower => FigureGridWords.BetterLower,
        Direction.Higher => FigureGridWords.BetterHigher,
        _ => FigureGridWords.BetterNone,
    };

    protected override async Task OnInitializedAsync()
    {
        (qualifier, note) = (Line.Figure.Qualifier, Line.Figure.Note ?? "");
        // A change to itself shows where it stands.
        uses = await Task.Run(() => FigureUses.Of(State.View, [Line.Figure]));
    }

    private static string Or(string text) => text.Length > 0 ? text : FigureGridWords.None;

    private Task SaveAsync() => ChangeAsync(Line.Figure with { Qualifier = qualifier, Note = note.Trim() is { Length: > 0 } words ? words : null });

    private async Task ChangeAsync(Figure after)
    {
        afterwards = () => OnChange.InvokeAsync((Line, after));
        await dialog!.CloseAsync();
    }

    private void AskRemove() => (asked, refused) = (uses is { Count: 0 }, uses is { Count: > 0 });

    private async Task RemoveAsync()
    {
        EditResult result;
        try
        {
            result = await edits.RemoveAsync(State.View.Year, Line.Key, Line.View.Version, staff.Actor);
        }
        catch (Exception away) when (ActTrouble.Is(away))
        {
            problem = ActTrouble.Tell(log, away);
            return;
        }

        switch (result)
        {
            case EditResult.Saved:
                afterwards = () => OnRemoved.InvokeAsync(Line);
                await dialog!.CloseAsync();
                break;
            case EditResult.Refused why:
                (asked, problem) = (false, $"{why.What}；{why.WhatToDo}。");
                break;
            case EditResult.Conflict:
                (asked, problem) = (false, FigureGridWords.PasteDropped);
                break;
        }
    }

    private Task ClosedAsync() => afterwards is not null ? afterwards() : OnClosed.InvokeAsync();
}
