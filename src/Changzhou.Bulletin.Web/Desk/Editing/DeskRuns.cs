using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Text as it reads, its figures marked and explained. Written without markup, since a line break between Chinese characters would print as a space.</summary>
public sealed class DeskRuns : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Run> Text { get; set; }

    [Inject]
    public required WritingDesk Desk { get; init; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var run in Text)
        {
            if (run.Figure is not null)
            {
                builder.OpenElement(0, "data");
                builder.AddAttribute(1, "class", run.Stated ? "figure stated" : "figure");
                builder.AddAttribute(2, "title", Desk.Explain(run.Figure, run.Stated));
            }

            // A link would lead away from the desk, and is only shown.
            string[] tags = [.. Tags(run)];
            foreach (var tag in tags)
                builder.OpenElement(3, tag);
            builder.AddContent(4, run.Text);
            foreach (var _ in tags)
                builder.CloseElement();
            if (run.Figure is not null)
                builder.CloseElement();
        }
    }

    private static IEnumerable<string> Tags(Run run)
    {
        if (run.Link is not null) yield return "u";
        if (run.Strong) yield return "strong";
        if (run.Emphasis) yield return "em";
        if (run.Subscript) yield return "sub";
        if (run.Superscript) yield return "sup";
    }
}
