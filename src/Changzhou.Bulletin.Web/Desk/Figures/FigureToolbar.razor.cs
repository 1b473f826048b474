using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Figures;

public sealed partial class FigureToolbar : IDisposable
{
    // As long as a person takes between two letters.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private CancellationTokenSource? waiting;

    [Inject]
    public required GridHabits Habits { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired]
    public required FigureQuery Query { get; set; }

    [Parameter, EditorRequired]
    public required DraftView View { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<FigureLine> Lines { get; set; }

    [Parameter]
    public bool CanEdit { get; set; }

    [Parameter]
    public EventCallback<FigureQuery> OnQuery { get; set; }

    [Parameter]
    public EventCallback OnAdd { get; set; }

    [Parameter]
    public EventCallback OnUndo { get; set; }

    public void Dispose() => waiting?.Dispose();

    private Task Go(FigureQuery wanted) => OnQuery.InvokeAsync(wanted with { Page = 1 });

    /// <summary>Once the person pauses: each look for figures draws the grid anew.</summary>
    private async Task SearchAsync(ChangeEventArgs typed)
    {
        if (waiting is not null)
            await waiting.CancelAsync();
        waiting?.Dispose();
        var own = waiting = new();
        try
        {
            await Task.Delay(Pause, Clock, own.Token);
            await Go(Query with { Words = typed.Value?.ToString() ?? "" });
        }
        catch (OperationCanceledException) when (own.IsCancellationRequested)
        {
            // The person typed on.
        }
    }

    private static string NameOf(string status) => status switch
    {
        FigureQuery.Awaited => FigureGridWords.StatusAwaited,
        FigureQuery.Filled => FigureGridWords.StatusFilled,
        FigureQuery.Unchanged => FigureGridWords.StatusSame,
        FigureQuery.Large => FigureGridWords.StatusLarge,
        FigureQuery.WithFindings => FigureGridWords.StatusFindings,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };
}
