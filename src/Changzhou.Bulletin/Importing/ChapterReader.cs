using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Markdig;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Changzhou.Bulletin.Importing;

/// <summary>Reads a chapter file, or the summary, into blocks. Markdig says where blocks begin and end; all else is refused.</summary>
internal sealed partial class ChapterReader
{
    private static readonly MarkdownPipeline BlocksOnly = Pipeline();

    private readonly SourceText source;
    private readonly FaultList faults;
    private readonly EditionNotes notes;
    private readonly FenceReader fences;
    private readonly string? topic;
    private readonly List<Editions.Block> lead = [];
    private readonly List<Section> sections = [];
    private readonly HashSet<string> sectionKeys = new(StringComparer.Ordinal);
    private List<Editions.Block> blocks;
    private string place;

    /// <param name="topic">Null for the summary, which has no sections.</param>
    private ChapterReader(SourceText source, string? topic, FaultList faults, EditionNotes notes)
    {
        (this.source, this.topic, this.faults, this.notes) = (source, topic, faults, notes);
        place = topic ?? "summary";
        blocks = lead;
        fences = new(source, faults, notes);
    }

    public static IReadOnlyList<Editions.Block> ReadSummary(SourceText source, FaultList faults, EditionNotes notes)
    {
        var reader = new ChapterReader(source, null, faults, notes);
        reader.Read();
        return reader.lead;
    }

    public static (IReadOnlyList<Editions.Block> Lead, IReadOnlyList<Section> Sections) ReadChapter(
        SourceText source, string topic, FaultList faults, EditionNotes notes)
    {
        var reader = new ChapterReader(source, topic, faults, notes);
        reader.Read();
        return (reader.lead, reader.sections);
    }

    private void Read()
    {
        notes.Places.Add(place);
        if (MarkdownTree.TryParse(source.Text, BlocksOnly) is not { } tree)
        {
            faults.Add(source.File, FaultMessages.TooDeep);
            return;
        }

        foreach (var block in tree)
        {
            Read(block);
        }
    }

    private void Read(MarkdownBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case FencedCodeBlock fence:
                if (fences.Read(fence, place) is { } read)
                {
                    blocks.Add(read);
                }

                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph);
                break;
            case QuoteBlock quote:
                ReadRemark(quote);
                break;
            default:
                faults.Add(source.At(Math.Max(0, block.Span.Start)), FaultMessages.BlockForm(NameOf(block)));
                break;
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        var line = source.Line(heading.Line);
        var start = source.StartOf(heading.Line);
        if (topic is null || heading.Level != 2 || heading.IsSetext)
        {
            faults.Add(source.At(start), topic is null ? FaultMessages.SummaryHeading : FaultMessages.HeadingLevel);
            return;
        }

        if (SectionHeading().Match(line) is not { Success: true } match)
        {
            faults.Add(source.At(start), FaultMessages.HeadingWithoutKey);
            return;
        }

        var (title, key) = (match.Groups["title"], match.Groups["key"]);
        if (!sectionKeys.Add(key.Value))
        {
            faults.Add(source.At(start + key.Index), FaultMessages.RepeatedSection(key.Value));
        }

        place = $"{topic}/{key.Value}";
        notes.Places.Add(place);
        Note(start + title.Index, title.Value);
        blocks = [];
        sections.Add(new(key.Value, title.Value, blocks));
    }

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        var line = source.Line(paragraph.Line);
        var text = line.Trim();
        if (text.StartsWith('|'))
        {
            faults.Add(source.At(paragraph.Span.Start), FaultMessages.BlockForm("Markdown 表格"));
        }
        else if (IsOneLine(paragraph))
        {
            Note(source.StartOf(paragraph.Line) + line.Length - line.TrimStart().Length, text);
            blocks.Add(new Editions.Block.Paragraph(text));
        }
    }

    private void ReadRemark(QuoteBlock quote)
    {
        var line = source.Line(quote.Line);
        if (!IsOneLine(quote))
        {
            return;
        }

        var from = line.IndexOf('>') + 1;
        var text = line[from..].Trim();
        if (quote is not [ParagraphBlock] || text.StartsWith('|'))
        {
            faults.Add(source.At(quote.Span.Start), FaultMessages.RemarkForm);
            return;
        }

        Note(source.StartOf(quote.Line) + line.Length - line[from..].TrimStart().Length, text);
        blocks.Add(new Editions.Block.Remark(text));
    }

    private bool IsOneLine(MarkdownBlock block)
    {
        if (source.LineOf(block.Span.End) == block.Line)
        {
            return true;
        }

        faults.Add(source.At(source.StartOf(block.Line + 1)), FaultMessages.MoreThanOneLine);
        return false;
    }

    private void Note(int offset, string text)
    {
        var placed = PlacedText.Of(source, offset, text, place);
        notes.Texts.Add(placed);
    }

    private static string NameOf(MarkdownBlock block) => block switch
    {
        ListBlock => "列表",
        HtmlBlock => "HTML",
        CodeBlock => "缩进的代码",
        ThematicBreakBlock => "分隔线",
        LinkReferenceDefinitionGroup => "链接定义",
        _ => block.GetType().Name,
    };

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    [GeneratedRegex(@"^## +(?<title>\S(?:.*\S)?) +\{#(?<key>[a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionHeading();
}
