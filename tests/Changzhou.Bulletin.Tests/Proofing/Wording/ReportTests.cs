using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Report;

namespace Changzhou.Bulletin.Tests.Proofing.Wording;

public sealed class ReportTests
{
    [Fact]
    public void The_page_shows_the_sentence_with_its_words_marked_and_needs_no_other_file()
    {
        var page = HtmlReport.Write(new Proofreader(A.Catalogue, History.Empty).Read(A.Document("2023年常州市生态环境状况公报", "", "第一章 水环境质量", "", "涌湖<b>水质</b>改善。截止2023年底完成。")));
        Assert.Contains("<mark>涌湖</mark>&lt;b&gt;水质", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Contains("name.place", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_bulletin_says_so() =>
        Assert.Contains("没有发现问题", HtmlReport.Write(new Proofreader(A.Catalogue, History.Empty).Read(A.Document("2023年常州市生态环境状况公报", "", "第一章 水环境质量", "", "全市水质稳定。"))), StringComparison.Ordinal);

    [Fact]
    public void The_edition_of_2023_has_no_open_error_and_lists_what_was_let_stand()
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        var report = new Proofreader(input.Catalogue, input.History).Read(input.Edition);
        Assert.False(report.HasErrors, string.Join('\n', report.Findings.Where(finding => finding is { IsOpen: true, Severity: Severity.Error }).Select(finding => $"{finding.Rule} {finding.Place} {finding.Reference} {finding.Explanation.Message}")));
        Assert.Contains(report.Findings, finding => finding is { Rule: "caption.year", Waiver.By: "系统导入" });
        Assert.All(input.Edition.Waivers, waiver => Assert.Contains(report.Findings, finding => finding.Waiver == waiver));
        Assert.Contains("保留", HtmlReport.Write(report), StringComparison.Ordinal);
    }
}
