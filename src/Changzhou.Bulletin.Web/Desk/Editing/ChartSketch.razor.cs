using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Editing;

public sealed partial class ChartSketch : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private string? wanted;
    private string? picture;
    private bool failed;

    [Parameter, EditorRequired]
    public required SnapshotChart Chart { get; set; }

    [Inject]
    public required ChartSketches Sketches { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        var key = ChartSketches.KeyOf(Chart);
        if (key == wanted)
            return;
        wanted = key;
        try
        {
            var painted = await Sketches.PaintAsync(Chart, gone.Token);
            // The old picture stands until the newest is there; what was overtaken is not shown.
            if (key == wanted)
                (picture, failed) = (painted, false);
        }
        catch (TypesettingException)
        {
            failed = key == wanted;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
