using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Joins the browser's fields and the front matter that saves itself.</summary>
public sealed partial class FrontMatterForm : IAsyncDisposable
{
    /// <summary>Where the browser keeps what was not saved of front matters; blocks have a place of their own.</summary>
    private const string Shelf = "desk.kept.front";

    private readonly CancellationTokenSource gone = new();
    private ElementReference root;
    private DotNetObjectReference<FrontMatterForm>? self;
    private IJSObjectReference? script;
    private IJSObjectReference? editor;
    private OpenFront open = null!;
    private FrontMatter shown = null!;
    private (int Version, FrontMatter Front)? newer;
    private IReadOnlyList<KeptFront> kept = [];
    private bool picking;
    private int generation;
    private (int Version, int Settled) told;

    [Inject]
    public required WritingDesk Desk { get; init; }

    [Inject]
    public required FrontMatterEdits Edits { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required DeskAssets Files { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    private (int Version, FrontMatter Front) Newest => (Desk.State!.View.Version, FrontMatter.Of(Desk.State.View.Edition));

    protected override void OnInitialized()
    {
        var (version, front) = Newest;
        (open, shown) = (new(Desk, Edits, front, version, Clock), front);
        open.Changed += Show;
        Desk.DraftChanged += Follow;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Desk.IsEditor)
            return;
        try
        {
            self = DotNetObjectReference.Create(this);
            script = await Browser.InvokeAsync<IJSObjectReference>("import", gone.Token, Files.Address("writing.js"));
            // Before the fields are attached: what is kept then is of earlier visits, or of another tab.
            kept = [.. (await script.InvokeAsync<Found[]>("kept", gone.Token, Desk.Person, Desk.Year, Shelf)).Select(Read).Where(one => !open.Same(one.Written, open.Base))];
            editor = await script.InvokeAsync<IJSObjectReference>("attach", gone.Token, root, self,
                new { uid = Guid.Empty, year = Desk.Year, person = Desk.Person, version = open.Version, block = open.Logged(open.Base), caret = (int?)null, shelf = Shelf });
            StateHasChanged();
        }
        catch (Exception ended) when (ended is OperationCanceledException or JSDisconnectedException)
        {
            // The person has gone on to another chapter.
        }
    }

    [JSInvokable]
    public void Typed(string field, string value, int keystroke)
    {
        open.Type(field, value, keystroke);
        StateHasChanged();
    }

    [JSInvokable]
    public Task Left() => open.SaveAsync();

    [JSInvokable]
    public Task Escaped() => open.SaveAsync();

    public async ValueTask DisposeAsync()
    {
        Desk.DraftChanged -= Follow;
        open.Changed -= Show;
        await gone.CancelAsync();
        // Who goes on to a chapter in the middle of a word has written it all the same.
        if (!open.IsSettled && open.State is SaveState.Waiting)
            await open.SaveAsync();
        open.Dispose();
        gone.Dispose();
        self?.Dispose();
        try
        {
            if (editor is not null && open is { State: SaveState.Saved, IsSettled: true })
                await editor.InvokeVoidAsync("settle", open.Settled, open.Version, open.Logged(open.Base));
            if (editor is not null)
                await editor.InvokeVoidAsync("detach");
        }
        catch (JSDisconnectedException)
        {
            // The window is closed, and its script with it.
        }
    }

    private void Show() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        if (open is { State: SaveState.Saved, IsSettled: true } && editor is not null && !gone.IsCancellationRequested && told != (open.Version, open.Settled))
        {
            told = (open.Version, open.Settled);
            await editor.InvokeVoidAsync("settle", open.Settled, open.Version, open.Logged(open.Base));
        }
    });

    private void Follow() => _ = InvokeAsync(async () =>
    {
        if (Desk.State is null || gone.IsCancellationRequested)
            return;
        var newest = Newest;
        open.Recognise(newest.Version, newest.Front);
        // What is being typed at this moment is not known here yet, so nothing is taken from under the caret; who only reads types nothing.
        newer = open.IsBehind(newest.Version, newest.Front) ? newest : null;
        if (!Desk.CanEdit)
            await TakeNewerAsync();
        StateHasChanged();
    });

    /// <summary>Takes what somebody else saved; what was typed in the meantime becomes a conflict, as ever.</summary>
    private async Task TakeNewerAsync()
    {
        if (newer is not { } newest)
            return;
        newer = null;
        if (!open.TryFollow(newest.Version, newest.Front))
        {
            await open.SaveAsync();
            return;
        }

        (shown, generation) = (newest.Front, generation + 1);
        if (editor is not null)
            await editor.InvokeVoidAsync("settle", open.Heard, open.Version, open.Logged(open.Base));
    }

    private async Task ResolveAsync(FrontMatter chosen)
    {
        await open.ResolveAsync(chosen);
        (shown, generation) = (open.Current, generation + 1);
    }

    /// <summary>What the person gives up is set aside by the browser, and offered until it is thrown away.</summary>
    private async Task TheirsAsync(FrontMatter theirs)
    {
        if (editor is not null)
        {
            await editor.InvokeVoidAsync("keepBlock", open.Logged(open.Current));
            await editor.InvokeVoidAsync("setAside");
        }

        await ResolveAsync(theirs);
    }

    /// <summary>Edits on where an earlier visit ended. Its memory stays until all is saved.</summary>
    private async Task TakeAsync(KeptFront one)
    {
        if (one.Aside)
            await ForgetAsync(one);
        kept = [.. kept.Where(other => other != one)];
        open.Resume(one.Version, one.Written);
        (shown, generation) = (open.Current, generation + 1);
        if (editor is not null)
            await editor.InvokeVoidAsync("keepBlock", open.Logged(open.Current));
    }

    private async Task ForgetAsync(KeptFront one)
    {
        kept = [.. kept.Where(other => other != one)];
        if (script is not null)
            await script.InvokeVoidAsync("forgetKept", one.Key);
    }

    private Task MoveAsync(int index, int step)
    {
        var moved = open.Current.Highlights.ToList();
        (moved[index], moved[index + step]) = (moved[index + step], moved[index]);
        return ShowAsync(moved);
    }

    private Task PickedAsync((string Reference, bool KeepTyped) picked)
    {
        picking = false;
        return ShowAsync([.. open.Current.Highlights, picked.Reference]);
    }

    private async Task ShowAsync(IReadOnlyList<string> highlights)
    {
        open.Become(open.Current with { Highlights = highlights });
        if (editor is not null)
            await editor.InvokeVoidAsync("keepBlock", open.Logged(open.Current));
    }

    private string NameOf(string written) => Reference.TryParse(written, out var reference) ? Desk.State!.View.Catalogue.FindIndicator(reference.Indicator)?.Name ?? written : written;

    private KeptFront Read(Found found) => new(
        found.Key, found.Version, found.Fields.Aggregate(open.Read(found.Block), (front, field) => open.Put(front, field.Key, field.Value)),
        DateTimeOffset.FromUnixTimeMilliseconds(found.At), found.Aside);

    private sealed record KeptFront(string Key, int Version, FrontMatter Written, DateTimeOffset At, bool Aside);

    private sealed record Found(string Key, int Version, string Block, Dictionary<string, string> Fields, long At, bool Aside);
}
