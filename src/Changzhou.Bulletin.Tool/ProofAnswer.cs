using System.Globalization;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Report;
using Spectre.Console;

namespace Changzhou.Bulletin.Tool;

/// <summary>Says what proofreading found: a table to people, the contract's JSON to programs, and a page to print.</summary>
internal sealed class ProofAnswer(bool json, string? html)
{
    private readonly Answer plain = new(json);

    public int Refused(string text) => plain.Refused(text);

    public int Refused(IReadOnlyList<Fault> faults) => plain.Refused(faults);

    public int Say(ProofReport report, TimeSpan time)
    {
        if (html is not null)
        {
            File.WriteAllText(html, HtmlReport.Write(report));
            plain.Console.MarkupLineInterpolated($"{ProofWords.WrittenTo(html)}");
        }

        if (json)
        {
            Console.Out.WriteLine(ProofJson.Write(report));
        }
        else
        {
            Tabulate(report, time);
        }

        return report.HasErrors ? ExitCodes.Refused : ExitCodes.Good;
    }

    private static void Tabulate(ProofReport report, TimeSpan time)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) });
        foreach (var chapter in report.Findings.GroupBy(finding => finding.Place).OrderBy(chapter => chapter.Min(finding => finding.Span.Line)))
        {
            var table = new Table().Border(TableBorder.Rounded).Title(new TableTitle(Markup.Escape(chapter.Key.Length > 0 ? chapter.Key : report.Document.Title ?? report.Document.Name)))
                .AddColumn(new TableColumn(ProofWords.Line).RightAligned().NoWrap()).AddColumn(new TableColumn(ProofWords.Severity).NoWrap())
                .AddColumn(ProofWords.Quote).AddColumn(ProofWords.Message);
            foreach (var finding in chapter)
            {
                table.AddRow(finding.Span.Line.ToString(CultureInfo.InvariantCulture), Label(finding), Markup.Escape(Short(finding.Span.Quote)),
                    Markup.Escape(finding.Explanation.Message + finding.Explanation.Suggestion) + $"[grey] {Markup.Escape(finding.Rule)}[/]");
            }

            console.Write(table);
        }

        if (report.Findings.Count == 0)
        {
            console.MarkupLineInterpolated($"{ProofWords.Clean}");
        }

        console.MarkupLineInterpolated($"{ProofWords.Summary(report, time)}");
    }

    private static string Label(Finding finding) => finding switch
    {
        { IsOpen: false } => $"[grey]{ProofWords.Waived}[/]",
        { Severity: Severity.Error } => $"[red bold]{ProofWords.Name(finding.Severity)}[/]",
        { Severity: Severity.Warning } => $"[yellow]{ProofWords.Name(finding.Severity)}[/]",
        _ => $"[blue]{ProofWords.Name(finding.Severity)}[/]",
    };

    private static string Short(string quote) => quote.Length <= 24 ? quote : quote[..24] + "…";
}
