using System.IO.Compression;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Backups;
using Changzhou.Bulletin.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests.Backups;

public sealed class BackupTests(TestDatabase database) : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("bulletin-backup-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string BackupFile => Path.Combine(place.FullName, "store.zip");

    [Fact]
    public async Task Brings_back_accounts_releases_and_the_log_with_its_chain()
    {
        var store = await FilledAsync();
        var taken = await new StoreBackup(store, TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);
        var empty = await database.NewStoreAsync();
        var restored = await new StoreRestore(empty).RestoreAsync(BackupFile, Actor.CommandLine, Now);

        Assert.Equal(taken.Tables, restored.Tables);
        await using var db = empty.CreateDbContext();
        Assert.Equal("zhang", (await db.Users.SingleAsync(Now)).UserName);
        var release = await db.Releases.Include(row => row.Artefacts).SingleAsync(Now);
        Assert.Equal([1, 2, 3], release.Artefacts.Single().Content);
        Assert.Equal(release.Id, (await new ReleaseReader(empty).StandingsAsync(Now)).Single(standing => standing.Year == 2023).ReleaseId);
        Assert.Null(await AuditChain.FindFaultAsync(db.Log.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable(), Now));
        Assert.Equal([Act.AccountAdded, Act.BackupRestored], await db.Log.OrderBy(row => row.Id).Select(row => row.Act).ToListAsync(Now));
    }

    [Fact]
    public async Task A_restored_store_takes_new_releases()
    {
        var store = await FilledAsync();
        await new StoreBackup(store, TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);
        var empty = await database.NewStoreAsync();
        await new StoreRestore(empty).RestoreAsync(BackupFile, Actor.CommandLine, Now);

        await AddReleaseAsync(empty, 2022);

        await using var db = empty.CreateDbContext();
        Assert.Equal(2, await db.Releases.CountAsync(Now));
    }

    [Fact]
    public async Task A_store_that_holds_anything_is_left_as_it_is()
    {
        var store = await FilledAsync();
        await new StoreBackup(store, TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);
        await using var db = store.CreateDbContext();
        var lines = await db.Log.CountAsync(Now);

        var refused = await Assert.ThrowsAsync<BackupException>(() => new StoreRestore(store).RestoreAsync(BackupFile, Actor.CommandLine, Now));

        Assert.Contains("目标数据库不是空的", refused.Message, StringComparison.Ordinal);
        Assert.Equal(lines, await db.Log.CountAsync(Now));
    }

    [Fact]
    public async Task A_file_with_one_byte_changed_is_refused_before_the_store_is_touched()
    {
        await new StoreBackup(await FilledAsync(), TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);
        await using (var zip = await ZipFile.OpenAsync(BackupFile, ZipArchiveMode.Update, Now))
        {
            await using var rows = await zip.GetEntry("tables/release.artefacts.copy")!.OpenAsync(Now);
            rows.Seek(-5, SeekOrigin.End);
            rows.WriteByte(9);
        }

        var empty = await database.NewStoreAsync();
        var refused = await Assert.ThrowsAsync<BackupException>(() => new StoreRestore(empty).RestoreAsync(BackupFile, Actor.CommandLine, Now));

        Assert.Contains("release.artefacts 与清单的校验值不符", refused.Message, StringComparison.Ordinal);
        await using var db = empty.CreateDbContext();
        Assert.False(await db.Users.AnyAsync(Now));
    }

    [Theory]
    [InlineData("no zip at all")]
    [InlineData("")]
    public async Task A_file_of_another_kind_is_refused(string text)
    {
        await File.WriteAllTextAsync(BackupFile, text, Now);
        var empty = await database.NewStoreAsync();

        var refused = await Assert.ThrowsAsync<BackupException>(() => new StoreRestore(empty).RestoreAsync(BackupFile, Actor.CommandLine, Now));

        Assert.Contains("这不是 bulletin backup 写出的备份文件", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused()
    {
        await new StoreBackup(await FilledAsync(), TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);
        await using (var file = File.OpenWrite(BackupFile))
            file.SetLength(file.Length * 9 / 10);
        var empty = await database.NewStoreAsync();

        var refused = await Assert.ThrowsAsync<BackupException>(() => new StoreRestore(empty).RestoreAsync(BackupFile, Actor.CommandLine, Now));

        Assert.Contains("这不是 bulletin backup 写出的备份文件，或已损坏", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_another_version_of_the_program_is_refused()
    {
        await new StoreBackup(await FilledAsync(), TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);
        await using (var zip = await ZipFile.OpenAsync(BackupFile, ZipArchiveMode.Update, Now))
        {
            string manifest;
            using (var reader = new StreamReader(await zip.GetEntry("manifest.json")!.OpenAsync(Now)))
                manifest = await reader.ReadToEndAsync(Now);
            zip.GetEntry("manifest.json")!.Delete();
            await using var writer = new StreamWriter(await zip.CreateEntry("manifest.json").OpenAsync(Now));
            await writer.WriteAsync(System.Text.RegularExpressions.Regex.Replace(manifest, "\"migration\": \"[^\"]+\"", "\"migration\": \"20990101000000_Later\""));
        }

        var empty = await database.NewStoreAsync();
        var refused = await Assert.ThrowsAsync<BackupException>(() => new StoreRestore(empty).RestoreAsync(BackupFile, Actor.CommandLine, Now));

        Assert.Contains("20990101000000_Later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_while_a_backup_is_taken_is_in_it_as_a_whole_or_not_at_all()
    {
        var store = await FilledAsync();
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            // Each of them writes a release and the pointer to it; the log's trigger numbers its own.
            for (var year = 2000; !done.IsCancellationRequested && year < 2100; year++)
                await AddReleaseAsync(store, year == 2023 ? 1999 : year, together: true);
        }, Now);
        await new StoreBackup(store, TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);
        await done.CancelAsync();
        await writing;

        var empty = await database.NewStoreAsync();
        await new StoreRestore(empty).RestoreAsync(BackupFile, Actor.CommandLine, Now);
        await using var db = empty.CreateDbContext();
        Assert.Equal(await db.Releases.Select(row => row.Year).Order().ToListAsync(Now), await db.Pointers.Select(row => row.Year).Order().ToListAsync(Now));
        Assert.Equal(await db.Releases.CountAsync(Now), await db.Artefacts.CountAsync(Now));
    }

    [Fact]
    public async Task An_existing_file_is_not_overwritten()
    {
        await File.WriteAllTextAsync(BackupFile, "mine", Now);

        await Assert.ThrowsAsync<BackupException>(async () => await new StoreBackup(await database.NewStoreAsync(), TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now));

        Assert.Equal("mine", await File.ReadAllTextAsync(BackupFile, Now));
        Assert.Single(place.GetFiles());
    }

    [Fact]
    public async Task Only_its_owner_may_read_a_backup()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are of Unix.");
        await new StoreBackup(await database.NewStoreAsync(), TimeProvider.System).TakeAsync(BackupFile, Actor.CommandLine, Now);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupFile));
    }

    public void Dispose() => place.Delete(recursive: true);

    private async Task<BulletinStore> FilledAsync()
    {
        var store = await database.NewStoreAsync();
        var directory = new StaffDirectory(store, new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System);
        Assert.IsType<StaffResult.Done>(await directory.AddAsync(Actor.CommandLine, "zhang", "张晓明", [StaffRoles.Editor], cancel: Now));
        await AddReleaseAsync(store, 2023);
        return store;
    }

    private static async Task AddReleaseAsync(BulletinStore store, int year, bool together = false)
    {
        var snapshot = "{}"u8.ToArray();
        await using var db = store.CreateDbContext();
        await using var whole = together ? await db.Database.BeginTransactionAsync(Now) : null;
        var row = new ReleaseRow
        {
            Year = year,
            Number = 1,
            ReleasedAt = DateTimeOffset.UnixEpoch,
            Snapshot = snapshot,
            Sha256 = SnapshotJson.Sha256(snapshot),
            Artefacts = [new() { Name = "bulletin.pdf", MediaType = MediaTypes.Pdf, Content = [1, 2, 3], Sha256 = SnapshotJson.Sha256([1, 2, 3]) }],
        };
        db.Releases.Add(row);
        await db.SaveChangesAsync(Now);
        db.Pointers.Add(new() { Year = year, ReleaseId = row.Id });
        await db.SaveChangesAsync(Now);
        if (whole is not null)
            await whole.CommitAsync(Now);
    }
}
