using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Printing;

/// <summary>Sets the digits of chemical notations low: PM2.5 is written plainly and printed with a subscript.</summary>
public sealed partial class Notation
{
    private readonly Dictionary<string, (string Text, bool Low)[]> pieces;
    private readonly Regex? words;

    /// <param name="terms">Those of kind notation, whose meaning marks the subscript: PM_{2.5}.</param>
    public Notation(IEnumerable<Term> terms)
    {
        pieces = terms.Where(term => term.Kind == "notation").ToDictionary(term => term.Word, term => Pieces(term.Meaning).ToArray(), StringComparer.Ordinal);
        if (pieces.Count > 0)
        {
            // The longest first, so that N2O5 is not read as N2O; and not inside another word or number.
            var longestFirst = pieces.Keys.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(Regex.Escape);
            words = new Regex($"(?<![A-Za-z0-9.])(?:{string.Join('|', longestFirst)})(?![A-Za-z0-9])", RegexOptions.CultureInvariant);
        }
    }

    /// <summary>The run, taken apart where a notation has a subscript.</summary>
    public IEnumerable<Run> Set(Run run)
    {
        if (words is null)
        {
            yield return run;
            yield break;
        }

        var from = 0;
        foreach (Match match in words.Matches(run.Text))
        {
            if (match.Index > from)
            {
                yield return run with { Text = run.Text[from..match.Index] };
            }

            foreach (var (text, low) in pieces[match.Value])
            {
                yield return run with { Text = text, Subscript = low };
            }

            from = match.Index + match.Length;
        }

        if (from < run.Text.Length)
        {
            yield return run with { Text = run.Text[from..] };
        }
    }

    private static IEnumerable<(string, bool)> Pieces(string marked)
    {
        var from = 0;
        foreach (Match match in Low().Matches(marked))
        {
            if (match.Index > from)
            {
                yield return (marked[from..match.Index], false);
            }

            yield return (match.Groups[1].Value, true);
            from = match.Index + match.Length;
        }

        if (from < marked.Length)
        {
            yield return (marked[from..], false);
        }
    }

    [GeneratedRegex(@"_\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Low();
}
