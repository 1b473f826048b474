using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Names of lakes and rivers are not misread: 滆 is often read as 涌, 溧 or 漏.</summary>
internal sealed class PlaceNames(Wordbook dictionary) : IRule
{
    public string Id => "name.place";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var places = dictionary.Places.Where(place => place.Cities.Count == 0 || (view.Document.City is { } city && place.Cities.Contains(city)) || view.Document.City is null).ToList();
        return from line in PrintedLine.In(view.Document)
               from place in places
               from at in Places(line.Text, place.Wrong)
               select Finding.At(this, Severity.Error, new DocumentSpan(line.Number, at, place.Wrong.Length, place.Wrong), line.Place, Messages.MisreadPlace(place));
    }

    private static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
