using System.Text.Json.Nodes;
using Changzhou.Bulletin.Web.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.OpenData.Linked;

/// <summary>A block of data in a page's head; no browser runs it.</summary>
public sealed class JsonLd : ComponentBase
{
    [Parameter, EditorRequired]
    public required Func<SiteSettings, JsonObject> Make { get; set; }

    [Inject]
    private SiteSettings Site { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{LinkedData.Write(Make(Site))}</script>");
}
