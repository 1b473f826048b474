using Markdig;
using Markdig.Syntax;

namespace Changzhou.Bulletin.Importing;

internal static class MarkdownTree
{
    /// <summary>Null where Markdig finds the text nested too deep, which it says by an exception.</summary>
    public static MarkdownDocument? TryParse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
