using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>What the words of a caption say: its number, its unit, whether it titles a picture or a table.</summary>
internal static partial class CaptionWords
{
    /// <summary>图1 …, 表2-3 …, 续表.</summary>
    public static bool IsNumbered(string text) => text.Length <= 80 && NumberPattern().IsMatch(text) && !text.EndsWith('。');

    public static bool Continues(string text) => Continued().IsMatch(text);

    /// <summary>A short line that speaks as captions do: 2023年…分布图, …情况表, …对比.</summary>
    public static bool SoundsLikeCaption(string text) => text.Length <= 60 && Sound().IsMatch(text) && text.AsSpan().IndexOfAny("。；") < 0;

    public static bool IsUnitLine(string text) => UnitLine().IsMatch(text);

    public static DocumentBlock.Caption Read(SourceLine line, DocumentPlace place, int? repeats, bool isTable)
    {
        var number = NumberPattern().Match(line.Text);
        var kind = isTable || number.Value.StartsWith('表') || number.Value.StartsWith('续') ? CaptionKind.Table
            : number.Success || line.Text.EndsWith('图') || line.AfterPicture ? CaptionKind.Picture
            : CaptionKind.Unknown;
        return new(kind, number.Value.Trim(), Unit(line.Text), line.Located, repeats) { Place = place };
    }

    /// <summary>万吨 of (单位：万吨).</summary>
    public static string Unit(string text)
    {
        var match = UnitPattern().Match(text);
        return match.Success ? match.Groups["unit"].Value.Trim() : "";
    }

    [GeneratedRegex(@"^(?:续?(?:图|表)\s?[0-9]{1,3}(?:[-.][0-9]{1,3}){0,3}(?![0-9年个项家%])|续表)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^续表|续表?\)?$|\(续\)", RegexOptions.CultureInvariant)]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(?:[0-9]{4}(?:-[0-9]{4})?年).{2,50}(?:分布|图|表|对比|比较|变化|情况|浓度|占比|趋势|比例|示意|达标率|统计|排名|结果)(?:\(.{1,20}\))?$|(?:分布图|示意图|变化图|统计图|对比图|趋势图|比例图|情况表|统计表|一览表|对比表|汇总表|比较表|评价表)(?:\(?单位.{1,20})?$|\(单位：.{1,15}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sound();

    [GeneratedRegex(@"^\(?单位：.{1,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"[(，]?(?:计量)?单位：(?<unit>[^()]{1,16}(?:\([^()]{1,12}\))?[^()]{0,4})\)?", RegexOptions.CultureInvariant)]
    private static partial Regex UnitPattern();
}
