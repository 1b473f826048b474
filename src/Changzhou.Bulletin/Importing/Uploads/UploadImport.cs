using Changzhou.Bulletin.Importing.Documents.Drafting;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Importing.Uploads;

public enum UploadKind
{
    /// <summary>An official document: .txt or .docx.</summary>
    Document,

    /// <summary>Figures: .xlsx or .csv.</summary>
    Workbook,

    /// <summary>An edition folder: .zip.</summary>
    Folder,
}

/// <summary>What an uploaded file would do to the drafts, or did.</summary>
public abstract record UploadResult
{
    private UploadResult()
    {
    }

    public sealed record Refused(IReadOnlyList<Fault> Faults, IReadOnlyList<string> Notices) : UploadResult;

    /// <param name="Year">Whose draft it changes.</param>
    /// <param name="Title">Of the edition that comes in; empty for figures alone.</param>
    /// <param name="IsNew">Whether the year has no draft yet.</param>
    /// <param name="Figures">How many the file states.</param>
    /// <param name="Changes">Empty where the draft holds the same already.</param>
    /// <param name="Notices">What was read otherwise than it was written.</param>
    /// <param name="Entry">The last entry of the year's log that was known; see <see cref="DraftSource.LastEdit"/>.</param>
    public sealed record Read(UploadKind Kind, int Year, string Title, bool IsNew, int Figures, IReadOnlyList<Change> Changes, bool ReferenceChanged, IReadOnlyList<string> Notices, long Entry) : UploadResult
    {
        public bool ChangesAnything => Changes.Count > 0 || ReferenceChanged;
    }
}

/// <summary>Brings an uploaded file into the drafts: shows first what it would change, then changes exactly that, or nothing.</summary>
/// <param name="directory">Of the upload alone: holds the file under the name that its owner gave it, and is the caller's to remove.</param>
public sealed class UploadImport(BulletinStore store, string directory)
{
    /// <summary>By the file's name; null for what cannot be imported.</summary>
    public static UploadKind? KindOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".ZIP" => UploadKind.Folder,
        _ when WorkbookReader.IsWorkbookName(name) => UploadKind.Workbook,
        _ when DocumentInput.IsDocument(name) => UploadKind.Document,
        _ => null,
    };

    /// <summary>Says what would change, and changes nothing.</summary>
    /// <param name="year">The draft that a workbook fills; documents and folders say their year themselves.</param>
    public Task<UploadResult> TryAsync(string file, int year, WorkbookOptions options, CancellationToken cancel = default) =>
        RunAsync(new DraftStore(store), file, year, options, null, cancel);

    /// <summary>Makes what <see cref="TryAsync"/> said come true; refused where somebody has edited the draft since, or for a workbook the figures that it changes.</summary>
    public Task<UploadResult> ApplyAsync(string file, UploadResult.Read tried, WorkbookOptions options, Actor by, CancellationToken cancel = default) =>
        RunAsync(new DraftStore(store, by), file, tried.Year, options, tried, cancel);

    private async Task<UploadResult> RunAsync(DraftStore drafts, string file, int year, WorkbookOptions options, UploadResult.Read? tried, CancellationToken cancel)
    {
        var path = Path.Combine(directory, file);
        var known = tried?.Entry;
        switch (KindOf(file))
        {
            case UploadKind.Workbook:
                return await WorkbookAsync(drafts, path, year, options, tried, cancel);
            case UploadKind.Document:
                var (document, draft) = await new DocumentImport(drafts) { LastEdit = known }.ImportAsync(path, known is null ? null : year, dryRun: known is null, cancel);
                return Told(document, UploadKind.Document, draft?.Notices ?? []);
            case UploadKind.Folder:
                var (folder, faults) = Unpacked(path);
                return folder is null ? new UploadResult.Refused(faults, [])
                    : Told(await new EditionImport(drafts) { LastEdit = known, File = file }.ImportAsync(folder, known is null ? null : year, dryRun: known is null, cancel), UploadKind.Folder, []);
            default:
                return new UploadResult.Refused([new(file, 0, 0, ZipWords.UnknownKind.What, ZipWords.UnknownKind.WhatToDo)], []);
        }
    }

    /// <summary>Unpacks once: what is applied is what was shown.</summary>
    private (string? Folder, IReadOnlyList<Fault> Faults) Unpacked(string zip)
    {
        var into = Path.Combine(directory, "folder");
        if (Directory.Exists(into))
        {
            Directory.Delete(into, recursive: true);
        }

        Directory.CreateDirectory(into);
        var reading = EditionZip.Extract(zip, into);
        return (reading.Value, reading.Faults);
    }

    private static async Task<UploadResult> WorkbookAsync(DraftStore drafts, string path, int year, WorkbookOptions options, UploadResult.Read? tried, CancellationToken cancel)
    {
        var entry = tried?.Entry ?? await drafts.EntryAsync(year, cancel);
        return await new WorkbookImport(drafts) { Agreed = tried?.Changes }.ImportAsync(path, year, options, dryRun: tried is null, cancel) switch
        {
            WorkbookImportResult.Refused refused => new UploadResult.Refused(refused.Faults, [.. refused.Notices.Select(notice => notice.ToString())]),
            WorkbookImportResult.Read read => new UploadResult.Read(
                UploadKind.Workbook, year, "", false, read.Figures, [.. read.Changes.Select(change => change.ToChange())], false, [.. read.Notices.Select(notice => notice.ToString())], entry),
            _ => throw new InvalidOperationException("A workbook's import came to no end."),
        };
    }

    private static UploadResult Told(ImportResult result, UploadKind kind, IReadOnlyList<string> notices) => result switch
    {
        ImportResult.Refused refused => new UploadResult.Refused(refused.Faults, notices),
        ImportResult.Read read => new UploadResult.Read(kind, read.Year, read.Title, read.IsNew, read.Figures, read.Changes, read.ReferenceChanged, notices, read.Entry),
        _ => throw new InvalidOperationException("An import came to no end."),
    };
}
