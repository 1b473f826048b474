using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>A name or value of the bulletin: in Chinese, or in English, or on an English page in Chinese and marked as such.</summary>
public sealed class Translated : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Chinese { get; set; }

    /// <summary>Null where there is none.</summary>
    [Parameter]
    public string? English { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (!Tongue.IsEnglish)
        {
            builder.AddContent(0, Chinese);
        }
        else if (English is not null)
        {
            builder.AddContent(1, English);
        }
        else if (Chinese.Length > 0)
        {
            builder.OpenElement(2, "span");
            builder.AddAttribute(3, "lang", Chinese.Any(EnglishValues.IsChinese) ? Tongue.OfChinese : null);
            builder.AddContent(4, Chinese);
            builder.CloseElement();
        }
    }
}
