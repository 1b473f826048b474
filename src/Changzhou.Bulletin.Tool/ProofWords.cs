using System.Globalization;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tool;

/// <summary>What proof and evaluate say, in Chinese.</summary>
internal static class ProofWords
{
    public const string Proof = "勘校一份公报：文本、Word 文件、年报文件夹或草稿";
    public const string ProofWhat = "文件（.txt、.docx）、年报文件夹，或草稿的年份";
    public const string History = "历史数据文件夹（含 facts.csv），代替随程序附带的";
    public const string Html = "把勘校报告写成一个 HTML 文件";
    public const string Evaluate = "用人工标注的数据衡量查找和关联数据的准确程度";
    public const string EvaluateWhat = "公报文件（.txt、.docx）";
    public const string Gold = "人工标注的数据（CSV，列名同 figures-2023.csv）";
    public const string Links = "标注代码与指标的对照（CSV：suggested_code,indicator）";
    public const string Line = "行";
    public const string Severity = "程度";
    public const string Place = "位置";
    public const string Quote = "原文";
    public const string Message = "意见";
    public const string Clean = "没有发现问题。";
    public const string Waived = "已同意保留";

    public static string Name(Severity severity) => severity switch
    {
        Proofing.Severity.Error => "错误",
        Proofing.Severity.Warning => "提醒",
        _ => "询问",
    };

    public static string Summary(ProofReport report, TimeSpan time)
    {
        int Count(Severity severity) => report.Findings.Count(finding => finding.IsOpen && finding.Severity == severity);
        var waived = report.Findings.Count(finding => !finding.IsOpen);
        return Say($"共核对 {report.Figures.Count(figure => figure.IsMeasured)} 个数据：错误 {Count(Proofing.Severity.Error)}、提醒 {Count(Proofing.Severity.Warning)}、询问 {Count(Proofing.Severity.Question)}{(waived > 0 ? Say($"，另有 {waived} 条已同意保留") : "")}。用时 {time.TotalMilliseconds:F0} 毫秒。");
    }

    public static string NoSuchFile(string path) => Say($"没有 {path}：请给出存在的文件、年报文件夹，或草稿的年份（四位数字）。");

    public static string WrittenTo(string file) => Say($"报告已写到 {file}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
