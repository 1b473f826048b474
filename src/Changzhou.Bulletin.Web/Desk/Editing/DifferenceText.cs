using Changzhou.Bulletin.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Two texts as one, with what was removed and what was added marked; written without markup, as all running Chinese text.</summary>
public sealed class DifferenceText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Before { get; set; }

    [Parameter, EditorRequired]
    public required string After { get; set; }

    /// <summary>False where only what is new is to be marked.</summary>
    [Parameter]
    public bool ShowRemoved { get; set; } = true;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "difference");
        foreach (var stretch in TextDifference.Of(Before, After))
        {
            var tag = stretch.Difference switch { Difference.Removed => "del", Difference.Added => "ins", _ => "span" };
            if (tag == "del" && !ShowRemoved)
                continue;
            builder.OpenElement(2, tag);
            builder.AddContent(3, stretch.Text);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
