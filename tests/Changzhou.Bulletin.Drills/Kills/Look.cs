using System.Security.Cryptography;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Kills;

/// <summary>Looks, after a kill, for what was acknowledged: in the store and at the portal's public side.</summary>
internal sealed class Look(KillCount count)
{
    private readonly Edition seeds = DrillStore.Seeds.Edition;

    public Task AtAsync(string act, string token, IReadOnlyList<int> acknowledged, Site site, DrillPortal portal)
    {
        count.Acknowledged += acknowledged.Count;
        return act switch
        {
            "edit" => AtEditsAsync(site, Guid.Parse(token), acknowledged),
            "import" => AtImportAsync(site, token, acknowledged),
            _ => AtReleasesAsync(site, portal, act == "release" ? acknowledged : []),
        };
    }

    /// <summary>Every acknowledged word stands once, and at most the one under way besides.</summary>
    private async Task AtEditsAsync(Site site, Guid uid, IReadOnlyList<int> acknowledged)
    {
        var view = (await new DraftReader(site.Store).FindAsync(DrillStore.Year))!;
        var words = view.FindBlock(uid) is { Block: Block.Paragraph paragraph } ? paragraph.Text.Split('，').Skip(1).Select(int.Parse).ToList() : [];
        count.Lost += acknowledged.Except(words).Count();
        count.Twice += words.Count - words.Distinct().Count();
        count.HalfDone += words.Except(acknowledged).Count() > 1 ? 1 : 0;
    }

    /// <summary>The draft is the last acknowledged import or the one after it, and whole.</summary>
    private async Task AtImportAsync(Site site, string token, IReadOnlyList<int> acknowledged)
    {
        var edition = (await new DraftReader(site.Store).FindAsync(DrillStore.Year))!.Edition;
        var last = acknowledged.Count == 0 ? -1 : acknowledged[^1];
        count.Lost += last >= 0 && edition.Narrative != $"{token}-{last}" && edition.Narrative != $"{token}-{last + 1}" ? 1 : 0;
        // Without an acknowledgement the draft may also be what it was, with the words of earlier rounds.
        count.HalfDone += edition.Narrative?.StartsWith($"{token}-", StringComparison.Ordinal) == true
            && !EditionDifference.Between(seeds, edition).All(change => change.What == "narrative") ? 1 : 0;
    }

    /// <summary>Releases are numbered without gaps, each has all its files, the newest is the public one, none came twice, and the portal serves its very PDF.</summary>
    private async Task AtReleasesAsync(Site site, DrillPortal portal, IReadOnlyList<int> acknowledged)
    {
        await using var db = site.Store.CreateDbContext();
        var releases = await db.Releases.AsNoTracking().Where(row => row.Year == DrillStore.Year).OrderBy(row => row.Number)
            .Select(row => new { row.Id, row.Number, Files = row.Artefacts.Count, Pdf = row.Artefacts.Single(file => file.Name == "bulletin.pdf").Sha256 }).ToListAsync();
        var numbers = releases.Select(release => release.Number).ToList();
        count.Lost += acknowledged.Except(numbers).Count();
        count.HalfDone += numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)) ? 0 : 1;
        count.HalfDone += releases.DistinctBy(release => release.Files).Count() > 1 ? 1 : 0;
        var current = (await new ReleaseReader(site.Store).FindCurrentAsync(DrillStore.Year))!;
        count.HalfDone += current.Number == numbers.Count ? 0 : 1;
        var reasons = current.Snapshot.Errata?.Select(erratum => erratum.Reason).ToList() ?? [];
        count.Twice += reasons.Count - reasons.Distinct(StringComparer.Ordinal).Count();
        count.HalfDone += await ServesAsync(portal, releases[^1].Pdf) ? 0 : 1;
    }

    /// <summary>A portal that lived on asks what is public once a second.</summary>
    private static async Task<bool> ServesAsync(DrillPortal portal, string sha256)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var pdf = await portal.Client.GetByteArrayAsync($"/{DrillStore.Year}/bulletin.pdf");
            if (Convert.ToHexStringLower(SHA256.HashData(pdf)) == sha256)
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }
}
