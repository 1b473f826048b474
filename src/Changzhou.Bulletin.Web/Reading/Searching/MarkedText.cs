using Changzhou.Bulletin.Releasing.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Reading.Searching;

/// <summary>Text with what was found in it marked; written without markup, since a line break between Chinese characters would print as a space.</summary>
public sealed class MarkedText : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Marked> Parts { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var part in Parts)
        {
            if (part.IsFound)
                builder.OpenElement(0, "mark");
            builder.AddContent(1, part.Text);
            if (part.IsFound)
                builder.CloseElement();
        }
    }
}
