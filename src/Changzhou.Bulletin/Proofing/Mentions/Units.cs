namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Units of measure in one spelling, and the size of 万 and 亿 before them.</summary>
public static class Units
{
    /// <summary>The spelling used everywhere, then the others that stand in texts. Latin ones match in any case.</summary>
    private static readonly string[][] Spellings =
    [
        ["μg/m³", "微克/立方米", "微克每立方米", "微克/标准立方米", "μg/m3", "ug/m3", "ug/m³", "μg/Nm³", "μg·m-3", "μg/立方米", "微克/m³", "微克/m3"],
        ["mg/m³", "毫克/立方米", "毫克每立方米", "毫克/标准立方米", "mg/m3", "mg·m-3", "毫克/m³", "毫克/m3"],
        ["mg/L", "毫克/升", "毫克每升", "mg/l"],
        ["μg/L", "微克/升", "微克每升", "ug/L"],
        ["mg/kg", "毫克/千克", "毫克/公斤"],
        ["个/L", "个/升"],
        ["万个/L", "万个/升"],
        ["t/(km²·30d)", "吨/(平方千米·30天)", "吨/平方千米·30天", "吨/(平方公里·30天)", "吨/平方公里·30天", "t/(km²·30d)", "t/km²·30d", "t/(km2·30d)", "t/km2·30d", "吨/(平方千米·30日)", "吨/(km²·30d)"],
        ["t/(km²·月)", "吨/(平方千米·月)", "吨/平方千米·月", "吨/(平方公里·月)", "吨/平方公里·月", "t/km²·月", "t/km2·月", "t/(km2·月)", "吨/平方公里月", "吨/平方千米月", "吨/km²·月"],
        ["dB(A)", "分贝(A)", "分贝(A声级)", "分贝", "dB"],
        ["nGy/h", "纳戈瑞/小时"],
        ["V/m", "伏/米", "伏特/米"],
        ["μT", "uT", "微特斯拉", "微特"],
        ["W/m²", "W/m2", "瓦/平方米"],
        ["MHz"],
        ["kHz"],
        ["GHz"],
        ["Hz"],
        ["kV"],
        ["Bq/L", "贝可/升"],
        ["Bq/m³", "Bq/m3", "贝可/立方米"],
        ["Bq/kg", "贝可/千克"],
        ["℃", "摄氏度", "°C"],
        ["mm", "毫米"],
        ["cm", "厘米"],
        ["m", "米"],
        ["km", "公里", "千米"],
        ["m²", "平方米", "m2"],
        ["km²", "平方公里", "平方千米", "km2"],
        ["m³", "立方米", "方", "立方", "m3"],
        ["吨/日", "吨/天", "t/d", "吨每日"],
        ["吨/年", "t/a", "吨每年"],
        ["m³/日", "立方米/日", "立方米/天", "m³/d", "m3/d"],
        ["吨", "t"],
        ["千克", "公斤", "kg"],
        ["克", "g"],
        ["公顷", "hm²", "hm2"],
        ["亩"],
        ["元"],
        ["美元"],
        ["千瓦", "kW"],
        ["千瓦时", "kWh", "度电"],
        ["吨标准煤", "吨标煤"],
        ["吨/万元"],
        ["立方米/万元"],
        ["小时", "h"],
        ["分钟"],
        ["%", "百分之"],
        ["‰"],
        ["个百分点", "百分点"],
        ["倍"],
        ["成"],
        ["pH"],
        ["台/年"],
    ];

    /// <summary>Nouns that count (量词).</summary>
    private static readonly string[] Counters =
    [
        "个", "家", "项", "件", "辆", "台", "座", "条", "天", "日", "次", "种", "名", "人", "批", "批次", "起", "宗", "份", "处", "所", "套", "户", "艘", "场", "期", "例", "位", "只", "头", "株",
        "部", "类", "级", "大", "棵", "块", "片", "口", "组", "对", "根", "支", "队", "人次", "车次", "点次", "点位", "户次", "家次", "台套", "台次", "台(套)", "栋", "幢", "村", "镇", "篇", "封", "张",
        "个月", "年", "月", "周", "站", "批件", "羽", "尾", "科", "属", "目", "轮", "届", "样次", "组次", "辆次", "艘次", "人(次)", "点", "段", "岁", "号", "季", "字", "册", "颗", "枚", "吨级", "亿吨公里",
        "小时/年", "厂", "班", "课时", "标段", "案", "卷", "门", "道", "眼", "井", "湖", "河", "县", "区", "市", "省", "街道", "社区", "单位", "企业", "学校",
    ];

    private static readonly Dictionary<string, string> Canonicals = BuildCanonicals();
    private static readonly int Longest = Canonicals.Keys.Max(spelling => spelling.Length);

    /// <summary>The one spelling of a unit, with its 万 or 亿; the unit itself where it is not known.</summary>
    public static string Canonical(string unit)
    {
        var trimmed = unit.Trim();
        if (Canonicals.TryGetValue(trimmed, out var known))
        {
            return known;
        }

        var prefix = MultiplierLength(trimmed, 0);
        return prefix > 0 && Canonicals.TryGetValue(trimmed[prefix..], out known) ? trimmed[..prefix] + known : trimmed;
    }

    /// <summary>The longest unit that stands at a place of a text; empty where none does. No 万 or 亿 is taken.</summary>
    internal static string At(string text, int start)
    {
        for (var length = Math.Min(Longest, text.Length - start); length > 0; length--)
        {
            if (Canonicals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(start, length), out _) && !CutsAWord(text, start, length))
            {
                return text.Substring(start, length);
            }
        }

        return "";
    }

    /// <summary>The length of 万, 亿, 万亿, 百万, 千万 … at a place of a text.</summary>
    internal static int MultiplierLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && end < start + 2 && text[end] is '百' or '千' or '万' or '亿')
        {
            end++;
        }

        return end > start && text[end - 1] is '万' or '亿' ? end - start : 0;
    }

    public static bool IsCounter(string canonicalUnit) => CounterSet.Contains(Scale(canonicalUnit).Base);

    /// <summary>The unit without 万 or 亿, and what one of the printed unit is in it: 万吨 is 10000 吨.</summary>
    public static (string Base, decimal Factor) Scale(string unit)
    {
        var length = MultiplierLength(unit, 0);
        var factor = 1m;
        foreach (var c in unit.AsSpan(0, length))
        {
            factor *= c switch { '百' => 100m, '千' => 1_000m, '万' => 10_000m, _ => 100_000_000m };
        }

        return (unit[length..], factor);
    }

    private static readonly HashSet<string> CounterSet = [.. Counters];

    /// <summary>"3 mg" is no "3 m" with a g, and "h" in "high" is no hour.</summary>
    private static bool CutsAWord(string text, int start, int length) =>
        start + length < text.Length && char.IsAsciiLetter(text[start + length - 1]) && char.IsAsciiLetterOrDigit(text[start + length]);

    private static Dictionary<string, string> BuildCanonicals()
    {
        var canonicals = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var spellings in Spellings)
        {
            foreach (var spelling in spellings)
            {
                canonicals.TryAdd(spelling, spellings[0]);
            }
        }

        foreach (var counter in Counters)
        {
            canonicals.TryAdd(counter, counter);
        }

        return canonicals;
    }
}
