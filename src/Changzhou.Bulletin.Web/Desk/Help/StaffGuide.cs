using System.Globalization;
using System.Reflection;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Changzhou.Bulletin.Web.Desk.Help;

/// <summary>docs/staff-guide.zh.md as the desk shows it: the very file, so that paper and page say the same.</summary>
public sealed class StaffGuide
{
    internal const string PictureRoot = "/desk/help/pictures";

    private const string Guide = "help/staff-guide.zh.md";
    private const string Pictures = "help/pictures/";

    private readonly Assembly assembly = Assembly.GetExecutingAssembly();

    public StaffGuide()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();
        using var reader = new StreamReader(assembly.GetManifestResourceStream(Guide)!);
        var document = Markdown.Parse(reader.ReadToEnd(), pipeline);
        foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            picture.Url = $"{PictureRoot}/{Path.GetFileName(picture.Url)}";
        }

        List<HeadingBlock> chapters = [.. document.Descendants<HeadingBlock>().Where(heading => heading.Level == 2)];
        foreach (var (index, chapter) in chapters.Index())
        {
            // Blazor looks for the anchor as the address writes it, where Chinese is escaped, and would not find a heading named in Chinese.
            chapter.GetAttributes().Id = string.Create(CultureInfo.InvariantCulture, $"chapter-{index + 1}");
        }

        Html = document.ToHtml(pipeline);
        Contents = [.. chapters.Select(chapter => (chapter.GetAttributes().Id!, Plain(chapter)))];
    }

    public string Html { get; }

    /// <summary>Anchor and title of each chapter.</summary>
    public IReadOnlyList<(string Anchor, string Title)> Contents { get; }

    /// <summary>Null where the guide shows no such picture.</summary>
    public Stream? FindPicture(string file) => assembly.GetManifestResourceStream(Pictures + file);

    private static string Plain(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(text => text.ToString()));
}
