using System.Globalization;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>The words inside data files: Chinese, and the terms of use in English too.</summary>
internal static class FileWords
{
    public const string Category = "项目";
    public const string FiguresSheet = "数据";
    public const string AboutSheet = "说明";
    public const string IndicatorsSheet = "指标";
    public const string LimitsSheet = "限值";
    public const string NotesSheet = "备注";
    public const string Item = "项目";
    public const string Explanation = "说明";
    public const string Place = "所在";
    public const string Note = "备注";
    public const string Between = " · ";
    public const string Title = "公报";
    public const string Publisher = "发布单位";
    public const string Release = "发布版";
    public const string ReleasedAt = "发布日期";
    public const string Sha256 = "数据SHA-256";
    public const string Sha256Note = "SHA-256的用途";
    public const string Sha256Explanation = "上述数值是本发布版全部内容的指纹：与网站“发布版”页所列一致，即为同一版本。本文件自身的指纹见网站“开放数据”页。";
    public const string Narrative = "文字说明";
    public const string Licence = "使用许可";
    public const string Terms = "公报数据属于政府公开信息，任何人注明来源即可免费使用、复制、加工和传播；使用时请勿改动数值或使人误解其含义，也不得暗示发布单位认可使用者的结论。";
    public const string TermsEn = "The data are public government information. Anyone may use, copy, adapt and pass them on free of charge, naming the source; please do not alter the values or give them another meaning, nor suggest that the publisher endorses what you conclude.";
    public const string Proviso = "具体条件由发布单位确定；与发布单位另行公布的条件不一致的，以其公布的为准。";
    public const string ProvisoEn = "The publishing bureau determines the terms; where it publishes others, those hold.";
    public const string AccessDay = "引用日期";
    public const string Citing = "如何引用";
    public const string NumbersItem = "数字与文字";
    public const string NumbersExplanation = "数值列是数字，显示的小数位数与公报一致；文字列一律是文本，以等号、加减号或@开头的也不会作为公式计算。";

    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>2024-05-30, in the city's time.</summary>
    public static string Day(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Shanghai).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
