using System.IO.Compression;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Storage.Backups;

/// <summary>Puts a backup into an empty store, all of it or nothing, and checks every table against the backup's hashes.</summary>
public sealed class StoreRestore(BulletinStore store)
{
    /// <exception cref="BackupException">The file is damaged or of another version, or the store is not empty.</exception>
    public async Task<BackupManifest> RestoreAsync(string file, Actor by, CancellationToken cancel = default)
    {
        using var zip = await OpenAsync(file, cancel);
        var manifest = await ReadManifestAsync(zip, cancel);
        await CheckFileAsync(zip, manifest, cancel);

        await using var db = store.CreateDbContext();
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var ours = await StoreTables.ListAsync(connection, cancel);
        var migration = await StoreTables.MigrationAsync(connection, cancel);
        if (migration != manifest.Migration || !ours.Select(table => table.Name).Order(StringComparer.Ordinal).SequenceEqual(manifest.Tables.Select(table => table.Name).Order(StringComparer.Ordinal)))
            throw new BackupException(BackupWords.OtherShape(manifest.Migration, migration));

        await CheckEmptyAsync(connection, ours, cancel);
        foreach (var table in ours)
            await FillAsync(connection, zip, table, cancel);
        foreach (var table in ours)
        {
            var restored = await TableDigest.CopyOutAsync(connection, table, Stream.Null, cancel);
            if (restored != manifest.Tables.Single(taken => taken.Name == table.Name))
                throw new BackupException(BackupWords.Differs(table.Name));
        }

        await CountOnAsync(connection, ours, cancel);
        db.Log.Add(new() { ActorId = by.Id, Actor = by.Name, From = by.From, Act = Act.BackupRestored, Subject = "store", After = $"{manifest.TakenAt:O}" });
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return manifest;
    }

    private static async Task<ZipArchive> OpenAsync(string file, CancellationToken cancel)
    {
        try
        {
            return await ZipFile.OpenReadAsync(file, cancel);
        }
        catch (InvalidDataException)
        {
            throw new BackupException(BackupWords.NoBackup);
        }
    }

    private static async Task<BackupManifest> ReadManifestAsync(ZipArchive zip, CancellationToken cancel)
    {
        if (zip.GetEntry(BackupManifest.Entry) is not { } entry)
            throw new BackupException(BackupWords.NoBackup);
        await using var json = await entry.OpenAsync(cancel);
        return BackupManifest.Read(json);
    }

    /// <summary>Before the database is touched.</summary>
    private static async Task CheckFileAsync(ZipArchive zip, BackupManifest manifest, CancellationToken cancel)
    {
        foreach (var table in manifest.Tables)
        {
            try
            {
                await using var rows = await (zip.GetEntry(table.Entry) ?? throw new InvalidDataException()).OpenAsync(cancel);
                if (await TableDigest.PassAsync(rows, Stream.Null, cancel) != (table.Bytes, table.Sha256))
                    throw new InvalidDataException();
            }
            catch (InvalidDataException)
            {
                throw new BackupException(BackupWords.Damaged(table.Name));
            }
        }
    }

    private static async Task CheckEmptyAsync(NpgsqlConnection connection, IReadOnlyList<StoreTable> tables, CancellationToken cancel)
    {
        // Held until the end: a portal that starts meanwhile waits, and then finds the store full.
        await using (var hold = new NpgsqlCommand($"lock table {string.Join(", ", tables.Select(table => table.Name))} in access exclusive mode", connection))
            await hold.ExecuteNonQueryAsync(cancel);
        foreach (var table in tables)
        {
            await using var look = new NpgsqlCommand($"select exists(select 1 from {table.Name})", connection);
            if ((bool)(await look.ExecuteScalarAsync(cancel))!)
                throw new BackupException(BackupWords.NotEmpty(table.Name));
        }
    }

    private static async Task FillAsync(NpgsqlConnection connection, ZipArchive zip, StoreTable table, CancellationToken cancel)
    {
        // The log's rows come with their own numbers, times and hashes; the triggers would make others.
        await SwitchAsync("disable");
        await using (var target = await connection.BeginRawBinaryCopyAsync(table.CopyIn, cancel))
        await using (var rows = await zip.GetEntry($"tables/{table.Name}.copy")!.OpenAsync(cancel))
            await rows.CopyToAsync(target, cancel);
        await SwitchAsync("enable");

        async Task SwitchAsync(string way)
        {
            if (!table.HasTriggers)
                return;
            await using var command = new NpgsqlCommand($"alter table {table.Name} {way} trigger user", connection);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Sequences go on behind the highest number that was restored.</summary>
    private static async Task CountOnAsync(NpgsqlConnection connection, IReadOnlyList<StoreTable> tables, CancellationToken cancel)
    {
        foreach (var (table, column) in tables.SelectMany(table => table.Columns.Select(column => (table.Name, column))))
        {
            await using var find = new NpgsqlCommand("select pg_get_serial_sequence($1, $2)", connection);
            find.Parameters.AddWithValue(table);
            find.Parameters.AddWithValue(column.Trim('"'));
            if (await find.ExecuteScalarAsync(cancel) is string sequence)
            {
                await using var set = new NpgsqlCommand($"select setval('{sequence}', coalesce((select max({column}) from {table}), 0) + 1, false)", connection);
                await set.ExecuteNonQueryAsync(cancel);
            }
        }
    }
}
