using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

/// <summary>An SVG text; in markup Razor takes the element's name for its own.</summary>
public sealed class Lettering : ComponentBase
{
    /// <summary>Null where no place was free.</summary>
    [Parameter, EditorRequired]
    public required PlacedText? Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Text is null)
            return;

        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Print(Text.X));
        builder.AddAttribute(2, "y", Print(Text.Y));
        builder.AddAttribute(3, "text-anchor", Text.Anchor);
        builder.AddContent(4, Text.Text);
        builder.CloseElement();
    }

    internal static string Print(decimal pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);
}
