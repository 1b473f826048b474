using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The chapters and sections of an edition, by address or by title.</summary>
internal sealed class EditionPlaces
{
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal) { Catalogue.EditionTopic };
    private readonly ILookup<string, string> titles;

    public EditionPlaces(Edition edition)
    {
        var named = new List<(string Title, string Address)>();
        foreach (var chapter in edition.Chapters)
        {
            addresses.Add(chapter.Topic);
            named.Add((chapter.Title, chapter.Topic));
            foreach (var section in chapter.Sections)
            {
                var address = $"{chapter.Topic}/{section.Key}";
                addresses.Add(address);
                named.Add((section.Title, address));
                named.Add(($"{chapter.Title}/{section.Title}", address));
            }
        }

        titles = named.ToLookup(pair => PlainWords.Of(pair.Title), pair => pair.Address, StringComparer.Ordinal);
    }

    public bool Has(string address) => addresses.Contains(address);

    /// <summary>Null where there is no such place, or the title is that of several.</summary>
    public string? Find(string written)
    {
        var text = written.Trim();
        return addresses.Contains(text) ? text : titles[PlainWords.Of(text)].Take(2).ToList() is [var only] ? only : null;
    }

    public string? Nearest(string written) => Importing.Nearest.To(written, addresses);
}
