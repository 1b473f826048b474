using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation CaptionYearOfTable(string caption, int year, IReadOnlyList<int> years) => new(
        $"表题写“{year}年”，表中却是{Years(years)}年的数据（“{caption}”）。", $"{year}年", $"{(years.Count == 1 ? Years(years) : $"{years[0]}—{years[^1]}")}年", "", "按表中数据的年份改正表题。");

    public static Explanation CaptionYearOfBulletin(string caption, int year, int own) => new(
        $"图表标题写“{year}年”，本公报评价的是{own}年（“{caption}”），可能沿用了旧标题。", $"{year}年", $"{own}年", "", "核对图表数据的年份，改正标题或换上本年的图表。");

    public static Explanation CaptionSubject(string caption, string named, string section, string found, int? copied) => new(
        $"图表标题说的是{named}（“{caption}”），它所在的“{section}”通篇讲{found}，没有提到{named}{(copied is { } line ? $"；同一标题已用于第{line}行" : "")}。",
        named, found, "", "核对图表，改正标题或移到相应的节。");

    public static Explanation CaptionUnit(string unit, string head, string other) => new(
        $"表题写明单位为“{unit}”，表中“{head}”却以“{other}”为单位，两者不能同时成立。", unit, "", "", "从表题中删去单位，在各栏分别注明；或把表拆开。");

    public static Explanation CaptionRepeated(string caption, int line, bool adjacent) => new(
        adjacent ? $"标题“{caption}”在第{line}行刚出现过，紧接着又重复。" : $"标题“{caption}”与第{line}行的标题完全相同，两个图表不应同名。", caption, "", "", adjacent ? "删去一个。" : "核对两个图表，分别命名。");

    public static Explanation CaptionNumber(string number, string before) => new(
        $"图表编号“{number}”接在“{before}”之后，重复或跳号。", number, "", "", "按出现的先后重新编号。");

    private static string Years(IReadOnlyList<int> years) => string.Join("、", years);

    public static DocumentSpan Whole(LocatedText text) => text.Locate(0, text.Text.Length);
}
