using System.Globalization;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Keys of sections: the word that most indicators in it share, such as pm25, or s1, s2 … .</summary>
internal static class SectionKeys
{
    public static void Give(Outline outline, ILookup<int, Mention> mentions)
    {
        foreach (var chapter in outline.Chapters)
        {
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, section) in chapter.Sections.Index())
            {
                var key = Word(chapter.Topic, [.. section.Blocks.SelectMany(block => mentions[block]).Select(mention => mention.Indicator).OfType<string>()]);
                section.Key = key is not null && used.Add(key) ? key : Numbered(index + 1, used);
            }
        }
    }

    /// <summary>The second word of the codes of the chapter's topic, where at least half of the figures have it.</summary>
    private static string? Word(string topic, List<string> codes)
    {
        var words = codes.Select(code => code.Split('.')).Where(parts => parts.Length > 1 && parts[0] == topic).CountBy(parts => parts[1]).ToList();
        return words.Count > 0 && words.MaxBy(word => word.Value) is var most && most.Value * 2 >= codes.Count ? most.Key : null;
    }

    private static string Numbered(int number, HashSet<string> used)
    {
        for (; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"s{number}");
            if (used.Add(key))
            {
                return key;
            }
        }
    }
}
