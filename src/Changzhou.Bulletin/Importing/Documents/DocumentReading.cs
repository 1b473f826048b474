namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>What came of reading a file: the document, or why it was refused.</summary>
public abstract record DocumentReading
{
    private DocumentReading() { }

    public sealed record Accepted(OfficialDocument Document) : DocumentReading;

    /// <param name="Code">For machines: extension, size, encoding, archive, inflation, macros, external, dtd, damaged, empty, direction.</param>
    /// <param name="Message">One Chinese sentence: what, why, what to do.</param>
    public sealed record Refused(string Code, string Message) : DocumentReading;
}
