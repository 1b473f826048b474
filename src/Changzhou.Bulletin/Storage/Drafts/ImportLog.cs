using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>Writes the change of a whole draft into the log, with what it takes to undo it.</summary>
internal static class ImportLog
{
    // The log tells what was done; all of it is in what the import can be undone to.
    private const int MostLines = 500;

    public static async Task<AuditRow> WriteAsync(
        BulletinDbContext db, int year, DraftSource source, Actor by, Draft before, DraftChange made, CancellationToken cancel)
    {
        var entry = new AuditRow
        {
            ActorId = by.Id,
            Actor = by.Name,
            From = by.From,
            Act = source.Kind switch { "undo" => Act.ImportUndone, "next" => Act.EditionCreated, _ => Act.Imported },
            Year = year,
            Topics = [.. await db.Chapters.Where(chapter => chapter.Year == year).Select(chapter => chapter.Topic).ToListAsync(cancel), Catalogue.EditionTopic, Catalogue.SummaryTopic],
            Subject = $"import:{source.Kind}",
            Before = Lines(made.Changes, change => change.Before),
            After = Lines(made.Changes, change => change.After),
            Note = source.File.Length > 0 ? source.File : null,
        };
        db.Log.Add(entry);
        await db.SaveChangesAsync(cancel);
        if (source.Kind == "undo")
        {
            await db.Imports.Where(row => row.Entry == source.Undoes).ExecuteUpdateAsync(set => set.SetProperty(row => row.UndoneAt, entry.At), cancel);
        }
        else
        {
            db.Imports.Add(new()
            {
                Year = year,
                Kind = source.Kind,
                File = source.File,
                At = entry.At,
                ActorId = by.Id,
                Actor = by.Name,
                Entry = entry.Id,
                Before = before.Edition is { } edition ? EditionJson.Write(new(edition, before.Catalogue, before.History), made.Figures) : null,
            });
            await db.SaveChangesAsync(cancel);
        }

        return entry;
    }

    private static string? Lines(IReadOnlyList<Change> changes, Func<Change, string?> side)
    {
        var lines = changes.Select(change => (change.What, Text: side(change))).Where(line => line.Text is not null).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines.Take(MostLines).Select(line => $"{line.What}: {line.Text}")
            .Concat(lines.Count > MostLines ? [string.Create(CultureInfo.InvariantCulture, $"… ({lines.Count})")] : []));
    }
}
