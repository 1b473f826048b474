using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Editing;

/// <summary>A text that shows a figure, or something derived from it.</summary>
/// <param name="Uid">Of the block; null for a title or a field of the front matter.</param>
/// <param name="Before">As it reads now.</param>
/// <param name="After">As it will read; the same where the change does not show.</param>
public sealed record FigureUse(string Place, Guid? Uid, string Before, string After);

/// <summary>Where figures are used, and what each sentence will read after a change, before it is saved.</summary>
public static class FigureUses
{
    /// <param name="changed">Figures of the draft as they would be; those of unknown keys are left out.</param>
    /// <returns>Every text that shows one of them, and every other text that will read otherwise, in reading order.</returns>
    public static IReadOnlyList<FigureUse> Of(DraftView draft, IReadOnlyList<Figure> changed)
    {
        var printable = DraftCheck.Of(draft);
        var after = changed.ToDictionary(figure => figure.Key);
        var figures = draft.Edition.Figures.Select(figure => after.GetValueOrDefault(figure.Key, figure)).ToList();
        var (now, then) = (Print.Of(draft, draft.Edition.Figures), Print.Of(draft, figures));
        var faulty = printable.Faults.Select(fault => (fault.Place, fault.Uid)).ToHashSet();
        return
        [
            .. from text in Texts(draft)
               where !faulty.Contains((text.Place, text.Uid))
               let shows = ReferenceText.Scan(text.Text).References.Any(shown => now.KeysOf(shown.Reference).Any(after.ContainsKey))
               let before = now.Text(text.Text)
               let later = then.Text(text.Text)
               where shows || before != later
               select new FigureUse(text.Place, text.Uid, before, later),
        ];
    }

    private static IEnumerable<(string Place, Guid? Uid, string Text)> Texts(DraftView draft)
    {
        yield return (Catalogue.EditionTopic, null, draft.Edition.LegalBasis);
        foreach (var highlight in draft.Edition.Highlights)
        {
            yield return (Catalogue.EditionTopic, null, highlight);
        }

        foreach (var chapter in draft.Chapters)
        {
            yield return (chapter.Topic, null, chapter.Title);
            foreach (var section in chapter.Sections)
            {
                yield return (section.Place, null, section.Title);
            }
        }

        foreach (var block in draft.Blocks)
        {
            foreach (var text in BlockTexts.Of(block.Block).Where(text => text.Contains('{')))
            {
                yield return (block.Place, block.Uid, text);
            }
        }
    }

    private sealed record Print(RunWriter Writer, FigureLookup Lookup, ReferenceCheck Check, FaultList Faults)
    {
        public static Print Of(DraftView draft, IReadOnlyList<Figure> figures)
        {
            var lookup = new FigureLookup(draft.Year, figures, draft.Catalogue, draft.History);
            var faults = new FaultList();
            var check = new ReferenceCheck(draft.Catalogue, lookup, figures, new HashSet<string>(), faults);
            return new(new(new(draft.Catalogue, lookup), new(draft.Catalogue.Terms)), lookup, check, faults);
        }

        /// <summary>A change may take a grade or a quotient away; the sentence then says so.</summary>
        public string Text(string text)
        {
            Check.Check(new PlacedText(text, "", offset => new("", 1, offset + 1)));
            return Faults.TakeAll().Count > 0 ? EditWords.NoLongerPrints : Writer.WritePlain(text);
        }

        /// <summary>The figures that a reference shows or is derived from.</summary>
        public IEnumerable<FigureKey> KeysOf(Reference reference)
        {
            var keys = new[] { Lookup.Find(reference)?.Key, Lookup.FindPublishedChange(reference)?.Key, Lookup.FindWhole(reference)?.Key };
            return keys.OfType<FigureKey>();
        }
    }
}
