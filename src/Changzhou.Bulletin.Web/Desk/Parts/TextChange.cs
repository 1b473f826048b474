using Changzhou.Bulletin.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Desk.Parts;

/// <summary>Two states of a text within a line, with what went struck through and what came underlined; one of them may be missing.</summary>
/// <remarks>Written without markup, since a line break between Chinese characters would print as a space.</remarks>
public sealed class TextChange : ComponentBase
{
    /// <summary>Null for what is new.</summary>
    [Parameter, EditorRequired]
    public string? Before { get; set; }

    /// <summary>Null for what goes.</summary>
    [Parameter, EditorRequired]
    public string? After { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "text-change");
        foreach (var stretch in TextDifference.Of(Before ?? "", After ?? ""))
        {
            builder.OpenElement(2, stretch.Difference switch { Difference.Removed => "del", Difference.Added => "ins", _ => "span" });
            builder.AddContent(3, stretch.Text);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
