namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Takes the lines of a text file.</summary>
internal static class PlainText
{
    public static SourceContent Read(string text, string encoding)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd('\r');
        }

        var gaps = Gaps(lines);
        var usual = gaps.Count == 0 ? 0 : gaps.Order().ElementAt(gaps.Count / 2);
        var filled = new List<SourceLine>();
        for (int i = 0, gap = 0; i < lines.Length; i++)
        {
            var located = TextNormaliser.Join(lines, [(i + 1, 0, lines[i].Length)]);
            if (located.Text.Length == 0)
            {
                gap++;
                continue;
            }

            filled.Add(new() { Number = i + 1, Raw = lines[i], Located = located, Gap = gap, AfterPicture = gap >= usual + 2 });
            gap = 0;
        }

        return new(encoding, lines, filled);
    }

    private static List<int> Gaps(string[] lines)
    {
        var gaps = new List<int>();
        var gap = 0;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                gap++;
                continue;
            }

            gaps.Add(gap);
            gap = 0;
        }

        return gaps;
    }
}
