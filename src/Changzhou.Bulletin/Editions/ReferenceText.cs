namespace Changzhou.Bulletin.Editions;

/// <summary>A text taken apart into what stands as written and what shows a figure.</summary>
/// <remarks>As in Markdown, a backslash before ASCII punctuation escapes it, so \{ and \} are literal braces and \\{ opens a reference.</remarks>
public sealed class ReferenceText
{
    private ReferenceText(IReadOnlyList<TextPart> parts, IReadOnlyList<BraceProblem> problems) => (Parts, Problems) = (parts, problems);

    /// <summary>In order and without gaps: their written forms joined are the text.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    public IReadOnlyList<BraceProblem> Problems { get; }

    public IEnumerable<TextPart.Shown> References => Parts.OfType<TextPart.Shown>();

    public static ReferenceText Scan(string text)
    {
        var parts = new List<TextPart>();
        var problems = new List<BraceProblem>();
        var literalFrom = 0;
        for (var at = 0; at < text.Length;)
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length && char.IsAscii(text[at + 1]) && !char.IsLetterOrDigit(text[at + 1]):
                    at += 2;
                    break;
                case '}':
                    problems.Add(new(BraceFault.NotOpened, at, "}"));
                    at++;
                    break;
                case '{' when ClosingBrace(text, at) is not { } end:
                    problems.Add(new(BraceFault.NotClosed, at, text[at..Math.Min(text.Length, at + 20)]));
                    at++;
                    break;
                case '{' when ClosingBrace(text, at) is { } end:
                    var written = text[at..(end + 1)];
                    if (Reference.TryParse(written, out var reference))
                    {
                        AddLiteral(parts, text, literalFrom, at);
                        parts.Add(new TextPart.Shown(at, written, reference));
                        literalFrom = end + 1;
                    }
                    else
                    {
                        problems.Add(new(BraceFault.Malformed, at, written));
                    }

                    at = end + 1;
                    break;
                default:
                    at++;
                    break;
            }
        }

        AddLiteral(parts, text, literalFrom, text.Length);
        return new(parts, problems);
    }

    /// <summary>Where the reference that opens here closes; null where another one opens first, or none closes.</summary>
    internal static int? ClosingBrace(string text, int open) =>
        text.AsSpan(open + 1).IndexOfAny('{', '}') is var length and >= 0 && text[open + 1 + length] == '}' ? open + 1 + length : null;

    private static void AddLiteral(List<TextPart> parts, string text, int from, int to)
    {
        if (to > from)
        {
            parts.Add(new TextPart.Literal(from, text[from..to]));
        }
    }
}

/// <param name="Offset">In the text, from 0.</param>
/// <param name="Written">The part as it stands in the text, escapes and all.</param>
public abstract record TextPart(int Offset, string Written)
{
    /// <summary>Markdown without references.</summary>
    public sealed record Literal(int Offset, string Written) : TextPart(Offset, Written)
    {
        /// <summary>With \{ and \} as the braces they stand for; other escapes are Markdown's.</summary>
        public string Text => Written.Replace(@"\{", "{", StringComparison.Ordinal).Replace(@"\}", "}", StringComparison.Ordinal);
    }

    /// <summary>A place that shows a figure.</summary>
    public sealed record Shown(int Offset, string Written, Reference Reference) : TextPart(Offset, Written);
}

/// <param name="Offset">Of the brace in the text, from 0.</param>
public sealed record BraceProblem(BraceFault Fault, int Offset, string Written);

public enum BraceFault
{
    NotClosed,
    NotOpened,
    Malformed,
}
