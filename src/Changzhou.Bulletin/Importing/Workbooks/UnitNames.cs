using System.Collections.Frozen;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Units by their names, and the exact conversions between them; nothing here rounds.</summary>
internal static class UnitNames
{
    /// <summary>Names of the same unit, the catalogue's first.</summary>
    private static readonly FrozenDictionary<string, string> Names = new[]
    {
        "微克/立方米 μg/m3 ug/m3 微克每立方米 微克/m3",
        "毫克/立方米 mg/m3 毫克每立方米 毫克/m3",
        "毫克/升 mg/l 毫克每升",
        "微克/升 μg/l ug/l 微克每升",
        "公里 km 千米",
        "米 m",
        "吨 t",
        "千克 kg 公斤",
        "平方公里 km2 平方千米",
        "公顷 hm2 ha",
        "dB(A) db(a) dba 分贝(a) db（a）",
        "吨/(平方千米·30天) t/(km2·30d) 吨/(平方公里·30天) 吨/平方千米·30天 吨/平方公里·30天 t/km2·30d t/(km2.30d) 吨/(km2·30天)",
        "% 百分比 百分之 ％",
        "个百分点 百分点",
        "‰ 千分比",
        "方 立方米 m3",
        "个 个数",
        "人 人次",
        "1 比值 小数 倍数比 ratio",
    }.SelectMany(line => line.Split(' ').Select(name => (PlainWords.Of(name), line.Split(' ')[0])))
        .DistinctBy(pair => pair.Item1).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>What one of a unit is in the base unit of its quantity.</summary>
    private static readonly FrozenDictionary<string, (string Base, decimal Factor)> Sizes = new (string Unit, string Base, decimal Factor)[]
    {
        ("毫克/立方米", "微克/立方米", 1000m),
        ("毫克/升", "微克/升", 1000m),
        ("公里", "米", 1000m),
        ("吨", "千克", 1000m),
        // 15 mu are one hectare, so land is counted in mu, which makes every conversion whole.
        ("公顷", "亩", 15m),
        ("平方公里", "亩", 1500m),
        ("1", "%", 100m),
        ("‰", "%", 0.1m),
    }.ToFrozenDictionary(row => row.Unit, row => (row.Base, row.Factor), StringComparer.Ordinal);

    /// <summary>As the catalogue names it; what is not known stays as written.</summary>
    public static string Canonical(string unit)
    {
        var plain = PlainWords.Of(unit);
        return plain is "" or "-" or "—" or "/" or "无" or "无量纲" ? "" : Names.GetValueOrDefault(plain, plain);
    }

    public static bool Same(string one, string other) => Canonical(one) == Canonical(other) || PlainWords.Of(one) == PlainWords.Of(other);

    /// <summary>What a value is multiplied by; null where the units measure different things.</summary>
    public static decimal? Factor(string from, string to)
    {
        var (fromBase, fromSize) = Size(from);
        var (toBase, toSize) = Size(to);
        return fromBase == toBase && fromBase.Length > 0 ? fromSize / toSize : null;
    }

    /// <summary>万吨 is ten thousand times 吨, and so for whatever is counted, up to 万亿.</summary>
    private static (string Base, decimal Size) Size(string unit)
    {
        var name = Canonical(unit);
        var many = 1m;
        while (name.Length > 1 && many < 100_000_000m && name[0] is '万' or '亿' && !Sizes.ContainsKey(name))
        {
            (many, name) = (many * (name[0] == '万' ? 10_000m : 100_000_000m), Canonical(name[1..]));
        }

        return Sizes.TryGetValue(name, out var size) ? (size.Base, many * size.Factor) : (name, many);
    }
}
