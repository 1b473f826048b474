using System.Globalization;
using System.Net;
using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Report;

/// <summary>The report as one page that needs no other file: each finding beside its sentence, the words marked in it.</summary>
public static class HtmlReport
{
    private static readonly (Severity Severity, string Name, string Meaning)[] Severities =
    [
        (Severity.Error, "错误", "读者会被误导，或算术上不可能"),
        (Severity.Warning, "提醒", "请修改或说明"),
        (Severity.Question, "询问", "请向数据负责人核实"),
    ];

    public static string Write(ProofReport report)
    {
        var page = new StringBuilder();
        var title = Text(report.Document.Title ?? report.Document.Name);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>勘校报告：{title}</title>
            <style>{HtmlStyle.Css}</style>
            </head>
            <body>
            <header>
            <p class="kind">勘校报告</p>
            <h1>{title}</h1>
            <p>{Text(report.Document.Name)}，核对了 {report.Figures.Count(figure => figure.IsMeasured)} 个数据。</p>
            {Counts(report)}
            </header>
            <main>

            """);
        if (report.Findings.Count == 0)
        {
            page.AppendLine("<p class=\"clean\">没有发现问题。</p>");
        }

        var chapters = report.Findings.GroupBy(finding => Chapter(finding.Place)).OrderBy(chapter => chapter.Min(finding => finding.Span.Line)).ToList();
        Contents(page, chapters);
        for (var i = 0; i < chapters.Count; i++)
        {
            WriteChapter(page, report, chapters[i], i);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Counts(ProofReport report)
    {
        var counts = Severities.Select(kind => $"<li class=\"{Class(kind.Severity)}\"><b>{report.Findings.Count(finding => finding.IsOpen && finding.Severity == kind.Severity)}</b> {kind.Name}<span>{kind.Meaning}</span></li>");
        var waived = report.Findings.Count(finding => !finding.IsOpen);
        return $"<ul class=\"counts\">{string.Concat(counts)}{(waived > 0 ? $"<li class=\"waived\"><b>{waived}</b> 保留<span>已由专人同意</span></li>" : "")}</ul>";
    }

    private static void Contents(StringBuilder page, List<IGrouping<string, Finding>> chapters)
    {
        if (chapters.Count < 2)
        {
            return;
        }

        page.AppendLine("<nav aria-label=\"各章\"><ol>");
        for (var i = 0; i < chapters.Count; i++)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<li><a href=\"#c{i}\">{Text(chapters[i].Key)}</a> <span>{chapters[i].Count()}</span></li>");
        }

        page.AppendLine("</ol></nav>");
    }

    private static void WriteChapter(StringBuilder page, ProofReport report, IGrouping<string, Finding> chapter, int index)
    {
        page.AppendLine(CultureInfo.InvariantCulture, $"<section id=\"c{index}\"><h2>{Text(chapter.Key)}</h2>");
        foreach (var (severity, name, _) in Severities)
        {
            var found = chapter.Where(finding => finding.Severity == severity && finding.IsOpen).ToList();
            if (found.Count > 0)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"<h3 class=\"{Class(severity)}\">{name} {found.Count}</h3>");
                found.ForEach(finding => WriteFinding(page, report, finding, Class(severity)));
            }
        }

        var waived = chapter.Where(finding => !finding.IsOpen).ToList();
        if (waived.Count > 0)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<h3 class=\"waived\">保留 {waived.Count}</h3>");
            waived.ForEach(finding => WriteFinding(page, report, finding, "waived"));
        }

        page.AppendLine("</section>");
    }

    private static void WriteFinding(StringBuilder page, ProofReport report, Finding finding, string kind)
    {
        var explanation = finding.Explanation;
        page.Append(CultureInfo.InvariantCulture, $"""
            <article class="{kind}">
            <blockquote><span class="line">第 {finding.Span.Line} 行</span>{Quoted.Sentence(report.Document, finding.Span)}</blockquote>
            <div>
            <p>{Text(explanation.Message)}</p>
            {Facts(finding)}

            """);
        if (explanation.Suggestion.Length > 0)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<p class=\"do\">{Text(explanation.Suggestion)}</p>");
        }

        if (finding.Waiver is { } waiver)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"<p class=\"who\">{Text(waiver.By)}：{Text(waiver.Reason)}</p>");
        }

        page.AppendLine(CultureInfo.InvariantCulture, $"<p class=\"rule\">{Text(finding.Rule)}{(finding.Standard.Length > 0 ? " · " + Text(finding.Standard) : "")}{(finding.Place.Contains('›', StringComparison.Ordinal) ? " · " + Text(finding.Place[(finding.Place.LastIndexOf('›') + 1)..].Trim()) : "")}</p>\n</div>\n</article>");
    }

    private static string Facts(Finding finding)
    {
        (string Name, string Value)[] facts = [("文中", finding.Explanation.Stated), ("应为", finding.Explanation.Expected), ("算式", finding.Explanation.Arithmetic)];
        var filled = facts.Where(fact => fact.Value.Length > 0).Select(fact => $"<div><dt>{fact.Name}</dt><dd>{Text(fact.Value)}</dd></div>").ToList();
        return filled.Count > 0 ? $"<dl>{string.Concat(filled)}</dl>" : "";
    }

    /// <summary>生态环境质量 › 环境空气质量 of a place that goes on to a section; 环境空气 of air/o3.</summary>
    private static string Chapter(string place)
    {
        var parts = place.Split(" › ");
        return parts.Length > 1 ? $"{parts[0]} › {parts[1]}" : place.Split('/')[0] switch
        {
            "" or Catalogue.EditionTopic => "封面与目录",
            "summary" => "综述",
            var key => Topic.Find(key)?.Name ?? key,
        };
    }

    private static string Class(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "question",
    };

    internal static string Text(string text) => WebUtility.HtmlEncode(text);
}
