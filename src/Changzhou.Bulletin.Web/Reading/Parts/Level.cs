using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>Text of a cell; where it names a level of the air quality index, its colour (HJ 633-2012, table 2) stands beside the word.</summary>
public sealed class Level : ComponentBase
{
    private static readonly Dictionary<string, string> Classes = new()
    {
        ["优"] = "aqi-1",
        ["良"] = "aqi-2",
        ["轻度污染"] = "aqi-3",
        ["中度污染"] = "aqi-4",
        ["重度污染"] = "aqi-5",
        ["严重污染"] = "aqi-6",
    };

    [Parameter, EditorRequired]
    public required IReadOnlyList<Run> Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Classes.TryGetValue(Run.Plain(Text), out var level))
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", $"level {level}");
            builder.AddAttribute(2, "aria-hidden", "true");
            builder.CloseElement();
        }

        builder.OpenComponent<Runs>(3);
        builder.AddComponentParameter(4, nameof(Runs.Text), Text);
        builder.CloseComponent();
    }
}
