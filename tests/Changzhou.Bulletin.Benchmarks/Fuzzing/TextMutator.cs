using System.Text;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Spoils good texts: letters changed, taken out and doubled, two texts joined, telling words put in.</summary>
internal sealed class TextMutator(int seed, IReadOnlyList<string> corpus)
{
    private const int Longest = 4_000;
    private const string Letters = "0123456789.,-+~%~—～％{}[]()<>|!@#:;=*_`\\\"' \t\n\r年月日第章节万亿千百十一二三零〇点分之上升下降μg/³²·Ⅲ类eE";

    private static readonly string[] Telling =
    [
        "\0", "\uD800", "\uDC00", "\uFFFE", "\uFEFF", "\u202E", "\u2028", "\u0085", "\u00A0", "\u3000", "\u0301", "é", "😀", "１２３", "³", "½", "٣", "Ⅻ",
        "-0", "1e400", "1E-400", "NaN", "Infinity", "79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001",
        "99999999999999999999999999999999999999", "2147483648", "9999-12", "0000", "0001-01", "2023-13", "2023-01..12", "2023..2020",
        "{air.pm25.mean}", "{air.pm25.mean@市区:2022#p90!扣除沙尘|change:x=1}", "{", "}", "{{", "\\{", "|change", "```", "```table a\n", "\n## a {#a}\n", "> ", "- ", "![](", "](javascript:", "<script>", "&#0;", "<!--",
        "!!python/object:a", "&a", "*a", "? ", "|\n  ", ">-\n", "---\n", "...\n", "%YAML 9.9\n", "\"\"", "\"\n\"", ",,,", "'",
        "百分之", "同比上升", "万亿", "亿亿亿", "分别为", "、", "其中", "至", "二级以上", "第1位", "1个百分点", "—2023年", "表1", "图1 ", "第一章 ", "一、", "（一）", "目录",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        var text = new StringBuilder(One());
        for (var change = random.Next(5); change > 0; change--)
        {
            Change(text);
        }

        return text.Length > Longest ? text.ToString(0, Longest) : text.ToString();
    }

    private string One() => corpus[random.Next(corpus.Count)];

    private void Change(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var run = Math.Min(random.Next(1, random.Next(8) == 0 ? 200 : 8), text.Length - at);
        switch (random.Next(8))
        {
            case 0 when at < text.Length: text[at] = Letters[random.Next(Letters.Length)]; break;
            case 1 when at < text.Length: text[at] = (char)random.Next(char.MaxValue + 1); break;
            case 2: text.Remove(at, run); break;
            case 3: text.Insert(at, text.ToString(at, run)); break;
            case 4: text.Insert(at, Telling[random.Next(Telling.Length)]); break;
            case 5: text.Insert(at, Letters[random.Next(Letters.Length)]); break;
            case 6 when One() is { } other: text.Insert(at, other.AsSpan(random.Next(other.Length + 1))); break;
            default: text.Insert(at, Telling[random.Next(Telling.Length)], random.Next(1, random.Next(16) == 0 ? 100 : 4)); break;
        }
    }
}
