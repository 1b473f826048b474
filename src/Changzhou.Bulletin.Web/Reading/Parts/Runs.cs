using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>Text of an edition. Written without markup, since a line break between Chinese characters would print as a space.</summary>
public sealed class Runs : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Run> Text { get; set; }

    /// <summary>False in headings and navigation, where figures and links are only text.</summary>
    [Parameter]
    public bool Live { get; set; } = true;

    [CascadingParameter]
    public EditionIndex? Index { get; set; }

    [CascadingParameter]
    public PublishedEdition? Edition { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        for (var at = 0; at < Text.Count;)
        {
            var figure = Live ? Index?.Figure(Text[at].Figure) : null;
            if (figure is null)
            {
                AddStyled(builder, Text[at++]);
                continue;
            }

            // A figure whose unit has a subscript is several runs, but one datum, and leads to all that is known of it.
            builder.OpenElement(0, "data");
            builder.AddAttribute(1, "class", (Text[at].Stated ? "figure stated" : "figure") + (LineLength.IsLong(Written(at, figure.Id)) ? " long" : ""));
            builder.AddAttribute(2, "value", ValueOf(figure));
            builder.AddAttribute(3, "title", Text[at].Stated ? $"{Words.Source}{Words.Colon}{figure.Source}{Words.Stop}{Words.StatedOtherwise}{figure.DisplayWithUnit}" : $"{Words.Source}{Words.Colon}{figure.Source}");
            if (Edition is not null)
            {
                builder.OpenElement(7, "a");
                builder.AddAttribute(8, "class", "lasting");
                builder.AddAttribute(9, "href", Addresses.LastingFigure(Edition, figure.Id));
            }

            for (; at < Text.Count && Text[at].Figure == figure.Id; at++)
                AddStyled(builder, Text[at] with { Link = null });
            if (Edition is not null)
                builder.CloseElement();
            builder.CloseElement();
        }
    }

    private string Written(int first, string figure) => string.Concat(Text.Skip(first).TakeWhile(run => run.Figure == figure).Select(run => run.Text));

    private static string ValueOf(SnapshotFigure figure) =>
        figure.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? figure.Words ?? figure.Display;

    private void AddStyled(RenderTreeBuilder builder, Run run)
    {
        var tags = Tags(run).ToList();
        foreach (var tag in tags)
        {
            builder.OpenElement(4, tag);
            if (tag == "a")
                builder.AddAttribute(5, "href", Here(run.Link!));
        }

        builder.AddContent(6, run.Text);
        foreach (var _ in tags)
            builder.CloseElement();
    }

    private IEnumerable<string> Tags(Run run)
    {
        if (Live && IsSafe(run.Link) && !LeadsOut(run.Link!)) yield return "a";
        if (run.Strong) yield return "strong";
        if (run.Emphasis) yield return "em";
        if (run.Subscript) yield return "sub";
        if (run.Superscript) yield return "sup";
    }

    /// <summary>A link to the edition itself stays in the release, or preview, that is read.</summary>
    private string Here(string link) => Edition is not null && IsOwn(link) ? Addresses.Front(Edition) + link[Tongue.Bare(Addresses.Edition(Edition.Year)).Length..] : link;

    /// <summary>Nothing leads from a private page to the public ones.</summary>
    private bool LeadsOut(string link) => Edition is { IsPrivate: true } && link.StartsWith('/') && !IsOwn(link);

    private bool IsOwn(string link) =>
        Tongue.Bare(Addresses.Edition(Edition!.Year)) is var root && link.StartsWith(root, StringComparison.Ordinal) && (link.Length == root.Length || link[root.Length] is '/' or '#' or '?');

    /// <summary>Addresses on this site and of the web; nothing that runs.</summary>
    private static bool IsSafe(string? link) =>
        link is not null && (link.StartsWith('/') || link.StartsWith('#')
            || (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto"));
}
