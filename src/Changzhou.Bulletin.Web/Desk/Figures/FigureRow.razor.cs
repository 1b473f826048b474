using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Figures;

/// <summary>Renders only when it has something new to show: there are hundreds of it.</summary>
public sealed partial class FigureRow
{
    private readonly string messageId = $"message-{Guid.NewGuid():N}";
    private (FigureLine?, GridCell?, GridCell?, bool) shown;
    private bool touched;

    [Parameter, EditorRequired]
    public required int Year { get; set; }

    [Parameter, EditorRequired]
    public required FigureLine Line { get; set; }

    [Parameter, EditorRequired]
    public required string PlaceName { get; set; }

    [Parameter]
    public GridCell? ValueCell { get; set; }

    [Parameter]
    public GridCell? SourceCell { get; set; }

    [Parameter]
    public bool CanEdit { get; set; }

    [Parameter]
    public EventCallback<string> OnValue { get; set; }

    [Parameter]
    public EventCallback<string> OnSource { get; set; }

    [Parameter]
    public EventCallback OnDetails { get; set; }

    /// <summary>Asks for what the store did not take to be saved again.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    [Parameter]
    public EventCallback OnGiveUp { get; set; }

    [Parameter]
    public EventCallback OnMine { get; set; }

    [Parameter]
    public EventCallback OnTheirs { get; set; }

    private string Name => $"{Line.Indicator.Name}（{Line.Figure.Region} {Line.Figure.Period}）";

    private string Stored => Line.Figure.IsPending ? "" : Line.Figure.Value.ToString()!;

    private string StatusName => Line.Figure.IsPending ? FigureGridWords.StatusAwaited : Line.IsUnchanged ? FigureGridWords.StatusSame : FigureGridWords.StatusFilled;

    protected override bool ShouldRender() => touched || shown != (Line, ValueCell, SourceCell, CanEdit);

    // Asked before the parameters of a render that waits are known, ShouldRender cannot note what is shown.
    protected override void OnAfterRender(bool firstRender) => (shown, touched) = ((Line, ValueCell, SourceCell, CanEdit), false);

    /// <summary>A value that was understood and differs not is written back as it is stored.</summary>
    private async Task SetAsync(EventCallback<string> told, string? typed)
    {
        touched = true;
        await told.InvokeAsync(typed ?? "");
        touched = true;
    }

    private static string At(DateTimeOffset time) => DeskTime.Minute(time);

    private string Theirs(EditResult.Conflict conflict)
    {
        var logged = LoggedFigure.Read(conflict.Current);
        return ValueCell is not null ? logged.Value : logged.Source;
    }
}
