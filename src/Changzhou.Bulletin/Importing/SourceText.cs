using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Changzhou.Bulletin.Importing;

/// <summary>A text file with its lines, as LF and without BOM.</summary>
internal sealed class SourceText
{
    /// <summary>No file of an edition comes near it; what is larger was chosen by mistake.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Of a table of figures: a hundred thousand rows have less.</summary>
    public const long MostTableBytes = 16 * 1024 * 1024;

    /// <summary>Of a chapter, the summary or edition.yaml: what is read of them takes many times their length.</summary>
    public const long MostProseBytes = 1024 * 1024;

    private readonly List<int> lineStarts = [0];

    public SourceText(string file, string text)
    {
        (File, Text) = (file, text);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n')
            {
                lineStarts.Add(at + 1);
            }
        }
    }

    public string File { get; }
    public string Text { get; }
    public int LineCount => lineStarts.Count;

    /// <param name="line">From 0.</param>
    public int StartOf(int line) => lineStarts[line];

    /// <param name="line">From 0.</param>
    public string Line(int line)
    {
        var end = line + 1 < lineStarts.Count ? lineStarts[line + 1] - 1 : Text.Length;
        return Text[lineStarts[line]..end];
    }

    public int LineOf(int offset)
    {
        var index = lineStarts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    public Spot At(int offset)
    {
        var line = LineOf(offset);
        return new(File, line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>Reads a file of a folder; null, with a fault, where it is no readable text.</summary>
    public static SourceText? Load(string folder, string file, FaultList faults, long mostBytes = MostProseBytes) =>
        FolderFile.Load(folder, file, mostBytes, faults) is { } bytes ? Decode(file, bytes, faults) : null;

    /// <summary>UTF-8 with or without BOM, lines ended by LF or CRLF, no control characters.</summary>
    public static SourceText? Decode(string file, ReadOnlySpan<byte> bytes, FaultList faults)
    {
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var chars = new char[content.Length];
        var status = Utf8.ToUtf16(content, chars, out var read, out var written, replaceInvalidSequences: false);
        var text = new SourceText(file, new string(chars, 0, written).Replace("\r\n", "\n", StringComparison.Ordinal));
        if (status != OperationStatus.Done)
        {
            faults.Add(text.At(text.Text.Length), FaultMessages.NotUtf8(bytes.Length - content.Length + read + 1, content[read]));
            return null;
        }

        var good = true;
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (IsForbidden(text.Text[at]))
            {
                faults.Add(text.At(at), FaultMessages.ControlCharacter(text.Text[at]));
                good = false;
                break;
            }
        }

        return good ? text : null;
    }

    /// <summary>Control characters and the invisible ones that end a line in some formats and not in others.</summary>
    public static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or '\uFEFF' || TurnsText(c);

    /// <summary>Controls of writing direction (Unicode TR 36): with them a number reads otherwise than it is stored.</summary>
    public static bool TurnsText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
