using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds the figures of a document, and what each is of.</summary>
public sealed class MentionFinder(Lexicon lexicon)
{
    private readonly Linker linker = new(lexicon);

    /// <summary>All mentions in reading order: those of a paragraph by their place, those of a table row by row.</summary>
    public IReadOnlyList<Mention> Find(OfficialDocument document)
    {
        var regions = new RegionReader(lexicon.Regions, document.City);
        var texts = new TextMentions(linker, regions, document.Year);
        var tables = new TableMentions(linker, regions, document.Year);
        var found = new List<Mention>();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var group = found.Count;
            switch (document.Blocks[i])
            {
                case DocumentBlock.Heading heading:
                    found.AddRange(texts.Find(heading.Text, heading.Place, i, group, heading.Text.Text.Length - heading.Title.Length));
                    break;
                case DocumentBlock.Paragraph paragraph:
                    found.AddRange(texts.Find(paragraph.Text, paragraph.Place, i, group));
                    break;
                case DocumentBlock.Note note:
                    found.AddRange(texts.Find(note.Text, note.Place, i, group));
                    break;
                case DocumentBlock.Caption caption:
                    found.AddRange(texts.Find(caption.Text, caption.Place, i, group, caption.Number.Length));
                    break;
                case DocumentBlock.Table table:
                    found.AddRange(tables.Find(table, i));
                    break;
            }
        }

        return found;
    }

    /// <summary>The figures of a sentence that stands in no document.</summary>
    public IReadOnlyList<Mention> FindIn(string sentence, int year, string? city = null) =>
        [.. new TextMentions(linker, new(lexicon.Regions, city), year).Find(TextNormaliser.Line(sentence), DocumentPlace.Start, 0, 0)];
}
