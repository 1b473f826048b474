using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Joins the browser's fields, the block that saves itself, and the picker.</summary>
public sealed partial class BlockEditor : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource gone = new();
    private ElementReference root;
    private DotNetObjectReference<BlockEditor>? self;
    private IJSObjectReference? script;
    private IJSObjectReference? editor;
    private OpenBlock open = null!;
    private Block shown = null!;
    private TextReading? reading;
    private FigurePicker? picker;
    private (string How, string Query)? picking;
    private int pickings;
    private int generation;
    private BlockView? newer;
    private int told;
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
    public required WritingDesk Desk { get; init; }

    [Inject]
    public required ChapterWork Work { get; init; }

    [Inject]
    public required BlockEdits Edits { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required DeskAssets Files { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    private bool IsText => open.Current is Block.Paragraph or Block.Remark;

    protected override async Task OnInitializedAsync()
    {
        open = new(Desk, Edits, View, Clock);
        if (Resumed is { } resumed)
            open.Resume(resumed.Version, resumed.Block);
        shown = open.Current;
        Read();
        open.Changed += Show;
        Desk.DraftChanged += Follow;
        Work.Opened(View.Uid);
        await Desk.EditAsync(View.Subject);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (refocus && script is not null)
        {
            refocus = false;
            await script.InvokeVoidAsync("focusField", gone.Token, root, IsText ? null : BlockFields.Cell(open.Cell.Row, open.Cell.Column), null);
        }

        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        script = await Browser.InvokeAsync<IJSObjectReference>("import", gone.Token, Files.Address("writing.js"));
        editor = await script.InvokeAsync<IJSObjectReference>("attach", gone.Token, root, self,
            new { uid = View.Uid, year = Desk.Year, person = Desk.Person, version = open.Version, block = OpenBlock.Kept(open.Base), caret = Caret });
        if (Resumed is not null && !open.IsSettled)
            await editor.InvokeVoidAsync("keepBlock", gone.Token, OpenBlock.Kept(open.Current));
    }

    [JSInvokable]
    public void Typed(string field, string value, int keystroke)
    {
        open.Type(field, value, keystroke);
        Read();
        StateHasChanged();
    }

    /// <summary>Typing has ended here: what is saved closes, what is not stays open to be seen.</summary>
    [JSInvokable]
    public async Task Left()
    {
        await open.SaveAsync();
        // A moment, so that a click that ends the typing still meets what it was aimed at.
        await Task.Delay(Grace, Clock);
        if (IsText && open is { State: SaveState.Saved, IsSettled: true } && picking is null && pastedLines is null && !gone.IsCancellationRequested)
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
        if (await Work.AddParagraphsAsync(Newest, [text[at..]], caret: 0) == 1)
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

    public async ValueTask DisposeAsync()
    {
        Work.Closed(View.Uid);
        Desk.DraftChanged -= Follow;
        open.Changed -= Show;
        await gone.CancelAsync();
        // Who goes on to another chapter in the middle of a word has written it all the same.
        if (!open.IsSettled && open.State is SaveState.Waiting)
            await open.SaveAsync();
        Desk.Close(View.Uid);
        open.Dispose();
        gone.Dispose();
        self?.Dispose();
        try
        {
            await Desk.EditAsync(null);
            if (editor is not null && open is { State: SaveState.Saved, IsSettled: true })
                await editor.InvokeVoidAsync("settle", open.Settled, open.Version, OpenBlock.Kept(open.Base));
            if (editor is not null)
                await editor.InvokeVoidAsync("detach");
        }
        catch (Exception ended) when (ended is JSDisconnectedException or StaffGoneException)
        {
            // The window is closed, and its script with it.
        }
    }

    private BlockView Newest => Desk.State!.View.FindBlock(View.Uid) ?? View;

    private void Read()
    {
        if (BlockFields.Of(open.Current, "text") is { } text && IsText)
            reading = Desk.Texts.Read(text);
    }

    /// <summary>The block itself changed shape: its fields are rendered anew.</summary>
    private async Task Reshape(Block block)
    {
        open.Become(block);
        (shown, generation, refocus, picking) = (block, generation + 1, true, null);
        if (editor is not null)
            await editor.InvokeVoidAsync("keepBlock", OpenBlock.Kept(block));
    }

    private void Show()
    {
        Desk.Write(View.Uid, open.Current, open.IsSettled);
        _ = InvokeAsync(ShowAsync);
    }

    private async Task ShowAsync()
    {
        StateHasChanged();
        if (open is { State: SaveState.Saved, IsSettled: true } && editor is not null && !gone.IsCancellationRequested && told != open.Version + open.Settled)
        {
            told = open.Version + open.Settled;
            await editor.InvokeVoidAsync("settle", open.Settled, open.Version, OpenBlock.Kept(open.Base));
        }
    }

    private void Follow() => _ = InvokeAsync(() =>
    {
        // What is being typed at this moment is not known here yet, so nothing is taken from under the caret.
        newer = Desk.State?.View.FindBlock(View.Uid) is { } newest && open.IsBehind(newest.Version, newest.Block) ? newest : null;
        Read();
        StateHasChanged();
    });

    /// <summary>Takes what somebody else saved; what was typed in the meantime becomes a conflict, as ever.</summary>
    private async Task TakeNewerAsync()
    {
        if (newer is not { } newest)
            return;
        newer = null;
        if (!open.TryFollow(newest.Version, newest.Block))
        {
            await open.SaveAsync();
            return;
        }

        (shown, generation, refocus) = (newest.Block, generation + 1, true);
        Read();
        if (editor is not null)
            await editor.InvokeVoidAsync("settle", open.Heard, open.Version, OpenBlock.Kept(open.Base));
    }

    private async Task CloseAsync()
    {
        await open.SaveAsync();
        if (open.State is SaveState.Saved)
            await OnClosed.InvokeAsync(true);
    }

    private async Task ResolveAsync(Block chosen)
    {
        await open.ResolveAsync(chosen);
        (shown, generation) = (open.Current, generation + 1);
        Read();
    }

    /// <summary>What the person gives up is set aside by the browser, and offered until it is thrown away.</summary>
    private async Task TheirsAsync(Block theirs)
    {
        if (editor is not null)
        {
            await editor.InvokeVoidAsync("keepBlock", OpenBlock.Kept(open.Current));
            await editor.InvokeVoidAsync("setAside");
        }

        await ResolveAsync(theirs);
    }

    private async Task OpenPickerAsync()
    {
        if (editor is not null)
            await editor.InvokeVoidAsync("openPicker");
    }

    private async Task PickedAsync((string Reference, bool KeepTyped) picked)
    {
        picking = null;
        if (editor is not null)
            await editor.InvokeVoidAsync("insert", picked.Reference, picked.KeepTyped);
    }

    private async Task ForgetPickerAsync()
    {
        picking = null;
        if (editor is not null)
            await editor.InvokeVoidAsync("forget");
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
        var added = await Work.AddParagraphsAsync(Newest, others, caret: lines[^1].Length);
        if (added == others.Length)
            await OnClosed.InvokeAsync(false);
        else
            await PutBackAsync(string.Concat(others.Skip(added)));
    }

    /// <summary>What could not become a paragraph of its own stays in this one: nothing that was typed is lost.</summary>
    private async Task PutBackAsync(string rest)
    {
        await Reshape(BlockFields.With(open.Current, "text", BlockFields.Of(open.Current, "text") + rest));
        Read();
        StateHasChanged();
    }

    private async Task JoinPasteAsync()
    {
        var text = BlockFields.Of(open.Current, "text") ?? "";
        var joined = text[..pastedFrom] + string.Concat(pastedLines!) + text[pastedTo..];
        pastedLines = null;
        await Reshape(BlockFields.With(open.Current, "text", joined));
        Read();
    }
}
