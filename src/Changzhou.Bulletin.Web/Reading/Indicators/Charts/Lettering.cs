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

    /// <summary>In a file, the colour of a ground under the letters: a copy of the text, drawn thick, since not every program knows paint-order.</summary>
    [Parameter]
    public string? Halo { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Text is null)
            return;

        if (Halo is not null)
        {
            Open(builder, Text);
            builder.AddAttribute(4, "fill", Halo);
            builder.AddAttribute(5, "stroke", Halo);
            builder.AddAttribute(6, "stroke-width", "4");
            builder.AddAttribute(7, "stroke-linejoin", "round");
            builder.AddAttribute(8, "aria-hidden", "true");
            Close(builder, Text);
        }

        Open(builder, Text);
        Close(builder, Text);
    }

    internal static string Print(decimal pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Open(RenderTreeBuilder builder, PlacedText text)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Print(text.X));
        builder.AddAttribute(2, "y", Print(text.Y));
        builder.AddAttribute(3, "text-anchor", text.Anchor);
    }

    private static void Close(RenderTreeBuilder builder, PlacedText text)
    {
        builder.AddContent(9, text.Text);
        builder.CloseElement();
    }
}
