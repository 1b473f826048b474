using System.CommandLine;
using System.CommandLine.Parsing;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents.Drafting;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Spectre.Console;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>import PATH [--year N] [--dry-run] [--json]; workbooks and documents have options of their own, see <see cref="WorkbookVerb"/> and <see cref="DocumentImportVerb"/>.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string?> Path = new("path") { Description = Words.ImportPath, Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<int?> Year = new("--year") { Description = Words.ImportYear };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = Words.DryRun };
    private static readonly Option<string?> Template = new("--template") { Description = Words.ImportTemplate };
    private static readonly Option<bool> ConvertUnits = new("--convert-units") { Description = Words.ConvertUnits };
    private static readonly Option<bool> Round = new("--round") { Description = Words.Round };
    private static readonly Option<string?> Source = new("--source") { Description = Words.Source };
    private static readonly Option<string?> Folder = new("--out") { Description = DocumentWords.Out };
    private static readonly Option<bool> IncludeHidden = new("--include-hidden") { Description = Words.IncludeHidden };

    public static Command Command()
    {
        var json = ToolOptions.Json();
        var command = new Command("import", Words.Import) { Path, Year, DryRun, Template, ConvertUnits, Round, Source, IncludeHidden, Folder, json };
        command.Validators.Add(given =>
        {
            if (WrongUse(given) is { } error)
            {
                given.AddError(error);
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var (path, year, answer) = (parsed.GetValue(Path), parsed.GetValue(Year), new Answer(parsed.GetValue(json)));
            return parsed.GetValue(Template) is { } file ? TemplateVerb.RunAsync(file, year, answer, cancel)
                : IsWorkbook(path) ? WorkbookVerb.RunAsync(path!, year!.Value, Options(parsed), parsed.GetValue(DryRun), answer, cancel)
                : DocumentInput.IsDocument(path!) || parsed.GetValue(Folder) is not null ? DocumentImportVerb.RunAsync(path!, year, parsed.GetValue(DryRun), parsed.GetValue(Folder), answer, cancel)
                : RunAsync(path!, year, parsed.GetValue(DryRun), answer, cancel);
        });
        return command;
    }

    private static bool IsWorkbook(string? path) => path is not null && WorkbookReader.IsWorkbookName(path) && !Directory.Exists(path);

    private static WorkbookOptions Options(ParseResult parsed) => new()
    {
        ConvertUnits = parsed.GetValue(ConvertUnits),
        Round = parsed.GetValue(Round),
        Source = parsed.GetValue(Source),
        IncludeHidden = parsed.GetValue(IncludeHidden),
    };

    private static string? WrongUse(CommandResult given)
    {
        var path = given.GetValue(Path);
        var ofWorkbook = given.GetValue(ConvertUnits) || given.GetValue(Round) || given.GetValue(IncludeHidden) || given.GetValue(Source) is not null;
        return given.GetValue(Template) is { } template
                ? path is null && !given.GetValue(DryRun) && !ofWorkbook && template.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? null : Words.TemplateAlone
            : path is null ? Words.ImportWhat
            : !IsWorkbook(path) ? ofWorkbook ? Words.WorkbookOnly : null
            : given.GetValue(Year) is null ? Words.ImportYearMissing : null;
    }

    private static Task<int> RunAsync(string path, int? year, bool dryRun, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        var result = await answer.Console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async progress =>
        {
            var work = progress.AddTask(dryRun ? Words.Reading : Words.Writing).IsIndeterminate();
            var outcome = await new EditionImport(new DraftStore(open.Store, Actor.CommandLine)).ImportAsync(path, year, dryRun, cancel);
            work.IsIndeterminate(false).Value = work.MaxValue;
            return outcome;
        });
        return result switch
        {
            ImportResult.Refused refused => answer.Refused(refused.Faults),
            ImportResult.Read read => answer.Good(
                new { ok = true, read.Year, read.Figures, dryRun, changes = read.Changes, read.ReferenceChanged }, Text(read, dryRun)),
            _ => throw new InvalidOperationException("An import is read or refused."),
        };
    });

    private static string Text(ImportResult.Read read, bool dryRun)
    {
        if (read.Changes.Count == 0 && !read.ReferenceChanged)
        {
            return Words.NoChange;
        }

        var summary = dryRun
            ? Words.WouldImport(read.Year, read.Figures, read.Changes.Count, read.ReferenceChanged)
            : Words.Imported(read.Year, read.Figures, read.Changes.Count, read.ReferenceChanged);
        return dryRun ? string.Join(Environment.NewLine, [.. read.Changes.Select(change => change.ToString()), summary]) : summary;
    }
}
