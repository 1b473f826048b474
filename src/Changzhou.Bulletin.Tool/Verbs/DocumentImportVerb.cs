using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents.Drafting;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tool.Verbs;

/// <summary>import FILE.txt|FILE.docx [--year N] [--dry-run] [--out DIR] [--json]: an official document becomes a draft.</summary>
internal static class DocumentImportVerb
{
    /// <param name="folder">Where to write the edition folder; null for the store.</param>
    public static Task<int> RunAsync(string path, int? year, bool dryRun, string? folder, Answer answer, CancellationToken cancel) =>
        folder is null ? StoreAsync(path, year, dryRun, answer, cancel) : Task.FromResult(Write(path, year, dryRun, folder, answer));

    private static int Write(string path, int? year, bool dryRun, string folder, Answer answer)
    {
        if (!DocumentInput.IsDocument(path))
        {
            return answer.Refused(DocumentWords.OutOfDocument(path));
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, "edition.yaml")))
        {
            return answer.Refused(Words.NotEmpty(folder));
        }

        var reading = DocumentFolder.Write(path, year, folder, dryRun);
        return reading.Value is { } draft
            ? answer.Good(
                new { ok = true, draft.Edition.Year, figures = draft.Counts.Figures, dryRun, folder = Path.GetFullPath(folder), draft.Counts, draft.Notices },
                Text(draft, dryRun ? DocumentWords.WouldWrite(folder) : DocumentWords.Written(folder)))
            : answer.Refused(reading.Faults);
    }

    private static Task<int> StoreAsync(string path, int? year, bool dryRun, Answer answer, CancellationToken cancel) => ToolStore.UseAsync(async open =>
    {
        var (result, draft) = await new DocumentImport(new DraftStore(open.Store, Actor.CommandLine)).ImportAsync(path, year, dryRun, cancel);
        return result switch
        {
            ImportResult.Refused refused => answer.Refused(refused.Faults),
            ImportResult.Read read => answer.Good(
                new { ok = true, read.Year, read.Figures, dryRun, changes = read.Changes, read.ReferenceChanged, draft!.Counts, draft.Notices },
                Text(draft, Outcome(read, dryRun))),
            _ => throw new InvalidOperationException("An import is read or refused."),
        };
    });

    private static string Outcome(ImportResult.Read read, bool dryRun) =>
        read.Changes.Count == 0 ? Words.NoChange
        : dryRun ? string.Join(Environment.NewLine, [.. read.Changes.Select(change => change.ToString()), Words.WouldImport(read.Year, read.Figures, read.Changes.Count, read.ReferenceChanged)])
        : Words.Imported(read.Year, read.Figures, read.Changes.Count, read.ReferenceChanged);

    private static string Text(DocumentDraft draft, string outcome) =>
        string.Join(Environment.NewLine, [.. draft.Notices.Select(DocumentWords.Notice), DocumentWords.Counts(draft.Counts, draft.Notices.Count), outcome]);
}
