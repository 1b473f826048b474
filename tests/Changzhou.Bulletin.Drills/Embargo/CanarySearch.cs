using System.Globalization;
using System.Text;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Finds canaries in bytes, however they are written there: as they are, in capitals, UTF-16, percent signs, JSON or HTML escapes, base64, hexadecimal.</summary>
/// <remarks>Each spelling is looked for by what all words begin with, and only then by the word: one pass over the bytes a spelling.</remarks>
internal sealed class CanarySearch
{
    private readonly IReadOnlyList<Spelling> spellings;
    private readonly IReadOnlyList<Spelling> numbers;
    private readonly IReadOnlyList<(byte[] Bytes, Canary Canary)> secrets;

    /// <param name="secrets">What is looked for as it is: keys and addresses that the portal made itself.</param>
    public CanarySearch(Canaries canaries, IEnumerable<(string Name, string Text)> secrets)
    {
        spellings = [.. Ways().Select(way => Spelling.Of(way, Canary.Mark, canaries.Words.Select(canary => (canary.Word, canary))))];
        numbers = [.. ((Func<string, byte[]>[])[Encoding.ASCII.GetBytes, Encoding.Unicode.GetBytes, Encoding.BigEndianUnicode.GetBytes])
            .Select(way => Spelling.Of(way, Canaries.NumberMark, canaries.Numbers))];
        this.secrets = [.. secrets.Select(secret => (Encoding.UTF8.GetBytes(secret.Text), new Canary(-1, secret.Name, Fate.Never)))];
    }

    public IReadOnlyCollection<Canary> In(ReadOnlySpan<byte> bytes)
    {
        HashSet<Canary>? found = null;
        foreach (var spelling in spellings)
        {
            spelling.Find(bytes, ref found);
        }

        foreach (var spelling in numbers)
        {
            spelling.Find(bytes, ref found);
        }

        foreach (var (secret, canary) in secrets)
        {
            if (bytes.IndexOf(secret) >= 0)
            {
                (found ??= []).Add(canary);
            }
        }

        return found ?? (IReadOnlyCollection<Canary>)[];
    }

    public IReadOnlyCollection<Canary> In(string text) => In(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<Func<string, byte[]>> Ways()
    {
        yield return Encoding.ASCII.GetBytes;
        yield return word => Encoding.ASCII.GetBytes(word.ToUpperInvariant());
        yield return Encoding.Unicode.GetBytes;
        yield return Encoding.BigEndianUnicode.GetBytes;
        foreach (var letter in (Func<char, string>[])[
            letter => $"%{(int)letter:X2}", letter => $"%{(int)letter:x2}", letter => $"\\u{(int)letter:X4}", letter => $"\\u{(int)letter:x4}",
            letter => string.Create(CultureInfo.InvariantCulture, $"&#{(int)letter};"), letter => $"&#x{(int)letter:X};", letter => $"&#x{(int)letter:x};",
            letter => $"{(int)letter:x2}", letter => $"{(int)letter:X2}"])
        {
            yield return word => Encoding.ASCII.GetBytes(string.Concat(word.Select(letter)));
        }

        for (var before = 0; before < 3; before++)
        {
            var shift = before;
            yield return word => Base64(word, shift);
        }
    }

    /// <summary>The characters that hang on the word alone, whatever stands around it.</summary>
    private static byte[] Base64(string word, int before)
    {
        var written = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('a', before) + word + "aa"));
        var first = (before * 8 + 5) / 6;
        return Encoding.ASCII.GetBytes(written[first..((before + word.Length) * 8 / 6)]);
    }

    private sealed record Spelling(byte[] Mark, int Length, Dictionary<string, Canary> Words)
    {
        public static Spelling Of(Func<string, byte[]> way, string mark, IEnumerable<(string Word, Canary Canary)> words)
        {
            var known = words.ToDictionary(pair => Encoding.Latin1.GetString(way(pair.Word)), pair => pair.Canary, StringComparer.Ordinal);
            return new(way(mark), known.Keys.Select(word => word.Length).FirstOrDefault(), known);
        }

        public void Find(ReadOnlySpan<byte> bytes, ref HashSet<Canary>? found)
        {
            for (var rest = bytes; rest.IndexOf(Mark) is >= 0 and var at && at + Length <= rest.Length; rest = rest[(at + 1)..])
            {
                if (Words.TryGetValue(Encoding.Latin1.GetString(rest.Slice(at, Length)), out var canary))
                {
                    (found ??= []).Add(canary);
                }
            }
        }
    }
}
