using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>The front matter, with its highlights and what an earlier visit could not save.</summary>
public sealed partial class FrontMatterForm
{
    /// <summary>Where the browser keeps what was not saved of front matters; blocks have a place of their own.</summary>
    private const string Shelf = "desk.kept.front";

    private OpenFront open = null!;
    private IReadOnlyList<KeptFront> kept = [];
    private bool picking;

    [Inject]
    public required FrontMatterEdits Edits { get; init; }

    protected override OpenPiece<FrontMatter> Piece => open;

    protected override (int Version, FrontMatter Piece)? Newest => (Desk.State!.View.Version, FrontMatter.Of(Desk.State.View.Edition));

    protected override void OnInitialized()
    {
        var (version, front) = Newest!.Value;
        open = new(Desk, Edits, front, version, Clock);
        Begin();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Desk.IsEditor)
            return;
        try
        {
            await LoadAsync();
            // Before the fields are attached: what is kept then is of earlier visits, or of another tab.
            kept = [.. (await Script!.InvokeAsync<Found[]>("kept", Gone, Desk.Person, Desk.Year, Shelf)).Select(Read).Where(one => !open.Same(one.Written, open.Base))];
            await AttachAsync(Guid.Empty, caret: null, Shelf);
            StateHasChanged();
        }
        catch (Exception ended) when (ended is OperationCanceledException or JSDisconnectedException)
        {
            // The person has gone on to another chapter.
        }
    }

    [JSInvokable]
    public Task Left() => open.SaveAsync();

    [JSInvokable]
    public Task Escaped() => open.SaveAsync();

    /// <summary>Who only reads types nothing that another's words could be taken from under.</summary>
    protected override Task FollowedAsync() => Desk.CanEdit ? Task.CompletedTask : TakeNewerAsync();

    /// <summary>Edits on where an earlier visit ended. Its memory stays until all is saved.</summary>
    private async Task TakeAsync(KeptFront one)
    {
        if (one.Aside)
            await ForgetAsync(one);
        kept = [.. kept.Where(other => other != one)];
        open.Resume(one.Version, one.Written);
        ShowAnew(open.Current);
        await KeepAsync();
    }

    private async Task ForgetAsync(KeptFront one)
    {
        kept = [.. kept.Where(other => other != one)];
        if (Script is not null)
            await Script.InvokeVoidAsync("forgetKept", one.Key);
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

    private Task ShowAsync(IReadOnlyList<string> highlights)
    {
        open.Become(open.Current with { Highlights = highlights });
        return KeepAsync();
    }

    private string NameOf(string written) => Reference.TryParse(written, out var reference) ? Desk.State!.View.Catalogue.FindIndicator(reference.Indicator)?.Name ?? written : written;

    private KeptFront Read(Found found) => new(
        found.Key, found.Version, found.Fields.Aggregate(open.Read(found.Block), (front, field) => open.Put(front, field.Key, field.Value)),
        DateTimeOffset.FromUnixTimeMilliseconds(found.At), found.Aside);

    private sealed record KeptFront(string Key, int Version, FrontMatter Written, DateTimeOffset At, bool Aside);

    private sealed record Found(string Key, int Version, string Block, Dictionary<string, string> Fields, long At, bool Aside);
}
