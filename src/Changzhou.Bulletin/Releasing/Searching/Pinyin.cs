namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>How Chinese characters are typed: whole syllables or initials.</summary>
internal static class Pinyin
{
    private static readonly Lazy<Table> Readings = new(Table.Read);

    /// <summary>How many characters from here are typed by all of the letters; 0 where they are not.</summary>
    /// <param name="rare">Whether readings count that the character has only in some words.</param>
    public static int Typed(ReadOnlySpan<char> letters, ReadOnlySpan<char> text, bool rare)
    {
        if (letters.IsEmpty)
        {
            return 0;
        }

        if (text.IsEmpty || !Readings.Value.Of.TryGetValue(text[0], out var readings))
        {
            return 0;
        }

        foreach (var reading in rare ? readings.All : readings.Common)
        {
            foreach (var typed in reading.Length > 1 ? [reading.Length, 1] : (ReadOnlySpan<int>)[1])
            {
                if (!letters.StartsWith(reading.AsSpan(0, typed)))
                {
                    continue;
                }

                if (letters.Length == typed)
                {
                    return 1;
                }

                if (Typed(letters[typed..], text[1..], rare) is > 0 and var others)
                {
                    return 1 + others;
                }
            }
        }

        return 0;
    }

    private sealed record Characters(IReadOnlyList<string> Common, IReadOnlyList<string> All);

    private sealed class Table
    {
        public required Dictionary<char, Characters> Of { get; init; }

        public static Table Read()
        {
            using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("searching/pinyin.txt") ?? throw new FileNotFoundException("pinyin.txt");
            using var reader = new StreamReader(stream);
            var common = new Dictionary<char, List<string>>();
            var all = new Dictionary<char, List<string>>();
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith('#'))
                {
                    continue;
                }

                var parts = line.Split(' ');
                foreach (var character in parts[1])
                {
                    Add(common, character, parts[0]);
                    Add(all, character, parts[0]);
                }

                foreach (var character in parts.ElementAtOrDefault(2) ?? "")
                {
                    Add(all, character, parts[0]);
                }
            }

            return new() { Of = all.ToDictionary(pair => pair.Key, pair => new Characters(common.GetValueOrDefault(pair.Key) ?? [], pair.Value)) };
        }

        private static void Add(Dictionary<char, List<string>> readings, char character, string reading)
        {
            if (!readings.TryGetValue(character, out var known))
            {
                readings[character] = known = [];
            }

            known.Add(reading);
        }
    }
}
