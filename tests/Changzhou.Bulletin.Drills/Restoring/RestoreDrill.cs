using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Backups;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Drills.Restoring;

/// <summary>Loses a store twice: once it comes back from the file of bulletin backup, once from a base backup and the archived log, to the moment before a mistake.</summary>
internal static class RestoreDrill
{
    public static async Task<int> RunAsync(DrillOptions options)
    {
        if (DebianServer.FindBinaries() is not { } binaries)
        {
            Console.Error.WriteLine("pg_basebackup is not here: apt-get install postgresql");
            return 2;
        }

        var root = await DebianServer.NewRootAsync();
        var primary = new DebianServer(binaries, root, "primary");
        await primary.CreateAsync();
        await primary.StartAsync();
        try
        {
            var store = new BulletinStore(primary.ConnectionString);
            await using var newsroom = new Newsroom(store);
            await newsroom.OpenAsync();
            await newsroom.ReleaseAsync("第一版");
            var logical = await LogicalAsync(primary.ConnectionString, root, newsroom, options.Edits);
            var recovered = await PointInTimeAsync(primary, newsroom, options.Edits);
            return logical && recovered ? 0 : 1;
        }
        finally
        {
            // Whichever of the two servers still runs.
            foreach (var server in Directory.GetDirectories(root.FullName).Where(folder => File.Exists(Path.Combine(folder, "postmaster.pid"))))
                await new DebianServer(binaries, root, Path.GetFileName(server)).StopAsync("immediate");
            root.Delete(recursive: true);
        }
    }

    private static async Task<bool> LogicalAsync(string connection, DirectoryInfo root, Newsroom newsroom, int edits)
    {
        await newsroom.EditAsync(edits);
        var before = await TableSums.OfAsync(connection);
        var file = Path.Combine(root.FullName, "store.backup");
        var watch = Stopwatch.StartNew();
        await new StoreBackup(new(connection), TimeProvider.System).TakeAsync(file, Actor.CommandLine);
        var backup = watch.Elapsed;

        var elsewhere = new NpgsqlConnectionStringBuilder(connection) { Database = "elsewhere" }.ConnectionString;
        await ExecuteAsync(connection, "create database elsewhere");
        watch.Restart();
        var empty = new BulletinStore(elsewhere);
        await empty.MigrateAsync();
        await new StoreRestore(empty).RestoreAsync(file, Actor.CommandLine);
        var restore = watch.Elapsed;

        var after = await TableSums.OfAsync(elsewhere, before.LogEntries);
        var differing = before.Differing(after);
        var lost = newsroom.Acknowledged - await newsroom.KnownAsync(empty);
        var fault = await FaultAsync(empty);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"backup: rows {before.Rows}, bytes {new FileInfo(file).Length}, backed up in {backup.TotalSeconds:0.0} s, restored in {restore.TotalSeconds:0.0} s, tables {before.Tables.Count}, differing {differing.Count}{Named(differing)}, acknowledged acts {newsroom.Acknowledged}, lost {lost}, log {fault}"));
        return differing.Count == 0 && lost == 0 && fault == "whole";
    }

    private static async Task<bool> PointInTimeAsync(DebianServer primary, Newsroom newsroom, int edits)
    {
        var watch = Stopwatch.StartNew();
        var copy = await primary.BaseBackupAsync("recovered");
        var backup = watch.Elapsed;
        var bytes = new DirectoryInfo(copy.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

        await newsroom.EditAsync(edits);
        await newsroom.ReleaseAsync("更正");
        var before = await TableSums.OfAsync(primary.ConnectionString);
        var target = (string)(await ExecuteAsync(primary.ConnectionString, "select clock_timestamp()::text"))!;

        await new Withdrawals(new(primary.ConnectionString), TimeProvider.System).WithdrawAsync(DrillStore.Year, "误操作", Actor.Portal);
        await ExecuteAsync(primary.ConnectionString, "delete from draft.figures");
        await ArchiveAsync(primary.ConnectionString);
        await primary.StopAsync("immediate");

        watch.Restart();
        await copy.RecoverToAsync(target);
        await copy.StartAsync();
        while ((bool)(await ExecuteAsync(copy.ConnectionString, "select pg_is_in_recovery()"))!)
            await Task.Delay(20);
        var recovery = watch.Elapsed;

        var after = await TableSums.OfAsync(copy.ConnectionString);
        var differing = before.Differing(after);
        var lost = newsroom.Acknowledged - await newsroom.KnownAsync(new(copy.ConnectionString));
        var fault = await FaultAsync(new(copy.ConnectionString));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"point in time: rows {before.Rows}, base backup of {bytes} bytes in {backup.TotalSeconds:0.0} s, recovered in {recovery.TotalSeconds:0.0} s, tables {before.Tables.Count}, differing {differing.Count}{Named(differing)}, acknowledged acts {newsroom.Acknowledged}, lost {lost}, log {fault}"));
        return differing.Count == 0 && lost == 0 && fault == "whole";
    }

    /// <summary>Ends the present piece of the log, and waits until it lies in the archive.</summary>
    private static async Task ArchiveAsync(string connection)
    {
        var piece = (string)(await ExecuteAsync(connection, "select pg_walfile_name(pg_current_wal_lsn())"))!;
        await ExecuteAsync(connection, "select pg_switch_wal()::text");
        while (await ExecuteAsync(connection, "select last_archived_wal from pg_stat_archiver") is not string archived || string.CompareOrdinal(archived, piece) < 0)
            await Task.Delay(20);
    }

    private static async Task<string> FaultAsync(BulletinStore store)
    {
        await using var db = store.CreateDbContext();
        return await AuditChain.FindFaultAsync(db.Log.AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable()) is { } fault ? fault.ToString() : "whole";
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static string Named(IReadOnlyList<string> tables) => tables.Count == 0 ? "" : $" ({string.Join(", ", tables)})";
}
