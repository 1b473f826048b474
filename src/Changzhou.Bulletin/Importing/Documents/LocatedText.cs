namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Text made ready for reading by machine, every character of which knows where it stands in the file.</summary>
/// <remarks>
/// Half-width digits, letters and brackets; subscripts and TeX marks resolved (PM_{2.5} → PM2.5); no space beside
/// a Chinese character; lines that were broken joined. Made by <see cref="TextNormaliser"/>.
/// </remarks>
public sealed class LocatedText
{
    private readonly IReadOnlyList<string> lines;
    private readonly int[] lineOf;
    private readonly int[] startOf;
    private readonly int[] lengthOf;

    internal LocatedText(string text, IReadOnlyList<string> lines, int[] lineOf, int[] startOf, int[] lengthOf, int line)
    {
        (Text, this.lines, this.lineOf, this.startOf, this.lengthOf) = (text, lines, lineOf, startOf, lengthOf);
        Line = line;
    }

    public string Text { get; }

    /// <summary>The line of the first character, from 1.</summary>
    public int Line { get; }

    /// <summary>The line of the last character, from 1.</summary>
    public int LastLine => lineOf.Length == 0 ? Line : lineOf[^1];

    /// <summary>Where a stretch of <see cref="Text"/> stands in the file, and how it is printed there.</summary>
    public DocumentSpan Locate(int start, int length)
    {
        if (length <= 0 || start >= Text.Length)
        {
            return new(start < lineOf.Length ? lineOf[start] : LastLine, start < startOf.Length ? startOf[start] : 0, 0, "");
        }

        var last = Math.Min(start + length, Text.Length) - 1;
        var (line, from) = (lineOf[start], startOf[start]);
        var to = startOf[last] + lengthOf[last];
        if (lineOf[last] == line)
        {
            return new(line, from, to - from, lines[line - 1][from..to]);
        }

        var quote = new System.Text.StringBuilder(lines[line - 1], from, lines[line - 1].Length - from, 256);
        for (var between = line + 1; between < lineOf[last]; between++)
        {
            quote.Append(lines[between - 1].AsSpan().Trim());
        }

        quote.Append(lines[lineOf[last] - 1].AsSpan(0, to).TrimStart());
        return new(line, from, lines[line - 1].Length - from, quote.ToString());
    }

    public override string ToString() => Text;
}
