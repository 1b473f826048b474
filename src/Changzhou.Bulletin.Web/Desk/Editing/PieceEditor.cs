using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Joins the browser's fields and the piece that saves itself: what the editors of a block and of the front matter have in common.</summary>
public abstract class PieceEditor<T> : ComponentBase, IAsyncDisposable
    where T : class
{
    private readonly CancellationTokenSource gone = new();
    private DotNetObjectReference<PieceEditor<T>>? self;
    private (int Version, int Settled) told;

    protected PieceEditor() => Gone = gone.Token;

    [Inject]
    public required WritingDesk Desk { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required DeskAssets Files { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    /// <summary>That holds the fields.</summary>
    protected ElementReference Root { get; set; }

    protected IJSObjectReference? Script { get; private set; }

    /// <summary>The browser's side, once its fields are attached.</summary>
    protected IJSObjectReference? Editor { get; private set; }

    /// <summary>What the fields were rendered with; what they hold since is the browser's.</summary>
    protected T Shown { get; set; } = null!;

    /// <summary>Grows where the fields are rendered anew.</summary>
    protected int Generation { get; set; }

    /// <summary>What somebody else has saved since; null for nothing.</summary>
    protected (int Version, T Piece)? Newer { get; private set; }

    /// <summary>Cancelled when the person has gone on.</summary>
    protected CancellationToken Gone { get; }

    protected abstract OpenPiece<T> Piece { get; }

    [JSInvokable]
    public void Typed(string field, string value, int keystroke)
    {
        Piece.Type(field, value, keystroke);
        Reread();
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        Leaving();
        Desk.DraftChanged -= Follow;
        Piece.Changed -= Show;
        await gone.CancelAsync();
        // Who goes on to another chapter in the middle of a word has written it all the same.
        if (!Piece.IsSettled && Piece.State is SaveState.Waiting)
            await Piece.SaveAsync();
        try
        {
            await LeaveAsync();
            if (Editor is not null && Piece is { State: SaveState.Saved, IsSettled: true })
                await SettleAsync(Piece.Settled);
            if (Editor is not null)
                await Editor.InvokeVoidAsync("detach");
        }
        catch (Exception ended) when (ended is JSDisconnectedException or StaffGoneException)
        {
            // The window is closed, and its script with it.
        }

        Piece.Dispose();
        self?.Dispose();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The newest that the store has; null where it has none any more.</summary>
    protected abstract (int Version, T Piece)? Newest { get; }

    /// <summary>Works out anew what is shown of the piece beside its fields.</summary>
    protected virtual void Reread()
    {
    }

    /// <summary>Told of every change, on no particular thread.</summary>
    protected virtual void Told()
    {
    }

    /// <summary>After the newest of the store is known.</summary>
    protected virtual Task FollowedAsync() => Task.CompletedTask;

    /// <summary>When the person goes on, at once: the same piece may be opened again before the last words are saved.</summary>
    protected virtual void Leaving()
    {
    }

    /// <summary>The last thing before the browser's side is let go.</summary>
    protected virtual Task LeaveAsync() => Task.CompletedTask;

    /// <summary>Once there is a piece.</summary>
    protected void Begin()
    {
        Shown = Piece.Current;
        Piece.Changed += Show;
        Desk.DraftChanged += Follow;
    }

    protected async Task LoadAsync() => Script = await Browser.InvokeAsync<IJSObjectReference>("import", Gone, Files.Address("writing.js"));

    /// <param name="uid">Of the block; the front matter has none.</param>
    /// <param name="shelf">Where the browser keeps what is not saved; null for the blocks' place.</param>
    protected async Task AttachAsync(Guid uid, int? caret, string? shelf)
    {
        self = DotNetObjectReference.Create(this);
        Editor = await Script!.InvokeAsync<IJSObjectReference>("attach", Gone, Root, self,
            new { uid, year = Desk.Year, person = Desk.Person, version = Piece.Version, block = Piece.Logged(Piece.Base), caret, shelf });
    }

    /// <summary>Has the browser keep the piece as it is now, in place of what was typed.</summary>
    protected async Task KeepAsync()
    {
        if (Editor is not null)
            await Editor.InvokeVoidAsync("keepBlock", Piece.Logged(Piece.Current));
    }

    /// <summary>Takes what somebody else saved; what was typed in the meantime becomes a conflict, as ever.</summary>
    protected async Task TakeNewerAsync()
    {
        if (Newer is not { } newest)
            return;
        Newer = null;
        if (!Piece.TryFollow(newest.Version, newest.Piece))
        {
            await Piece.SaveAsync();
            return;
        }

        ShowAnew(newest.Piece);
        if (Editor is not null)
            await SettleAsync(Piece.Heard);
    }

    protected async Task ResolveAsync(T chosen)
    {
        await Piece.ResolveAsync(chosen);
        ShowAnew(Piece.Current);
    }

    /// <summary>What the person gives up is set aside by the browser, and offered until it is thrown away.</summary>
    protected async Task TheirsAsync(T theirs)
    {
        await KeepAsync();
        if (Editor is not null)
            await Editor.InvokeVoidAsync("setAside");
        await ResolveAsync(theirs);
    }

    /// <summary>Renders the fields anew.</summary>
    protected virtual void ShowAnew(T piece)
    {
        (Shown, Generation) = (piece, Generation + 1);
        Reread();
    }

    private ValueTask SettleAsync(int keystroke) => Editor!.InvokeVoidAsync("settle", keystroke, Piece.Version, Piece.Logged(Piece.Base));

    private void Show()
    {
        Told();
        _ = InvokeAsync(async () =>
        {
            StateHasChanged();
            if (Piece is { State: SaveState.Saved, IsSettled: true } && Editor is not null && !Gone.IsCancellationRequested && told != (Piece.Version, Piece.Settled))
            {
                told = (Piece.Version, Piece.Settled);
                await SettleAsync(Piece.Settled);
            }
        });
    }

    private void Follow() => _ = InvokeAsync(async () =>
    {
        if (Desk.State is null || Gone.IsCancellationRequested)
            return;
        var newest = Newest;
        if (newest is { } stored)
            Piece.Recognise(stored.Version, stored.Piece);
        // What is being typed at this moment is not known here yet, so nothing is taken from under the caret.
        Newer = newest is { } other && Piece.IsBehind(other.Version, other.Piece) ? newest : null;
        await FollowedAsync();
        Reread();
        StateHasChanged();
    });
}
