using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Editing;

/// <summary>The change of one block that a finding asks for, where there can be no doubt which.</summary>
/// <param name="Before">The text that changes, as written.</param>
public sealed record SuggestedEdit(BlockView Block, Block Changed, string Before, string After)
{
    private const string StatedValue = "stated.value";

    /// <summary>Rules that name the wrong words and the right ones; others say what to think about.</summary>
    private static readonly HashSet<string> Replacements = new(StringComparer.Ordinal) { "wording.slip", "name.place", "text.doubled", "unit.notation", "notation.chemical" };

    /// <summary>Null where a person has to choose the words.</summary>
    public static SuggestedEdit? For(DraftState draft, Finding finding)
    {
        if (Change(finding) is not { } change || FindingPlace.BlockOf(draft, finding) is not { } block)
        {
            return null;
        }

        var (wrong, right) = change;
        var texts = BlockTexts.Of(block.Block).ToList();
        // In two places one of them may be right.
        if (texts.Sum(text => Occurrences(text, wrong)) != 1)
        {
            return null;
        }

        var before = texts.Find(text => Occurrences(text, wrong) == 1)!;
        var after = Replaced(before, wrong, right);
        return new(block, With(block.Block, before, after), before, after);
    }

    /// <summary>What is to be replaced by what: a reference by one without its own value, or words by words.</summary>
    private static (string Wrong, string Right)? Change(Finding finding)
    {
        if (finding.Rule == StatedValue)
        {
            return Reference.TryParse(finding.Reference, out var reference) && reference.Stated is not null ? (finding.Reference, (reference with { Stated = null }).ToString()) : null;
        }

        var explanation = finding.Explanation;
        return finding.Reference.Length == 0 && Replacements.Contains(finding.Rule) && explanation.Expected.Length > 0 && explanation.Stated == finding.Span.Quote
            ? (explanation.Stated, explanation.Expected)
            : null;
    }

    private static int Occurrences(string text, string words) => Pieces(text, words).Sum(part => Count(part.Written, words));

    private static string Replaced(string text, string words, string right) =>
        string.Concat(ReferenceText.Scan(text).Parts.Select(part => IsMeant(part, words) ? part.Written.Replace(words, right, StringComparison.Ordinal) : part.Written));

    private static IEnumerable<TextPart> Pieces(string text, string words) => ReferenceText.Scan(text).Parts.Where(part => IsMeant(part, words));

    /// <summary>Words are looked for in what was typed, references among the references.</summary>
    private static bool IsMeant(TextPart part, string words) => part is TextPart.Shown ? part.Written == words : words[0] != '{';

    private static int Count(string text, string words)
    {
        var count = 0;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static Block With(Block block, string before, string after)
    {
        string Text(string text) => text == before ? after : text;
        IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyList<IReadOnlyList<string>> rows) => [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])];
        return block switch
        {
            Block.Paragraph paragraph => new Block.Paragraph(Text(paragraph.Text)),
            Block.Remark remark => new Block.Remark(Text(remark.Text)),
            Block.Table table => table with { Caption = Text(table.Caption), Rows = Rows(table.Rows), Note = Text(table.Note) },
            Block.Chart chart => chart with { Caption = Text(chart.Caption), Alt = Text(chart.Alt), Rows = Rows(chart.Rows), Note = Text(chart.Note) },
            Block.Image image => image with { Alt = Text(image.Alt), Caption = Text(image.Caption) },
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
    }
}
