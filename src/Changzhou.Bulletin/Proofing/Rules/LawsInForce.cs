using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Laws and standards are cited by their titles, with their own numbers, and while they hold.</summary>
internal sealed partial class LawsInForce(Wordbook dictionary) : IRule
{
    private readonly ILookup<string, KnownLaw> byTitle = dictionary.Laws.Where(law => !law.IsNickname).ToLookup(law => Key(law.Title), StringComparer.Ordinal);
    private readonly ILookup<string, KnownLaw> byNumber = dictionary.Laws.Where(law => law.Number.Length > 0).ToLookup(law => NumberKey(law.Number), StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, KnownLaw> bySeries = dictionary.Laws.Where(law => law.Number.Length > 0).ToLookup(law => Series(NumberKey(law.Number)), StringComparer.OrdinalIgnoreCase);

    public string Id => "law.cited";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from block in view.Document.Blocks
        let text = block switch { DocumentBlock.Paragraph paragraph => paragraph.Text, DocumentBlock.Note note => note.Text, DocumentBlock.Caption caption => caption.Text, _ => null }
        where text is not null
        from finding in Titles(view, text, block.Place).Concat(Numbers(view, text, block.Place)).Concat(Nicknames(text, block.Place))
        select finding;

    private IEnumerable<Finding> Titles(ProofView view, LocatedText text, DocumentPlace place)
    {
        foreach (Match match in Title().Matches(text.Text))
        {
            var title = match.Groups["title"].Value;
            var laws = byTitle[Key(title)].ToList();
            var words = text.Locate(match.Index, match.Length);
            if (laws.Count == 0)
            {
                if (Nearest(title) is { } near)
                {
                    yield return Finding.At(this, Severity.Warning, words, place, Messages.LawTitle(title, near));
                }
            }
            else if (match.Groups["number"] is { Success: true } number)
            {
                // A standard has several versions; a title that belongs to another number is a slip.
                if (laws.Exists(law => law.Number.Length > 0) && !laws.Exists(law => Same(law.Number, number.Value)))
                {
                    yield return Finding.At(this, Severity.Warning, text.Locate(number.Index, number.Length), place, Messages.StandardNumber(title, number.Value, [.. laws.Select(law => law.Number)]));
                }
            }
            else if (view.Year is { } year && laws.TrueForAll(law => !law.Holds(year)) && laws.MaxBy(law => law.FirstYear) is { } last)
            {
                yield return Finding.At(this, Severity.Warning, words, place, last.FirstYear > year ? Messages.LawTooEarly(last, year) : Messages.LawAbolished(last, year));
            }
        }
    }

    private IEnumerable<Finding> Numbers(ProofView view, LocatedText text, DocumentPlace place)
    {
        foreach (Match match in Number().Matches(text.Text))
        {
            var key = NumberKey(match.Value);
            var known = byNumber[key].ToList();
            if (known.Count == 0 && bySeries[Series(key)].FirstOrDefault() is { } other && !TitledBefore(text.Text, match.Index))
            {
                yield return Finding.At(this, Severity.Warning, text.Locate(match.Index, match.Length), place, Messages.StandardNumber(other.Title, match.Value, [.. bySeries[Series(key)].Select(law => law.Number)]));
            }
            else if (known.Count > 0 && view.Year is { } year && known.TrueForAll(law => !law.Holds(year)))
            {
                yield return Finding.At(this, Severity.Warning, text.Locate(match.Index, match.Length), place, known[0].FirstYear > year ? Messages.LawTooEarly(known[0], year) : Messages.LawAbolished(known[0], year));
            }
        }
    }

    private IEnumerable<Finding> Nicknames(LocatedText text, DocumentPlace place) =>
        from law in dictionary.Laws
        where law.IsNickname
        let at = text.Text.IndexOf(law.Title, StringComparison.Ordinal)
        // 新环保法 holds 环保法, and is named once.
        where at >= 0 && !(at > 0 && text.Text[at - 1] is '新' or '《')
        select Finding.At(this, Severity.Question, text.Locate(at, law.Title.Length), place, Messages.LawNickname(law));

    private string? Nearest(string title) =>
        title.Length < 7 ? null : byTitle.Select(laws => laws.First().Title).FirstOrDefault(known => Math.Abs(known.Length - title.Length) <= 1 && IsOneApart(Key(known), Key(title)));

    /// <summary>One character more, less or other.</summary>
    private static bool IsOneApart(string one, string other)
    {
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var (a, b) = (one[same..], other[same..]);
        return (a.Length == b.Length && a.Length > 0 && a[1..] == b[1..]) || (a.Length == b.Length + 1 && a[1..] == b) || (b.Length == a.Length + 1 && b[1..] == a);
    }

    private static bool TitledBefore(string text, int at) => at > 1 && text[at - 1] == '(' && text[at - 2] == '》';

    private static bool Same(string known, string written) => string.Equals(NumberKey(known), NumberKey(written), StringComparison.OrdinalIgnoreCase);

    private static string Key(string title) => Marks().Replace(title, "");

    private static string NumberKey(string number) => Marks().Replace(number, "").Replace("-19", "-", StringComparison.Ordinal);

    private static string Series(string key) => key.LastIndexOf('-') is var at and > 0 ? key[..at] : key;

    [GeneratedRegex(@"[\s()（）《》·]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"《(?<title>[^《》]{3,50})》(?:\((?<number>(?:GB|HJ|GHZB)(?:/T)?\s?[0-9.]+-[0-9]{2,4})\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<![A-Za-z])(?:GB|HJ|GHZB)(?:/T)?\s?[0-9.]+-[0-9]{2,4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
