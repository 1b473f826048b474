using System.IO.Compression;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Storage.Backups;

/// <summary>Takes the whole store into one file: drafts, releases with all their files, accounts and log, as they are at one moment.</summary>
/// <remarks>The portal goes on meanwhile. The file holds password hashes and second factors: it is for its owner's eyes only.</remarks>
public sealed class StoreBackup(BulletinStore store, TimeProvider clock)
{
    /// <param name="file">Must not exist yet; is there as a whole or not at all.</param>
    /// <exception cref="BackupException">The file exists.</exception>
    public async Task<BackupManifest> TakeAsync(string file, Actor by, CancellationToken cancel = default)
    {
        if (File.Exists(file))
            throw new BackupException(BackupWords.Exists(file));

        var filling = $"{file}.{Path.GetRandomFileName()}";
        try
        {
            var manifest = await FillAsync(filling, cancel);
            File.Move(filling, file);
            await using var db = store.CreateDbContext();
            db.Log.Add(new() { ActorId = by.Id, Actor = by.Name, From = by.From, Act = Act.BackupTaken, Subject = "store", After = $"{manifest.Tables.Count}, {manifest.Rows}" });
            await db.SaveChangesAsync(cancel);
            return manifest;
        }
        finally
        {
            File.Delete(filling);
        }
    }

    private async Task<BackupManifest> FillAsync(string file, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var target = new FileStream(file, options);
        await using var db = store.CreateDbContext();
        // One snapshot for all tables: what is written meanwhile is in none of them.
        await using var moment = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var tables = new List<BackupTable>();
        BackupManifest manifest;
        await using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in await StoreTables.ListAsync(connection, cancel))
            {
                await using var entry = await zip.CreateEntry($"tables/{table.Name}.copy", CompressionLevel.Fastest).OpenAsync(cancel);
                tables.Add(await TableDigest.CopyOutAsync(connection, table, entry, cancel));
            }

            manifest = new(BackupManifest.CurrentFormat, await StoreTables.MigrationAsync(connection, cancel), clock.GetUtcNow(), tables);
            await using var last = await zip.CreateEntry(BackupManifest.Entry).OpenAsync(cancel);
            await last.WriteAsync(manifest.ToBytes(), cancel);
        }

        target.Flush(flushToDisk: true);
        return manifest;
    }
}
