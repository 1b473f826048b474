namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The units of the bulletin in English; SI symbols where there are some, plain words for what is counted.</summary>
internal static class EnglishUnits
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["微克/立方米"] = "μg/m³",
        ["毫克/立方米"] = "mg/m³",
        ["毫克/升"] = "mg/L",
        ["微克/立方米·年"] = "μg/m³",
        ["万个/升"] = "×10⁴ cells/L",
        ["吨/(平方千米·30天)"] = "t/(km²·30 d)",
        ["百分点"] = "percentage points",
        ["亩"] = "mu (1/15 ha)",
        ["万亩"] = "×10⁴ mu (1/15 ha)",
        ["万元"] = "×10⁴ CNY",
        ["亿元"] = "×10⁸ CNY",
        ["吨"] = "t",
        ["万吨"] = "×10⁴ t",
        ["亿吨"] = "×10⁸ t",
        ["万吨/年"] = "×10⁴ t/a",
        ["万吨/日"] = "×10⁴ t/d",
        ["万方"] = "×10⁴ m³",
        ["公里"] = "km",
        ["平方公里"] = "km²",
        ["平方千米"] = "km²",
        ["天"] = "days",
        ["个百分点"] = "percentage points",
        ["个"] = "",
        ["家"] = "companies",
        ["件"] = "cases",
        ["例"] = "cases",
        ["起"] = "cases",
        ["台"] = "units",
        ["万台"] = "×10⁴ units",
        ["辆"] = "vehicles",
        ["座"] = "sites",
        ["条"] = "rivers or reaches",
        ["次"] = "times",
        ["种"] = "species",
        ["项"] = "items",
        ["名"] = "people",
        ["位"] = "",
        ["年"] = "",
    };

    private static readonly Dictionary<string, string> One = new()
    {
        ["days"] = "day",
        ["companies"] = "company",
        ["cases"] = "case",
        ["units"] = "unit",
        ["vehicles"] = "vehicle",
        ["sites"] = "site",
        ["rivers or reaches"] = "river or reach",
        ["times"] = "time",
        ["items"] = "item",
        ["people"] = "person",
    };

    public static string Of(string unit) => Names.GetValueOrDefault(unit, unit);

    /// <summary>1 day, 2 days.</summary>
    public static string Of(string unit, string? digits) => digits == "1" ? One.GetValueOrDefault(Of(unit), Of(unit)) : Of(unit);
}
