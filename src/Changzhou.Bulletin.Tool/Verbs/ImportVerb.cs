using System.CommandLine;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents.Drafting;
using Changzhou.Bulletin.Storage.Drafts;
using Spectre.Console;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>import PATH [--year N] [--dry-run] [--out DIR] [--json]; a .txt or .docx becomes a draft, see <see cref="DocumentImportVerb"/></summary>
internal static class ImportVerb
{
    public static Command Command()
    {
        var path = new Argument<string>("path") { Description = Words.ImportPath };
        var year = new Option<int?>("--year") { Description = Words.ImportYear };
        var dryRun = new Option<bool>("--dry-run") { Description = Words.DryRun };
        var folder = new Option<string?>("--out") { Description = DocumentWords.Out };
        var json = ToolOptions.Json();
        var command = new Command("import", Words.Import) { path, year, dryRun, folder, json };
        command.SetAction((parsed, cancel) => DocumentInput.IsDocument(parsed.GetRequiredValue(path)) || parsed.GetValue(folder) is not null
            ? DocumentImportVerb.RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(year), parsed.GetValue(dryRun), parsed.GetValue(folder), new Answer(parsed.GetValue(json)), cancel)
            : RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(year), parsed.GetValue(dryRun), new Answer(parsed.GetValue(json)), cancel));
        return command;
    }

    private static Task<int> RunAsync(string path, int? year, bool dryRun, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        var result = await answer.Console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async progress =>
        {
            var work = progress.AddTask(dryRun ? Words.Reading : Words.Writing).IsIndeterminate();
            var outcome = await new EditionImport(new DraftStore(open.Store)).ImportAsync(path, year, dryRun, cancel);
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
