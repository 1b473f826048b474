using System.Text;
using System.Text.Unicode;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Tells which encoding a text file has by its bytes alone: UTF-8, UTF-16 or GB 18030 (with GBK and GB 2312 in it).</summary>
internal static class TextDecoder
{
    private const string Wrong = "\uFFFD";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("gb18030", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Wrong))
        ?? throw new InvalidOperationException("GB 18030 is part of .NET.");

    /// <returns>The text and the encoding's name, or null where the bytes are no text.</returns>
    public static (string Text, string Encoding)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            var utf16 = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Plausible(utf16.GetString(bytes[2..])) is { } wide ? (wide, "utf-16") : null;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (bytes.Contains((byte)0))
        {
            return null;
        }

        // A file cut off within a character is still UTF-8 but for its last bytes.
        for (var cut = 0; cut <= Math.Min(3, bytes.Length); cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
            {
                return Plausible(Encoding.UTF8.GetString(bytes[..^cut])) is { } plausible ? (plausible, "utf-8") : null;
            }
        }

        for (var cut = 0; cut <= Math.Min(3, bytes.Length); cut++)
        {
            var text = Gb18030.GetString(bytes[..^cut]);
            if (!text.Contains(Wrong, StringComparison.Ordinal))
            {
                return Plausible(text) is { } plausible ? (plausible, "gb18030") : null;
            }
        }

        return null;
    }

    /// <summary>Any bytes can be read as some text; what people wrote is free of control and private characters.</summary>
    private static string? Plausible(string text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            strange += c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\f' or '\v')) ? 1 : 0;
        }

        return strange * 50 <= text.Length ? text : null;
    }
}
