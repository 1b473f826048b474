using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>The words by which titles of chapters tell their topic; kept in topics.csv, which is part of the assembly.</summary>
internal static class TopicWords
{
    private static readonly (string Topic, string[] Words)[] Table = Load();

    /// <summary>The topics that a title speaks of, that of the longest word first.</summary>
    public static IReadOnlyList<string> Of(string title)
    {
        var text = title.Replace(" ", "", StringComparison.Ordinal);
        return
        [
            .. from row in Table
               let longest = row.Words.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty().Max()
               where longest > 0
               orderby longest descending
               select row.Topic,
        ];
    }

    private static (string, string[])[] Load()
    {
        using var stream = typeof(TopicWords).Assembly.GetManifestResourceStream(typeof(TopicWords), "topics.csv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
               let cells = line.TrimEnd('\r').Split(',')
               where Topic.Find(cells[0]) is not null
               select (cells[0], cells[1].Split(';')),
        ];
    }
}
