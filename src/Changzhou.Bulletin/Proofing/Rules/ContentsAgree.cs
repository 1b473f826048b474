using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The list of contents and the headings say the same, in the same order.</summary>
internal sealed partial class ContentsAgree : IRule
{
    private const int FewestEntries = 3;

    public string Id => "structure.contents";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var entries = Entries(view.Document);
        if (entries.Count < FewestEntries)
        {
            return [];
        }

        var headings = view.Document.Headings.Where(heading => heading.Level is HeadingLevel.Part or HeadingLevel.Chapter or HeadingLevel.Section).ToLookup(heading => ContentsList.Key(heading.Title));
        return Missing(entries, headings).Concat(Renumbered(entries, headings)).Concat(Pages(entries)).Concat(Unlisted(view.Document, entries));
    }

    private IEnumerable<Finding> Missing(List<Entry> entries, ILookup<string, DocumentBlock.Heading> headings) =>
        from entry in entries
        where entry.Page is not null && !headings.Contains(entry.Key)
        select Finding.At(this, Severity.Warning, Messages.Whole(entry.Text), DocumentPlace.Start, Messages.NotInBody(entry.Title));

    private IEnumerable<Finding> Renumbered(List<Entry> entries, ILookup<string, DocumentBlock.Heading> headings) =>
        from entry in entries
        where entry.Number.Length > 0 && headings[entry.Key].Any() && !headings[entry.Key].Any(heading => heading.Number.Length == 0 || heading.Number == entry.Number)
        select Finding.At(this, Severity.Warning, Messages.Whole(entry.Text), DocumentPlace.Start, Messages.ContentsNumber(entry.Number + entry.Title, entry.Number, headings[entry.Key].First().Number));

    private IEnumerable<Finding> Pages(List<Entry> entries)
    {
        var paged = entries.Where(entry => entry.Page is not null).ToList();
        return from pair in paged.Zip(paged.Skip(1))
               where pair.Second.Page < pair.First.Page
               select Finding.At(this, Severity.Warning, Messages.Whole(pair.Second.Text), DocumentPlace.Start, Messages.ContentsPage(pair.Second.Title, pair.Second.Page!.Value, pair.First.Page!.Value));
    }

    private IEnumerable<Finding> Unlisted(OfficialDocument document, List<Entry> entries)
    {
        var listed = entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        return from heading in document.Headings
               where heading is { Level: HeadingLevel.Chapter, Number.Length: > 0 } && !listed.Contains(ContentsList.Key(heading.Title))
               select Finding.At(this, Severity.Warning, Messages.Whole(heading.Text), heading.Place, Messages.NotInContents(heading.Number + heading.Title));
    }

    private static List<Entry> Entries(OfficialDocument document) =>
    [
        .. from furniture in document.Blocks.OfType<DocumentBlock.Furniture>()
           where furniture.Kind == FurnitureKind.Contents
           let match = Pattern().Match(furniture.Text.Text)
           where match.Success
           let number = HeadingNumber.Of(match.Groups["title"].Value)
           let title = number?.Title ?? match.Groups["title"].Value
           select new Entry(number?.Printed ?? "", title, ContentsList.Key(title), match.Groups["page"].Success ? int.Parse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture) : null, furniture.Text),
    ];

    private sealed record Entry(string Number, string Title, string Key, int? Page, LocatedText Text);

    [GeneratedRegex(@"^(?<title>.*?[^0-9\s.…·(-])[\s.…·(-]*(?<page>[0-9]{1,3})?[-)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
