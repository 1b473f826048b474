using System.Text;

namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>Texts and CSV files: gigantic lines, wrong encodings, signs that are not seen, and texts on which readers choke.</summary>
internal static class HostileTexts
{
    private const string Head = "2023年常州市生态环境状况公报\n第一章 环境空气\n";
    private const string Columns = "指标,数值\n";

    public static IEnumerable<HostileFile> All() => Texts().Concat(Tables());

    private static IEnumerable<HostileFile> Texts()
    {
        foreach (var piece in (string[])["一", "9", "万亿", "百分之", "1、", "{", "(", "表1 ", "|", "\t", "a b "])
        {
            yield return new("one long line", "公报.txt", () => [.. Pack.Text(Head), .. Pack.Repeat(piece, 5_000_000 / piece.Length)]);
        }

        foreach (var piece in (string[])["\n", "一\n", "| 1 | 2 |\n", "\r\n", "第一章 空气\n"])
        {
            yield return new("many lines", "公报.txt", () => [.. Pack.Text(Head), .. Pack.Repeat(piece, 14_000_000 / Encoding.UTF8.GetByteCount(piece))]);
        }

        foreach (var (family, bytes) in Encodings(Head + "全市优良天数为285天。\n"))
        {
            yield return new(family, "公报.txt", () => bytes);
        }

        foreach (var sign in "\u202A\u202B\u202E\u202D\u2066\u2068")
        {
            yield return new("turned text", "公报.txt", () => Pack.Text(Head + $"优良率为{sign}1.87%。\n"));
        }

        foreach (var text in (string[])["[" + new string('[', 1_000_000), "{\"a\":" + new string('1', 50_000) + "}", "---\na: &a [*a, *a]\n", " \n \n", "\uFEFF", "没有年份的文字，1e400000。", "<script>alert(1)</script>", "ID;P\nC;Y1;X1;K\"=1+1\"\nE\n"])
        {
            yield return new("no bulletin", "公报.txt", () => Pack.Text(text));
        }

        foreach (var magic in Magics.All.Where(magic => magic.Length is not (> 20 and < 60)))
        {
            yield return new("wrong magic", "公报.txt", () => magic);
        }
    }

    private static IEnumerable<HostileFile> Tables()
    {
        foreach (var piece in (string[])[",", "1,", "\"a\",", "\"\n\",", "\"", "a", "，", ";", "\"\"", "\t"])
        {
            yield return new("gigantic record", "数据.csv", () => [.. Pack.Text(Columns), .. Pack.Repeat(piece, 18_000_000 / Encoding.UTF8.GetByteCount(piece))]);
        }

        foreach (var piece in (string[])["\n", ",\n", "PM2.5,34\n", "\r"])
        {
            yield return new("many rows", "数据.csv", () => [.. Pack.Text(Columns), .. Pack.Repeat(piece, 15_000_000 / piece.Length)]);
        }

        foreach (var value in (string[])["1e400000", "NaN", "Infinity", new string('9', 1_000), "0." + new string('0', 5_000) + "1", "1e-400000", "=1+1", "=cmd|' /C calc'!A0", "+34+1", "@SUM(A1)", "−−3", "٣٤", "0x22", "1.2.3", "3,4,5,6", "\u202E43", "\u206634", "½", "三十四", "34万亿亿亿亿亿", "999999999999999万亿", "-", "1/2", "\"34\"\"", "<b>34</b>", "34;DROP TABLE figures"])
        {
            yield return new("huge and strange numbers", "数据.csv", () => Pack.Text(Columns + $"PM2.5,{value}\n"));
        }

        foreach (var (family, bytes) in Encodings(Columns + "PM2.5,34\n"))
        {
            yield return new(family, "数据.csv", () => bytes);
        }

        foreach (var magic in Magics.All)
        {
            yield return new("wrong magic", "数据.csv", () => magic);
        }
    }

    private static IEnumerable<(string Family, byte[] Bytes)> Encodings(string text)
    {
        yield return ("wrong encoding", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(text)]);
        yield return ("wrong encoding", Encoding.UTF32.GetBytes(text));
        yield return ("wrong encoding", Encoding.Unicode.GetBytes(text));
        yield return ("wrong encoding", Encoding.BigEndianUnicode.GetBytes(text));
        yield return ("invalid UTF-8", [.. Encoding.UTF8.GetBytes(text), 0xC0, 0x80, 0xFF, 0xFF, 0x0A, 0x81, 0x0A]);
        yield return ("invalid UTF-8", [0xF8, 0x88, 0x80, 0x80, 0x80, .. Encoding.UTF8.GetBytes(text), 0xFF, 0x80, 0x0A]);
        yield return ("lone surrogates", [.. Encoding.UTF8.GetBytes(text), 0xED, 0xA0, 0x80, 0xFF, 0x0A]);
        yield return ("zeros", [.. Encoding.UTF8.GetBytes(text), 0, 0, 0]);
        yield return ("zeros", [0, .. Encoding.UTF8.GetBytes(text)]);
    }
}
