using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>The number at the head of a line: 第一章, 一、, （一）, 1., 01.</summary>
internal readonly partial record struct HeadingNumber(NumberStyle Style, string Printed, int Value, string Title)
{
    private const string Numeral = "[一二三四五六七八九十百〇零]{1,4}|[0-9]{1,3}";

    public static HeadingNumber? Of(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var style = match.Groups["word"].Value switch
        {
            "部分" or "篇" or "编" => NumberStyle.Part,
            "章" => NumberStyle.Chapter,
            "节" => NumberStyle.Section,
            _ when match.Groups["comma"].Success => NumberStyle.Comma,
            _ when match.Groups["chineseBracket"].Success => NumberStyle.Bracket,
            _ when match.Groups["padded"].Success => NumberStyle.Padded,
            _ when match.Groups["dotted"].Success => NumberStyle.Dotted,
            _ => NumberStyle.Digit,
        };
        var number = match.Groups.Values.Skip(1).First(group => group.Success && group.Name is "n1" or "comma" or "chineseBracket" or "padded" or "dotted" or "digit").Value;
        return new(style, match.Value.Trim(), Numerals.ToInt(number) ?? 0, text[match.Length..].Trim());
    }

    [GeneratedRegex($@"^(?:第(?<n1>{Numeral})(?<word>部分|篇|编|章|节)|(?<comma>[一二三四五六七八九十]{{1,3}})、|\((?<chineseBracket>[一二三四五六七八九十]{{1,3}})\)|(?<padded>0[1-9])(?=[^0-9.年])|(?<dotted>[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})(?=[ \u4e00-\u9fff])(?![个家项件%万亿微毫分吨公米元天年倍])|(?<digit>[0-9]{{1,2}})(?:[、．]|\.(?![0-9]))|\((?<digit>[0-9]{{1,2}})\))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal enum NumberStyle
{
    /// <summary>第一篇, 第一部分</summary>
    Part,

    /// <summary>第一章</summary>
    Chapter,

    /// <summary>第一节</summary>
    Section,

    /// <summary>一、</summary>
    Comma,

    /// <summary>（一）</summary>
    Bracket,

    /// <summary>01</summary>
    Padded,

    /// <summary>1.2</summary>
    Dotted,

    /// <summary>1. 1、 （1）</summary>
    Digit,
}
