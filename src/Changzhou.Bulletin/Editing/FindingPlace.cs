using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Editing;

/// <summary>Finds the block that a finding of the proofreader is about.</summary>
public static class FindingPlace
{
    /// <summary>Null for a title, for the front matter, and where the draft has gone on since.</summary>
    public static BlockView? BlockOf(DraftState draft, Finding finding)
    {
        var line = finding.Span.Line >= 1 && finding.Span.Line <= draft.Report.Document.Lines.Count ? draft.Report.Document.Lines[finding.Span.Line - 1] : "";
        var candidates = draft.View.Blocks.Where(block => block.Place == finding.Place && Holds(draft, block, finding)).ToList();
        return candidates.Find(block => Prints(draft, block).Contains(line)) ?? candidates.FirstOrDefault();
    }

    private static bool Holds(DraftState draft, BlockView block, Finding finding) =>
        finding.Reference.Length > 0
            ? BlockTexts.Of(block.Block).Any(text => text.Contains(finding.Reference, StringComparison.Ordinal))
            : BlockTexts.Of(block.Block).Concat(Prints(draft, block)).Any(text => text.Contains(finding.Span.Quote, StringComparison.Ordinal));

    /// <summary>Paragraphs, captions and notes as they print; the cells of tables and charts are known by their references.</summary>
    private static IEnumerable<string> Prints(DraftState draft, BlockView block)
    {
        if (!draft.Prints.TryGetValue(block.Uid, out var print))
        {
            return [];
        }

        IReadOnlyList<Run>?[] texts = [print.Text, print.Table?.Caption, print.Table?.Note, print.Chart?.Caption, print.Chart?.Note, print.Image?.Caption];
        return [.. texts.OfType<IReadOnlyList<Run>>().Select(Run.Plain)];
    }
}
