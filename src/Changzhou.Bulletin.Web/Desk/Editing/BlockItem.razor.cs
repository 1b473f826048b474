using System.Text.Json;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>One block of the document: as it reads, or in place while it is edited. It renders only when something of its own is new.</summary>
public sealed partial class BlockItem
{
    private ElementReference root;
    private string stamp = "";
    private bool same;
    private bool editing;
    private bool menu;
    private bool refocus;
    private int? caret;
    private (int Version, Block Block)? resumed;

    [Parameter, EditorRequired]
    public required BlockView View { get; set; }

    /// <summary>Null where it prints nothing.</summary>
    [Parameter]
    public SnapshotBlock? Print { get; set; }

    [Parameter]
    public IReadOnlyList<DraftFault> Faults { get; set; } = [];

    /// <summary>Names of those who edit it at the moment.</summary>
    [Parameter]
    public IReadOnlyList<string> Others { get; set; } = [];

    /// <summary>How severe its worst finding is: error, warning, question or empty.</summary>
    [Parameter]
    public string Worst { get; set; } = "";

    [Parameter]
    public EventCallback<BlockView> OnHistory { get; set; }

    [Inject]
    public required WritingDesk Desk { get; init; }

    [Inject]
    public required ChapterWork Work { get; init; }

    private string Label => View.Block switch
    {
        Block.Paragraph => WritingWords.Paragraph,
        Block.Remark => WritingWords.Remark,
        Block.Table => WritingWords.Table,
        Block.Chart => WritingWords.Chart,
        _ => WritingWords.Image,
    };

    private string Css => $"block {(editing ? "editing" : "")} {(Faults.Count > 0 ? "faulty" : "")} {Worst}";

    protected override void OnParametersSet()
    {
        var now = $"{View.Version} {View.Position} {View.Place} {Desk.CanEdit} {Worst} {string.Join(',', Others)} {string.Join(',', Faults.Select(fault => fault.What))} {JsonSerializer.Serialize(Print)}";
        (same, stamp) = (now == stamp, now);
        if (!editing && Work.Opening is { } opening && opening.Uid == View.Uid)
        {
            (editing, caret, Work.Opening, same) = (Desk.CanEdit, opening.Caret, null, false);
            (resumed, Work.Resuming) = (Work.Resuming, null);
        }
    }

    /// <summary>Parameters that say what they said before render nothing; a click or a key does.</summary>
    protected override bool ShouldRender()
    {
        var render = !same;
        same = false;
        return render;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (refocus)
        {
            refocus = false;
            await root.FocusAsync(preventScroll: true);
        }
    }

    private void OpenAsync()
    {
        if (Desk.CanEdit)
            (editing, caret, menu) = (true, null, false);
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (editing || !Desk.CanEdit)
            return;
        switch (key)
        {
            case { Key: "Enter" }:
                OpenAsync();
                break;
            case { Key: "ArrowUp", AltKey: true }:
                refocus = true;
                await Work.StepAsync(View, -1);
                break;
            case { Key: "ArrowDown", AltKey: true }:
                refocus = true;
                await Work.StepAsync(View, 1);
                break;
            case { Key: "z" or "Z", CtrlKey: true }:
                await Work.UndoAsync(View);
                break;
        }
    }

    private void Close(bool byPerson)
    {
        (editing, resumed, refocus) = (false, null, byPerson);
        StateHasChanged();
    }
}
