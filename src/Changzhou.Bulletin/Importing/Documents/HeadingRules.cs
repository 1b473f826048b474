using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Which lines of a document are headings, and of what level: one document's 一、 is a chapter, another's a section.</summary>
internal sealed partial class HeadingRules
{
    private readonly bool hasChapters;
    private readonly bool hasSections;
    private readonly bool hasCommas;
    private readonly Dictionary<int, HeadingLevel> outlines = [];
    private readonly HashSet<string> contents;

    public HeadingRules(IReadOnlyList<SourceLine> lines, IReadOnlySet<int> contentsLines)
    {
        var body = lines.Where((line, i) => !contentsLines.Contains(i) && !line.InTable).ToList();
        var styles = body.Select(line => HeadingNumber.Of(line.Text)?.Style).OfType<NumberStyle>().ToHashSet();
        hasChapters = styles.Contains(NumberStyle.Chapter);
        hasSections = styles.Contains(NumberStyle.Section);
        hasCommas = styles.Contains(NumberStyle.Comma);
        contents = [.. contentsLines.Select(i => ContentsList.Key(lines[i].Text).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))];
        foreach (var line in body.Where(line => line.Outline is not null && HeadingNumber.Of(line.Text) is not null))
        {
            outlines.TryAdd(line.Outline!.Value, Level(HeadingNumber.Of(line.Text)!.Value));
        }

        var top = body.Min(line => line.Outline) ?? 0;
        for (var outline = 0; outline < 6; outline++)
        {
            outlines.TryAdd(outline, (HeadingLevel)Math.Clamp((int)HeadingLevel.Chapter + outline - top, (int)HeadingLevel.Part, (int)HeadingLevel.Item));
        }
    }

    /// <summary>A heading by its number, its Word style or its words; null where it is none of these.</summary>
    public (HeadingLevel Level, string Number, string Title)? Of(SourceLine line)
    {
        if (HeadingNumber.Of(line.Text) is { } number && PageFurniture.IsShortTitle(number.Title) && !CaptionWords.IsNumbered(line.Text))
        {
            return (line.Outline is { } known && !IsFirm(number.Style) ? outlines[Math.Min(known, 5)] : Level(number), number.Printed, number.Title);
        }

        if (Overview().Match(line.Text) is { Success: true } overview)
        {
            return (HeadingLevel.Chapter, "", overview.Groups["title"].Value);
        }

        return line.Outline is { } outline && line.Text.Length <= 60 ? (outlines[Math.Min(outline, 5)], "", line.Text) : null;
    }

    /// <summary>一、空气质量。全市…: the number and title open a paragraph.</summary>
    public (HeadingLevel Level, string Title)? RunIn(SourceLine line)
    {
        if (HeadingNumber.Of(line.Text) is not { } number)
        {
            return null;
        }

        var end = number.Title.AsSpan().IndexOfAny("。：");
        return end is > 1 and <= 16 && !number.Title.AsSpan(0, end).ContainsAnyInRange('0', '9') ? (Level(number), number.Title[..end]) : null;
    }

    /// <summary>A short line of its own above a sentence, as sections without numbers are.</summary>
    public bool IsUnnumbered(SourceLine line, SourceLine? next, bool belowHeading)
    {
        if (!PageFurniture.IsShortTitle(line.Text) || line.Text.Length > 30 || line.IsCaption || line.Text.Contains('，', StringComparison.Ordinal) || CaptionWords.SoundsLikeCaption(line.Text) || CaptionWords.IsNumbered(line.Text) || Date().IsMatch(line.Text))
        {
            return false;
        }

        if (contents.Contains(ContentsList.Key(line.Text)))
        {
            return true;
        }

        var aboveSentence = next is not null && !next.InTable && (next.Text.Length > 40 || next.Text.Contains('。', StringComparison.Ordinal));
        return line.AfterPicture
            ? aboveSentence && line.Text.Length <= 12 && line.Text.AsSpan().IndexOfAny("“”") < 0 && !line.Text.EndsWith("情况", StringComparison.Ordinal)
            : aboveSentence || belowHeading;
    }

    public static bool IsDate(string text) => Date().IsMatch(text);

    public static bool IsNote(string text) => Note().IsMatch(text);

    private static bool IsFirm(NumberStyle style) => style is NumberStyle.Part or NumberStyle.Chapter or NumberStyle.Section;

    private HeadingLevel Level(HeadingNumber number) => number.Style switch
    {
        NumberStyle.Part or NumberStyle.Padded => HeadingLevel.Part,
        NumberStyle.Chapter => HeadingLevel.Chapter,
        NumberStyle.Section => HeadingLevel.Section,
        NumberStyle.Comma => hasSections ? HeadingLevel.Item : hasChapters ? HeadingLevel.Section : HeadingLevel.Chapter,
        NumberStyle.Bracket => hasChapters && hasCommas ? HeadingLevel.Item : HeadingLevel.Section,
        NumberStyle.Dotted => number.Printed.Count(c => c == '.') == 1 ? HeadingLevel.Section : HeadingLevel.Item,
        _ => hasChapters || hasCommas ? HeadingLevel.Item : HeadingLevel.Section,
    };

    [GeneratedRegex(@"^[■◆●★▲□◇]?\s*(?<title>综述|概述|总论|前言|引言|摘要|概要|结语|附录|总体情况|总体状况|综合)$", RegexOptions.CultureInvariant)]
    private static partial Regex Overview();

    [GeneratedRegex(@"^(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年(?:[0-9一二三四五六七八九十]{1,2}月)?(?:[0-9一二三四五六七八九十]{1,3}日)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:注|备注|说明|资料来源|数据来源)[0-9]?[：.]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
