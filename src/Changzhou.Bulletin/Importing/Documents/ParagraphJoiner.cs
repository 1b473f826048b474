namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Puts a sentence together again that line ends have cut.</summary>
internal sealed class ParagraphJoiner(SourceContent source)
{
    private const string Terminal = "。！？；：";
    private readonly List<(int Line, int Start, int End)> stretches = [];
    private string tail = "";
    private int length;
    private bool hasComma;

    public bool IsOpen => stretches.Count > 0;

    /// <summary>The last characters, for a message.</summary>
    public string Tail => tail.Length <= 8 ? tail : tail[^8..];

    public void Add(SourceLine line)
    {
        stretches.Add((line.Number, 0, line.Raw.Length));
        tail = line.Text;
        length += line.Text.Length;
        hasComma |= line.Text.AsSpan().IndexOfAny("，。；") >= 0;
    }

    /// <summary>Whether the line goes on with the sentence before it.</summary>
    public bool TakesOn(SourceLine line)
    {
        if (!IsOpen || line.InTable || line.Indented || IsFinished() || (length < 15 && !hasComma))
        {
            return false;
        }

        var opensAnew = HeadingNumber.Of(line.Text) is { Style: not (NumberStyle.Digit or NumberStyle.Dotted) } || CaptionWords.IsNumbered(line.Text) || HeadingRules.IsNote(line.Text);
        if (opensAnew)
        {
            return false;
        }

        var needsMore = tail[^1] is '，' or '、' or '(' or '《' or '“' || char.IsAsciiDigit(tail[^1]);
        var isSentence = line.Text.AsSpan().IndexOfAny("，。；") >= 0;
        return source.Encoding == "docx" || line.Gap > 0 ? needsMore && isSentence || (line.Gap > 0 && hasComma && line.Text.EndsWith('。')) : needsMore || isSentence || hasComma;
    }

    public LocatedText? Finish()
    {
        if (!IsOpen)
        {
            return null;
        }

        var text = TextNormaliser.Join(source.Lines, stretches);
        stretches.Clear();
        (tail, length, hasComma) = ("", 0, false);
        return text;
    }

    private bool IsFinished() =>
        Terminal.Contains(tail[^1], StringComparison.Ordinal) || (tail.Length > 1 && tail[^1] is '”' or ')' && Terminal.Contains(tail[^2], StringComparison.Ordinal));
}
