using Changzhou.Bulletin.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>One of two texts, with what the other has not in marks; written without markup, as <see cref="Runs"/> is.</summary>
public sealed class Stretches : ComponentBase
{
    /// <summary>Null for a text that is new.</summary>
    [Parameter, EditorRequired]
    public required string? Before { get; set; }

    /// <summary>Null for a text that is gone.</summary>
    [Parameter, EditorRequired]
    public required string? After { get; set; }

    /// <summary>Removed shows the text before, added the text after.</summary>
    [Parameter, EditorRequired]
    public required Difference Side { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Before is null || After is null)
        {
            builder.AddContent(0, Side == Difference.Removed ? Before ?? Words.NotBefore : After ?? Words.NotAfter);
            return;
        }

        foreach (var stretch in TextDifference.Of(Before, After))
        {
            if (stretch.Difference == Difference.Same)
            {
                builder.AddContent(1, stretch.Text);
            }
            else if (stretch.Difference == Side)
            {
                builder.OpenElement(2, Side == Difference.Removed ? "del" : "ins");
                builder.AddContent(3, stretch.Text);
                builder.CloseElement();
            }
        }
    }
}
