using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Typesetting.Preview;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Editing;

public sealed partial class PrintPreview : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource gone = new();
    private readonly string reader = Guid.NewGuid().ToString("N");
    private CancellationToken leaving;
    private IReadOnlyList<PreviewedPage> pages = [];
    private string? trouble;
    private string? shown;
    private int keys;

    [Parameter, EditorRequired]
    public required int Year { get; set; }

    /// <summary>A chapter's, summary or front.</summary>
    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    [Inject]
    public required WritingDesk Desk { get; init; }

    [Inject]
    public required PagePreview Preview { get; init; }

    public void Dispose()
    {
        Desk.DraftChanged -= Renew;
        Desk.WrittenOn -= RenewSoon;
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized()
    {
        leaving = gone.Token;
        Desk.DraftChanged += Renew;
        Desk.WrittenOn += RenewSoon;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Topic == shown)
            return;
        (shown, pages) = (Topic, []);
        Show(await SetAsync());
    }

    private void Renew() => _ = RenewAsync();

    private void RenewSoon() => _ = RenewSoonAsync();

    /// <summary>After a moment in which nothing more is typed: the pages of each key would only keep those of the last one waiting.</summary>
    private async Task RenewSoonAsync()
    {
        var key = Interlocked.Increment(ref keys);
        await Task.Delay(Pause);
        if (key == Volatile.Read(ref keys))
            await RenewAsync();
    }

    /// <summary>Set beside the circuit, whose other parts are rendered anew in the meantime.</summary>
    private async Task RenewAsync()
    {
        var set = await SetAsync();
        await InvokeAsync(() =>
        {
            Show(set);
            StateHasChanged();
        });
    }

    private void Show((IReadOnlyList<PreviewedPage>? Pages, string? Trouble)? set)
    {
        // What is half typed leaves the last pages in place.
        if (set is { } news)
            (pages, trouble) = (news.Pages ?? pages, news.Trouble);
    }

    /// <returns>Null where there is nothing new to show.</returns>
    private async Task<(IReadOnlyList<PreviewedPage>? Pages, string? Trouble)?> SetAsync()
    {
        try
        {
            var topic = Topic;
            if (await Task.Run(Written, leaving) is not { } state)
                return null;
            var outcome = await Preview.RenderAsync(reader, state.Snapshot, state.View.Edition.Pictures, topic == OutlineTree.FrontPlace ? null : topic, leaving);
            return outcome.IsSuperseded || topic != Topic ? null : (outcome.Pages?.Pages, outcome.Trouble?.Message);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // Nobody looks any more.
            return null;
        }
        catch (Exception failure)
        {
            // Renewed without anybody waiting for it: said here, or nowhere.
            return (null, string.Format(CultureInfo.InvariantCulture, WritingWords.PreviewFailed, Desk.Note(failure)));
        }
    }

    /// <summary>With its snapshot, which takes some time, worked out.</summary>
    private DraftState? Written()
    {
        var state = Desk.StateAsWritten;
        _ = state?.Snapshot;
        return state;
    }

    private static string Ratio(PreviewedPage page) => string.Create(CultureInfo.InvariantCulture, $"{page.Width} / {page.Height}");
}
