using System.Buffers;
using Changzhou.Bulletin.Editions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Changzhou.Bulletin.Importing;

/// <summary>Lets strong, emphasis and links stand in a text, and refuses the rest of Markdown's inline forms.</summary>
internal static class InlineCheck
{
    /// <summary>No sentence comes near it, and Markdown takes very long over some longer texts.</summary>
    public const int LongestText = 20_000;

    private static readonly SearchValues<char> MarkdownLetters = SearchValues.Create("*_[]<>`&!\\");
    private static readonly MarkdownPipeline OneLine = Pipeline();

    public static void Check(PlacedText text, FaultList faults)
    {
        if (text.Text.Length > LongestText)
        {
            faults.Add(text.At(0), FaultMessages.TextTooLong(LongestText));
            return;
        }

        if (text.Text.AsSpan().IndexOfAny(MarkdownLetters) < 0)
        {
            return;
        }

        if (MarkdownTree.TryParse(WithoutReferences(text.Text), OneLine) is not { } tree)
        {
            faults.Add(text.At(0), FaultMessages.TooDeep);
            return;
        }

        foreach (var inline in tree.Descendants<Inline>())
        {
            if (Refusal(inline) is { } refusal)
            {
                faults.Add(text.At(Math.Max(0, inline.Span.Start)), refusal);
            }
        }
    }

    private static Advice? Refusal(Inline inline) => inline switch
    {
        LinkInline { IsImage: true } => FaultMessages.InlineImage,
        LinkInline link when !IsHarmless(link.Url ?? "") => FaultMessages.LinkAddress(link.Url ?? ""),
        HtmlInline or HtmlEntityInline => FaultMessages.Html,
        CodeInline or AutolinkInline => FaultMessages.InlineForm,
        _ => null,
    };

    private static bool IsHarmless(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal)
        || address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith('#')
        || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));

    /// <summary>The same length, so that offsets hold, and nothing of a reference is taken for Markdown.</summary>
    private static string WithoutReferences(string text) => string.Concat(ReferenceText.Scan(text).Parts
        .Select(part => part is TextPart.Shown ? new string('x', part.Written.Length) : part.Written));

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }
}
