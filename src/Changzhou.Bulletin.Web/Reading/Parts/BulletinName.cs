using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>A bulletin's title, which may be broken between its words only: 2023年 · 常州市 · 生态环境 · 状况公报.</summary>
/// <remarks>No browser finds the words of Chinese by itself (word-break: auto-phrase knows Japanese only), so the style sheet keeps all together but these places.</remarks>
public sealed partial class BulletinName : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var (place, word) in Boundary().Split(Text).Index())
        {
            if (place > 0)
                builder.AddMarkupContent(0, "<wbr>");
            builder.AddContent(1, word);
        }
    }

    [GeneratedRegex("(?<=[0-9]年)|(?<!^)(?=生态环境|状况公报)", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();
}
