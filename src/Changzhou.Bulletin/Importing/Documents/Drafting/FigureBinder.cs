using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Finds the stretch of a text that a reference prints exactly as it stands; the longest one wins.</summary>
internal sealed partial class FigureBinder(ReferenceChoice choice)
{
    public readonly record struct Binding(int Start, int Length, Reference Reference);

    /// <param name="text">Normalised.</param>
    public IReadOnlyList<Binding> Bind(string text, IEnumerable<Mention> mentions)
    {
        var bound = new List<Binding>();
        foreach (var mention in mentions)
        {
            foreach (var binding in Bind(text, mention))
            {
                if (!bound.Exists(other => binding.Start < other.Start + other.Length && other.Start < binding.Start + binding.Length))
                {
                    bound.Add(binding);
                }
            }
        }

        return [.. bound.OrderBy(binding => binding.Start)];
    }

    private IEnumerable<Binding> Bind(string text, Mention mention)
    {
        var core = Core(text, mention);
        if (core.Length == 0)
        {
            return [];
        }

        var fits = choice.For(mention)
            .Select(candidate => (candidate.Reference, At: Find(text, candidate.Printed, core.Start, core.Length), candidate.Printed.Length))
            .Where(fit => fit.At >= 0).ToList();
        return fits.Count > 0 ? [fits.MaxBy(fit => fit.Length) is var best ? new(best.At, best.Length, best.Reference) : default]
            : mention.Kind == MentionKind.Range ? Ends(text, mention) : [];
    }

    /// <summary>6至151: each end by itself, or neither.</summary>
    private IReadOnlyList<Binding> Ends(string text, Mention mention)
    {
        var numbers = Number().Matches(text[mention.Offset..(mention.Offset + mention.Length)]);
        var ends = choice.EndsOf(mention);
        if (numbers.Count < 2 || ends.Count != 2)
        {
            return [];
        }

        var pairs = ends.Zip(numbers, (end, number) => (end.Reference, At: Find(text, end.Printed, mention.Offset + number.Index, number.Length), end.Printed.Length)).ToList();
        return pairs.TrueForAll(pair => pair.At >= 0) ? [.. pairs.Select(pair => new Binding(pair.At, pair.Length, pair.Reference))] : [];
    }

    /// <summary>What a reference must at least print: the digits, or the word.</summary>
    private static (int Start, int Length) Core(string text, Mention mention)
    {
        var span = text.Substring(mention.Offset, mention.Length);
        if (mention.Direction == ChangeDirection.Level && mention.Worded)
        {
            return (mention.Offset, mention.Length);
        }

        if (mention.Number is null && mention.Low is null && span.IndexOf(mention.Value, StringComparison.Ordinal) is var word and >= 0)
        {
            return (mention.Offset + word, mention.Value.Length);
        }

        var numbers = mention.Worded ? null : Number().Matches(span);
        return numbers is not { Count: > 0 } ? default
            : mention.Low is null || numbers.Count == 1 ? (mention.Offset + numbers[0].Index, numbers[0].Length)
            : (mention.Offset + numbers[0].Index, numbers[1].Index + numbers[1].Length - numbers[0].Index);
    }

    /// <summary>Where the printed words stand over the core; -1 where they do not, or would cut a number.</summary>
    private static int Find(string text, string printed, int core, int length)
    {
        for (var at = core; at >= 0 && at + printed.Length >= core + length; at--)
        {
            if (at + printed.Length <= text.Length && string.CompareOrdinal(text, at, printed, 0, printed.Length) == 0 && !CutsNumber(text, at, at + printed.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool CutsNumber(string text, int start, int end)
    {
        bool IsDigit(int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
        return (IsDigit(start) && (IsDigit(start - 1) || (start > 0 && text[start - 1] is '.' or ',' && IsDigit(start - 2))))
            || (IsDigit(end - 1) && (IsDigit(end) || (end < text.Length && text[end] is '.' or ',' && IsDigit(end + 1))));
    }

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
