using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>A block in place, with the picker of figures and what comes from the clipboard.</summary>
public sealed partial class BlockEditor
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private OpenBlock open = null!;
    private TextReading? reading;
    private FigurePicker? picker;
    private (string How, string Query)? picking;
    private int pickings;
    private bool refocus;
    private IReadOnlyList<string>? pastedLines;
    private int pastedFrom;
    private int pastedTo;
    private (int Row, int Column, string Text)? pastedCells;

    [Parameter, EditorRequired]
    public required BlockView View { get; set; }

    /// <summary>What an earlier visit could not save, to be edited on; null for nothing.</summary>
    [Parameter]
    public (int Version, Block Block)? Resumed { get; set; }

    [Parameter]
    public int? Caret { get; set; }

    /// <summary>True where the person closed it, and the keyboard returns to the block; false where the person has gone on.</summary>
    [Parameter]
    public EventCallback<bool> OnClosed { get; set; }

    [Inject]
    public required ChapterWork Work { get; init; }

    [Inject]
    public required BlockEdits Edits { get; init; }

    protected override OpenPiece<Block> Piece => open;

    protected override (int Version, Block Piece)? Newest => Stored is { } stored ? (stored.Version, stored.Block) : null;

    private BlockView? Stored => Desk.State?.View.FindBlock(View.Uid);

    private bool IsText => open.Current is Block.Paragraph or Block.Remark;

    protected override async Task OnInitializedAsync()
    {
        open = new(Desk, Edits, View, Clock);
        if (Resumed is { } resumed)
            open.Resume(resumed.Version, resumed.Block);
        Reread();
        Begin();
        Work.Opened(View.Uid);
        await Desk.EditAsync(View.Subject);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (refocus && Script is not null)
        {
            refocus = false;
            await Script.InvokeVoidAsync("focusField", Gone, Root, IsText ? null : BlockFields.Cell(open.Cell.Row, open.Cell.Column), null);
        }

        if (!firstRender)
            return;
        await LoadAsync();
        await AttachAsync(View.Uid, Caret, shelf: null);
        if (Resumed is not null && !open.IsSettled)
            await KeepAsync();
    }

    /// <summary>Typing has ended here: what is saved closes, what is not stays open to be seen.</summary>
    [JSInvokable]
    public async Task Left()
    {
        await open.SaveAsync();
        // A moment, so that a click that ends the typing still meets what it was aimed at.
        await Task.Delay(Grace, Clock);
        if (IsText && open is { State: SaveState.Saved, IsSettled: true } && picking is null && pastedLines is null && !Gone.IsCancellationRequested)
            await OnClosed.InvokeAsync(false);
    }

    [JSInvokable]
    public Task Escaped() => CloseAsync();

    /// <summary>Enter ends the paragraph at the caret, as in any word processor.</summary>
    [JSInvokable]
    public async Task Split(int caret)
    {
        if (BlockFields.Of(open.Current, "text") is not { } text)
            return;
        var at = Math.Clamp(caret, 0, text.Length);
        open.Become(BlockFields.With(open.Current, "text", text[..at]));
        await open.SaveAsync();
        if (open.State != SaveState.Saved)
            return;
        if (await Work.AddParagraphsAsync(Stored ?? View, [text[at..]], caret: 0) == 1)
            await OnClosed.InvokeAsync(false);
        else
            await PutBackAsync(text[at..]);
    }

    [JSInvokable]
    public void PastedLines(string[] lines, int from, int to)
    {
        (pastedLines, pastedFrom, pastedTo) = (lines, from, to);
        StateHasChanged();
    }

    [JSInvokable]
    public void PastedCells(string cell, string text)
    {
        if (cell.Split(',') is [var row, var column])
            pastedCells = (int.Parse(row, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture), text);
        StateHasChanged();
    }

    /// <returns>How many letters before the caret the picker takes for a name; -1 where nothing is to be picked.</returns>
    [JSInvokable]
    public int OpenPicker(string field, string how, string before)
    {
        var name = how == "name" ? Desk.Figures.LengthOfName(before) : 0;
        (picking, pickings) = ((how, before[^name..]), pickings + 1);
        StateHasChanged();
        return name;
    }

    [JSInvokable]
    public void PickerQuery(string query) => picker?.Search(query);

    [JSInvokable]
    public Task PickerKey(string key) => picker?.KeyAsync(key) ?? Task.CompletedTask;

    [JSInvokable]
    public void ClosePicker()
    {
        picking = null;
        StateHasChanged();
    }

    protected override void Leaving()
    {
        Work.Closed(View.Uid);
        Desk.Close(View.Uid);
    }

    protected override Task LeaveAsync() => Desk.EditAsync(null);

    protected override void Told() => Desk.Write(View.Uid, open.Current, open.IsSettled);

    protected override void Reread()
    {
        if (BlockFields.Of(open.Current, "text") is { } text && IsText)
            reading = Desk.Texts.Read(text);
    }

    protected override void ShowAnew(Block piece)
    {
        base.ShowAnew(piece);
        refocus = true;
    }

    /// <summary>The block itself changed shape: its fields are rendered anew.</summary>
    private Task Reshape(Block block)
    {
        open.Become(block);
        picking = null;
        ShowAnew(block);
        return KeepAsync();
    }

    private async Task CloseAsync()
    {
        await open.SaveAsync();
        if (open.State is SaveState.Saved)
            await OnClosed.InvokeAsync(true);
    }

    private async Task OpenPickerAsync()
    {
        if (Editor is not null)
            await Editor.InvokeVoidAsync("openPicker");
    }

    private async Task PickedAsync((string Reference, bool KeepTyped) picked)
    {
        picking = null;
        if (Editor is not null)
            await Editor.InvokeVoidAsync("insert", picked.Reference, picked.KeepTyped);
    }

    private async Task ForgetPickerAsync()
    {
        picking = null;
        if (Editor is not null)
            await Editor.InvokeVoidAsync("forget");
    }

    private async Task SplitPasteAsync()
    {
        var text = BlockFields.Of(open.Current, "text") ?? "";
        var (lines, after) = (pastedLines!, text[pastedTo..]);
        pastedLines = null;
        open.Become(BlockFields.With(open.Current, "text", text[..pastedFrom] + lines[0]));
        await open.SaveAsync();
        if (open.State != SaveState.Saved)
            return;
        string[] others = [.. lines.Skip(1).SkipLast(1), lines[^1] + after];
        var added = await Work.AddParagraphsAsync(Stored ?? View, others, caret: lines[^1].Length);
        if (added == others.Length)
            await OnClosed.InvokeAsync(false);
        else
            await PutBackAsync(string.Concat(others.Skip(added)));
    }

    /// <summary>What could not become a paragraph of its own stays in this one: nothing that was typed is lost.</summary>
    private async Task PutBackAsync(string rest)
    {
        await Reshape(BlockFields.With(open.Current, "text", BlockFields.Of(open.Current, "text") + rest));
        StateHasChanged();
    }

    private async Task JoinPasteAsync()
    {
        var text = BlockFields.Of(open.Current, "text") ?? "";
        var joined = text[..pastedFrom] + string.Concat(pastedLines!) + text[pastedTo..];
        pastedLines = null;
        await Reshape(BlockFields.With(open.Current, "text", joined));
    }
}
