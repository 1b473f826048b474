using Changzhou.Bulletin.Editions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Changzhou.Bulletin.Releasing.Printing;

/// <summary>Turns one paragraph of Markdown with references into runs.</summary>
public sealed class RunWriter(ReferencePrinter printer, Notation notation)
{
    // Stand-ins for references while Markdown is read; the reader refuses texts that hold characters of private use.
    private const char FirstStandIn = '\uE000';

    private static readonly MarkdownPipeline Markdown = InlineOnly();

    public IReadOnlyList<Run> Write(string text)
    {
        var printed = new List<PrintedReference>();
        var withStandIns = string.Concat(ReferenceText.Scan(text).Parts.Select(part => part is TextPart.Shown shown ? StandIn(shown.Reference, printed) : part.Written));
        var runs = new List<Run>();
        foreach (var block in Markdig.Markdown.Parse(withStandIns, Markdown).OfType<ParagraphBlock>())
        {
            Add(runs, block.Inline, new Run { Text = "" }, printed);
        }

        return Joined(runs);
    }

    /// <summary>For places that have no styles, such as an alternative text.</summary>
    public string WritePlain(string text) => Run.Plain(Write(text));

    /// <summary>A text is one paragraph whatever it starts with: a cell "-" is no list and "# 1" no heading.</summary>
    private static MarkdownPipeline InlineOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    private string StandIn(Reference reference, List<PrintedReference> printed)
    {
        printed.Add(printer.Print(reference));
        return ((char)(FirstStandIn + printed.Count - 1)).ToString();
    }

    private void Add(List<Run> runs, ContainerInline? container, Run style, List<PrintedReference> printed)
    {
        foreach (var inline in container ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    AddText(runs, literal.Content.ToString(), style, printed);
                    break;
                case EmphasisInline { DelimiterCount: >= 2 } strong:
                    Add(runs, strong, style with { Strong = true }, printed);
                    break;
                case EmphasisInline emphasis:
                    Add(runs, emphasis, style with { Emphasis = true }, printed);
                    break;
                case LinkInline { IsImage: false } link:
                    Add(runs, link, style with { Link = link.Url }, printed);
                    break;
                case HtmlEntityInline entity:
                    AddText(runs, entity.Transcoded.ToString(), style, printed);
                    break;
                case CodeInline code:
                    AddText(runs, code.Content, style, printed);
                    break;
                case ContainerInline other:
                    Add(runs, other, style, printed);
                    break;
                default:
                    // A line break inside a paragraph: Chinese text goes on without a space.
                    break;
            }
        }
    }

    private void AddText(List<Run> runs, string text, Run style, List<PrintedReference> printed)
    {
        var from = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var standsIn = at < text.Length && text[at] >= FirstStandIn && text[at] < FirstStandIn + printed.Count;
            if (at == text.Length || standsIn)
            {
                if (at > from)
                {
                    runs.AddRange(notation.Set(style with { Text = text[from..at] }));
                }

                if (standsIn)
                {
                    var shown = printed[text[at] - FirstStandIn];
                    runs.AddRange(notation.Set(style with { Text = shown.Text, Figure = shown.FromHistory ? null : shown.Key.ToString(), Stated = shown.Stated }));
                }

                from = at + 1;
            }
        }
    }

    /// <summary>Neighbours of one style as one run; figures stay apart.</summary>
    private static List<Run> Joined(List<Run> runs)
    {
        var joined = new List<Run>();
        foreach (var run in runs)
        {
            if (joined.Count > 0 && run.Figure is null && joined[^1] is var last && last with { Text = run.Text } == run)
            {
                joined[^1] = last with { Text = last.Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }
}
