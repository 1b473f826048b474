using System.Text;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Tells which encoding a text file has by its bytes alone: UTF-8, UTF-16 or GB 18030 (with GBK and GB 2312 in it).</summary>
internal static class TextDecoder
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
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
            if (Try(StrictUtf8, bytes[..^cut]) is { } text)
            {
                return Plausible(text) is { } plausible ? (plausible, "utf-8") : null;
            }
        }

        for (var cut = 0; cut <= Math.Min(3, bytes.Length); cut++)
        {
            if (Try(StrictGb18030, bytes[..^cut]) is { } text)
            {
                return Plausible(text) is { } plausible ? (plausible, "gb18030") : null;
            }
        }

        return null;
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
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
