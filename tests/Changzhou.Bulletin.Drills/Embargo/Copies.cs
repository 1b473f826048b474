using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Backups;
using Changzhou.Bulletin.Web.Copying;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>What is taken out of the store while an edition is under embargo: the static copy, which is public, and the backup, which is not.</summary>
internal sealed class Copies(BulletinStore store, string folder, Judge judge, Tally tally)
{
    public int Files { get; private set; }

    /// <summary>A copy holds what the public side shows, and nothing of drafts.</summary>
    public async Task SearchSiteAsync(string reader)
    {
        var target = Path.Combine(folder, "site");
        await using (var open = OpenStore.ForReading(new() { PublicConnectionString = reader }))
        {
            await SiteCopy.WriteAsync(open, target, new Dictionary<string, string?>());
        }

        foreach (var file in Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories))
        {
            Files++;
            var packed = Path.GetExtension(file) switch { ".br" => "br", ".gz" => "gzip", _ => null };
            foreach (var canary in (await judge.FindInAsync(await File.ReadAllBytesAsync(file), packed)).Concat(judge.FindInText(file)))
            {
                tally.Leak(canary, $"the static copy, {Path.GetRelativePath(target, file)}");
            }
        }
    }

    /// <summary>A backup holds the drafts, as it must; so it is its owner's alone. It lies beside the portals, where no address may lead.</summary>
    /// <returns>How many canaries it holds, which tells that it would have been known again.</returns>
    public async Task<int> SearchBackupAsync()
    {
        var file = Path.Combine(folder, "bulletin.backup");
        await new StoreBackup(store, TimeProvider.System).TakeAsync(file, Actor.CommandLine);
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != (UnixFileMode.UserRead | UnixFileMode.UserWrite))
        {
            tally.Wrong($"the backup can be read by others");
        }

        return (await judge.FindInAsync(await File.ReadAllBytesAsync(file), encoding: null)).Distinct().Count();
    }
}
