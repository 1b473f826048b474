using System.Text.Json;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Keeps what search finds equal to the newest release of each year.</summary>
public sealed class SearchIndex(BulletinStore store)
{
    /// <summary>Raised whenever documents of the same snapshot would come out otherwise: the portal then makes them anew at its start.</summary>
    public const int Form = 1;

    /// <summary>Indexes the releases that pointers name and that are not indexed yet, or in an older form.</summary>
    /// <remarks>A release that this program cannot read is left out: its pages fail too, and say so, but the others are found.</remarks>
    public async Task<IndexedYears> EnsureAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var missing = await db.Pointers.AsNoTracking()
            .Where(pointer => !db.SearchDocuments.Any(row => row.ReleaseId == pointer.ReleaseId && row.Form == Form))
            .Select(pointer => pointer.Year).OrderByDescending(year => year).ToListAsync(cancel);
        var unreadable = new List<int>();
        foreach (var year in missing)
        {
            try
            {
                await RenewAsync(year, cancel);
            }
            catch (JsonException)
            {
                unreadable.Add(year);
            }
        }

        return new([.. missing.Except(unreadable)], unreadable);
    }

    /// <summary>Within the transaction of a release: its documents take the place of the year's former ones.</summary>
    internal static async Task ReplaceAsync(BulletinDbContext db, int releaseId, Snapshot snapshot, CancellationToken cancel)
    {
        var releases = await db.Releases.Where(release => release.Year == snapshot.Year).Select(release => release.Id).ToListAsync(cancel);
        await db.SearchDocuments.Where(row => releases.Contains(row.ReleaseId)).ExecuteDeleteAsync(cancel);
        await AddAsync((NpgsqlConnection)db.Database.GetDbConnection(), [(releaseId, SearchDocuments.Of(snapshot))], cancel);
    }

    /// <summary>Writes documents in bulk; the connection's transaction, where there is one, holds them.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, IEnumerable<(int ReleaseId, IEnumerable<SearchDocument> Documents)> releases, CancellationToken cancel = default)
    {
        await using var import = await connection.BeginBinaryImportAsync(
            "copy release.search_documents (release_id, ordinal, form, year, kind, topic, anchor, key, title, text, words, grams) from stdin (format binary)", cancel);
        foreach (var (id, documents) in releases)
        {
            var ordinal = 0;
            foreach (var document in documents)
            {
                await WriteAsync(import, id, ordinal++, document, cancel);
            }
        }

        await import.CompleteAsync(cancel);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter import, int releaseId, int ordinal, SearchDocument document, CancellationToken cancel)
    {
        await import.StartRowAsync(cancel);
        foreach (var number in (ReadOnlySpan<int>)[releaseId, ordinal, Form, document.Year, (int)document.Kind])
        {
            import.Write(number, NpgsqlDbType.Integer);
        }

        foreach (var text in (ReadOnlySpan<string>)[document.Topic, document.Anchor, document.Key, document.Title, document.Text, document.Words])
        {
            import.Write(text, NpgsqlDbType.Text);
        }

        int[] grams =
        [
            .. Grams.Of([document.Title, document.Text, document.Words]), Grams.OfYear(document.Year), Grams.OfDecade(document.Year), Grams.OfKind(document.Kind),
        ];
        await import.WriteAsync(grams, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancel);
    }

    private async Task RenewAsync(int year, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // After a release that is under way, whose documents are its own affair.
        await DraftStore.LockAsync(db, year, cancel);
        var release = await db.Pointers.Where(pointer => pointer.Year == year)
            .Join(db.Releases, pointer => pointer.ReleaseId, release => release.Id, (_, release) => new { release.Id, release.Snapshot }).SingleAsync(cancel);
        await ReplaceAsync(db, release.Id, SnapshotJson.Read(release.Snapshot), cancel);
        await transaction.CommitAsync(cancel);
    }
}

/// <param name="Unreadable">Years whose release is no snapshot to this program.</param>
public sealed record IndexedYears(IReadOnlyList<int> Indexed, IReadOnlyList<int> Unreadable);
