using System.Globalization;
using Changzhou.Bulletin.Typesetting.Preview;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Editing;

public sealed partial class PrintPreview : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly string reader = Guid.NewGuid().ToString("N");
    private IReadOnlyList<PreviewedPage> pages = [];
    private string? trouble;
    private string? shown;

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
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => Desk.DraftChanged += Renew;

    protected override async Task OnParametersSetAsync()
    {
        if (Topic == shown)
            return;
        (shown, pages) = (Topic, []);
        await RenderAsync();
    }

    private void Renew() => _ = InvokeAsync(async () =>
    {
        await RenderAsync();
        StateHasChanged();
    });

    private async Task RenderAsync()
    {
        if (Desk.State is not { } state)
            return;
        try
        {
            var outcome = await Preview.RenderAsync(reader, state.Snapshot, state.View.Edition.Pictures, Topic == OutlineTree.FrontPlace ? null : Topic, gone.Token);
            // What is half typed leaves the last pages in place.
            if (!outcome.IsSuperseded)
                (pages, trouble) = (outcome.Pages?.Pages ?? pages, outcome.Trouble?.Message);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        catch (Exception failure)
        {
            // Renewed without anybody waiting for it: said here, or nowhere.
            trouble = string.Format(CultureInfo.InvariantCulture, WritingWords.PreviewFailed, Desk.Note(failure));
        }
    }

    private static string Ratio(PreviewedPage page) => string.Create(CultureInfo.InvariantCulture, $"{page.Width} / {page.Height}");
}
