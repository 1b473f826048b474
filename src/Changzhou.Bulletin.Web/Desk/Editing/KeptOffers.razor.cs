using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Editing;

public sealed partial class KeptOffers : IDisposable
{
    // What another tab was typing a moment ago is offered only when that tab has been silent.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(12);

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<Kept> kept = [];
    private IJSObjectReference? script;

    /// <summary>The chapter that is shown: only its blocks are offered, and those that are gone.</summary>
    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    /// <summary>Asks for a block to be opened.</summary>
    [Parameter]
    public EventCallback OnTaken { get; set; }

    [Inject]
    public required WritingDesk Desk { get; init; }

    [Inject]
    public required ChapterWork Work { get; init; }

    [Inject]
    public required DeskAssets Files { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Desk.CanEdit)
            return;
        try
        {
            script = await Browser.InvokeAsync<IJSObjectReference>("import", gone.Token, Files.Address("writing.js"));
            await LookAsync();
            await Task.Delay(Again, Clock, gone.Token);
            await LookAsync();
        }
        catch (Exception ended) when (ended is OperationCanceledException or JSDisconnectedException)
        {
            // The person has gone on to another chapter.
        }
    }

    private async Task LookAsync()
    {
        var found = await script!.InvokeAsync<Found[]>("kept", gone.Token, Desk.Person, Desk.Year);
        var read = found.Where(one => !Work.IsOpen(one.Uid)).Select(one => (one.Key, Kept: Read(one))).ToList();
        foreach (var (key, _) in read.Where(one => one.Kept is null))
            await script!.InvokeVoidAsync("forgetKept", gone.Token, key);
        kept = [.. read.Select(one => one.Kept).OfType<Kept>().Where(IsHere)];
        StateHasChanged();
    }

    /// <summary>Null for what says nothing new.</summary>
    private Kept? Read(Found found)
    {
        var logged = LoggedBlock.Read(found.Block);
        var written = found.Fields.Aggregate(logged.Block, (block, field) => BlockFields.With(block, field.Key, field.Value));
        var one = new Kept(found.Key, found.Uid, found.Version, written, found.At, found.Aside);
        return View(one) is { } view && OpenBlock.Kept(view.Block) == OpenBlock.Kept(written) ? null : one;
    }

    private bool IsHere(Kept one) => View(one) is not { } view || BlockNotes.TopicOf(view.Place) == Topic;

    private BlockView? View(Kept one) => Desk.State!.View.FindBlock(one.Uid);

    private async Task TakeAsync(Kept one)
    {
        if (View(one) is null)
        {
            if (!await Work.AddAsync(Topic, int.MaxValue, one.Written))
                return;
            await ForgetAsync(one);
        }
        else
        {
            // Its memory stays until the block is saved.
            (Work.Opening, Work.Resuming) = ((one.Uid, null), (one.Version, one.Written));
            if (one.Aside)
                await ForgetAsync(one);
            kept = [.. kept.Where(other => other != one)];
        }

        await OnTaken.InvokeAsync();
    }

    private async Task ForgetAsync(Kept one)
    {
        kept = [.. kept.Where(other => other != one)];
        await script!.InvokeVoidAsync("forgetKept", one.Key);
    }

    private sealed record Kept(string Key, Guid Uid, int Version, Block Written, long At, bool Aside);

    private sealed record Found(string Key, Guid Uid, int Version, string Block, Dictionary<string, string> Fields, long At, bool Aside);
}
