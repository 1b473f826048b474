using System.Globalization;
using Changzhou.Bulletin.Editing;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Chooses a figure, then the form in which it is printed.</summary>
public sealed partial class FigurePicker
{
    private IReadOnlyList<FigureChoice> found = [];
    private IReadOnlyList<WayToShow>? ways;
    private FigureChoice? chosen;
    private int at;
    private string query = "";

    /// <summary>What was typed when the picker opened.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    /// <summary>Whether the typed words are a name in the text: it stays where it is the figure's whole name.</summary>
    [Parameter]
    public bool IsName { get; set; }

    /// <summary>For a picker that was opened by its button, and has a search field of its own; otherwise null.</summary>
    [Parameter]
    public string? Typed { get; set; }

    /// <summary>The reference as it is written, and whether the typed words stay before it.</summary>
    [Parameter]
    public EventCallback<(string Reference, bool KeepTyped)> OnPicked { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Inject]
    public required WritingDesk Desk { get; init; }

    private string Hint => IsName && query.Length > 0
        ? string.Format(CultureInfo.InvariantCulture, Keeps(found.ElementAtOrDefault(at)) ? WritingWords.PickerKeeps : WritingWords.PickerReplaces, query)
        : string.Format(CultureInfo.InvariantCulture, WritingWords.PickerCount, found.Count);

    protected override void OnInitialized() => Search(Query);

    public void Search(string typed)
    {
        (query, at, ways) = (typed, 0, null);
        found = Desk.Figures.Find(typed);
        StateHasChanged();
    }

    public async Task KeyAsync(string key)
    {
        var count = ways?.Count ?? found.Count;
        switch (key)
        {
            case "ArrowDown":
                at = count == 0 ? 0 : (at + 1) % count;
                break;
            case "ArrowUp":
                at = count == 0 ? 0 : (at + count - 1) % count;
                break;
            case "Enter" or "Tab" when ways is not null:
                await TakeWayAsync(at);
                return;
            case "Enter" or "Tab" when found.Count > 0:
                Take(at);
                break;
            case "Escape":
                await OnClosed.InvokeAsync();
                return;
        }

        StateHasChanged();
    }

    private bool Keeps(FigureChoice? choice) => IsName && choice is not null
        && new[] { choice.Indicator.Name, choice.Indicator.ShortName, choice.Figure.Region + choice.Indicator.Name }.Concat(choice.Indicator.Aliases).Contains(query);

    private void Take(int index)
    {
        (chosen, at) = (found[index], 0);
        ways = Desk.Figures.WaysToShow(chosen.Figure);
    }

    private Task TakeWayAsync(int index) => ways is { Count: > 0 }
        ? OnPicked.InvokeAsync((ways[index].Reference.ToString(), Keeps(chosen)))
        : OnClosed.InvokeAsync();
}
