namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Hands a text to the parser and stops where one record does not end: the parser keeps a record whole.</summary>
internal sealed class RecordGuard(string text, char delimiter, WorkbookLimits limits) : TextReader
{
    private const int LongestRecord = 1_000_000;
    private int at;
    private int from;

    /// <summary>A record was read to its end.</summary>
    public void Begin() => from = at;

    public override int Read(char[] buffer, int index, int count)
    {
        if (at - from > LongestRecord)
        {
            throw new WorkbookRefusal(text.AsSpan(from, at - from).Count(delimiter) > limits.MostColumns ? WorkbookMessages.TooManyColumns(limits.MostColumns) : WorkbookMessages.TextTooLong(limits.LongestText));
        }

        var taken = Math.Min(count, text.Length - at);
        text.CopyTo(at, buffer, index, taken);
        at += taken;
        return taken;
    }

    public override int Read() => at < text.Length ? text[at++] : -1;

    public override int Peek() => at < text.Length ? text[at] : -1;
}
