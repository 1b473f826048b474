using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Follows the headings of a document from its front to its end.</summary>
internal sealed partial class OutlineReader
{
    private readonly IReadOnlyList<DocumentBlock> blocks;
    private readonly Outline outline = new();
    private OutlinePart? part;
    private OutlineChapter? chapter;
    private OutlineSection? section;
    private string? chapterTitle;
    private bool inBody;

    private OutlineReader(OfficialDocument document) => blocks = document.Blocks;

    public static Outline Read(OfficialDocument document)
    {
        var reader = new OutlineReader(document);
        for (var i = 0; i < reader.blocks.Count; i++)
        {
            reader.Take(i);
        }

        foreach (var part in reader.outline.Parts.Where(part => part.Pending.Count > 0))
        {
            var only = new OutlineChapter(part.Title);
            only.Lead.AddRange(part.Pending);
            part.Chapters.Add(only);
        }

        return reader.outline;
    }

    private void Take(int i)
    {
        switch (blocks[i])
        {
            case DocumentBlock.Furniture or DocumentBlock.Heading { Level: HeadingLevel.Title }:
                break;
            case DocumentBlock.Heading { Level: HeadingLevel.Part } heading:
                inBody = true;
                part = new(Number(heading.Number), heading.Title);
                outline.Parts.Add(part);
                (chapter, chapterTitle, section) = (null, null, null);
                break;
            case DocumentBlock.Heading { Level: HeadingLevel.Chapter } heading:
                OpenChapter(heading.Title, heading.Number);
                break;
            case DocumentBlock.Heading heading when OpensSection(heading):
                section = new(heading.Text.Text, i);
                chapter!.Sections.Add(section);
                break;
            default:
                OpenRunIn(blocks[i]);
                Here().Add(i);
                break;
        }
    }

    /// <summary>A heading below the chapter; an item's where no section is open. In the summary it stays a line.</summary>
    private bool OpensSection(DocumentBlock.Heading heading)
    {
        if (chapter is null && part is not null)
        {
            OpenChapter(part.Title, "");
        }

        return chapter is not null && (heading.Level == HeadingLevel.Section || section is null);
    }

    /// <summary>一、空气质量。全市…: a chapter whose title opens its first paragraph.</summary>
    private void OpenRunIn(DocumentBlock block)
    {
        if (block is DocumentBlock.Paragraph && block.Place.Chapter is { } title && title != chapterTitle)
        {
            OpenChapter(title, "");
        }
    }

    private void OpenChapter(string title, string number)
    {
        (inBody, chapterTitle, section) = (true, title, null);
        if (part is null && number.Length == 0 && Overview().IsMatch(title))
        {
            chapter = null;
            return;
        }

        if (part is null)
        {
            part = new("01", DraftWords.OnlyPart);
            outline.Parts.Add(part);
        }

        chapter = new(title);
        chapter.Lead.AddRange(part.Pending);
        part.Pending.Clear();
        part.Chapters.Add(chapter);
    }

    private List<int> Here() =>
        section?.Blocks ?? chapter?.Lead ?? part?.Pending ?? (inBody ? outline.Summary : outline.Front);

    private string Number(string printed) =>
        Padded().IsMatch(printed) ? printed : (outline.Parts.Count + 1).ToString("D2", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:综述|概述|总体情况|总论|前言|引言|概况|总体概况|综合评述)$", RegexOptions.CultureInvariant)]
    private static partial Regex Overview();

    [GeneratedRegex(@"^0[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Padded();
}
