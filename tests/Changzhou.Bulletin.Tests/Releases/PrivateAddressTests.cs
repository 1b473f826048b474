using System.Text;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Changzhou.Bulletin.Tests.Releases;

/// <summary>Preview links and rehearsals in the store.</summary>
public sealed class PrivateAddressTests(TestDatabase database, WarmWorker worker)
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 30, 4, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2023, " ", 0, 24, PreviewFault.NoLabel)]
    [InlineData(2023, "市政府办公室", 24, 24, PreviewFault.EndsBeforeItStarts)]
    [InlineData(2023, "市政府办公室", -48, -24, PreviewFault.IsOver)]
    [InlineData(2023, "市政府办公室", 0, 90 * 24 + 1, PreviewFault.TooLong)]
    [InlineData(2031, "市政府办公室", 0, 24, PreviewFault.NoDraft)]
    public async Task A_link_that_makes_no_sense_is_refused(int year, string label, int starts, int expires, PreviewFault fault)
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var by = await Correcting.PublisherAsync(store, Cancel);

        Assert.Equal(new PreviewLinkResult.Refused(fault), await new PreviewLinks(store, clock).CreateAsync(year, label, Noon.AddHours(starts), Noon.AddHours(expires), by, Cancel));
    }

    [Fact]
    public async Task A_link_holds_from_its_start_to_its_expiry_or_its_end_and_its_secret_is_not_kept()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var by = await Correcting.PublisherAsync(store, Cancel);
        var links = new PreviewLinks(store, clock);
        var created = Assert.IsType<PreviewLinkResult.Created>(await links.CreateAsync(2023, "市政府办公室", Noon.AddHours(1), Noon.AddDays(90).AddHours(1), by, Cancel));

        Assert.Equal(PrivateSecret.Length, created.Secret.Length);
        Assert.Null(await links.FindAsync(created.Secret, Cancel));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(created.Id, (await links.FindAsync(created.Secret, Cancel))?.Id);
        Assert.Null(await links.FindAsync(created.Secret[..^1] + (created.Secret[^1] == 'A' ? 'B' : 'A'), Cancel));
        clock.Advance(TimeSpan.FromDays(90));
        Assert.Null(await links.FindAsync(created.Secret, Cancel));

        var second = Assert.IsType<PreviewLinkResult.Created>(await links.CreateAsync(2023, "专家", clock.GetUtcNow(), clock.GetUtcNow().AddDays(1), by, Cancel));
        Assert.True(await links.EndAsync(second.Id, by, Cancel));
        Assert.False(await links.EndAsync(second.Id, by, Cancel));
        Assert.Null(await links.FindAsync(second.Secret, Cancel));
        Assert.Equal(["专家", "市政府办公室"], (await links.ListAsync(2023, Cancel)).Select(link => link.Label));

        await using var db = store.CreateDbContext();
        Assert.Equal([Act.PreviewShared, Act.PreviewShared, Act.PreviewEnded], await db.Log.Where(row => row.Act != Act.Imported).OrderBy(row => row.Id).Select(row => row.Act).ToListAsync(Cancel));
        Assert.DoesNotContain(await db.Log.ToListAsync(Cancel), row => $"{row.Subject}{row.Before}{row.After}{row.Note}".Contains(created.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rehearsal_makes_the_whole_release_shows_it_by_its_own_clock_and_makes_nothing_public()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var by = await Correcting.PublisherAsync(store, Cancel);
        var rehearsals = new Rehearsals(store, worker.Painter, worker.Printer, clock);
        var nine = new DateTimeOffset(2024, 6, 5, 9, 0, 0, TimeSpan.FromHours(8));

        var made = Assert.IsType<RehearsalResult.Made>(await rehearsals.CreateAsync(2023, nine, null, by, Cancel));
        Assert.Equal(Enum.GetValues<ReleaseStep>(), made.Steps.Select(step => step.Step));
        Assert.Null(await rehearsals.FindAsync(made.Secret, Cancel));
        Assert.True(await rehearsals.SetClockAsync(made.Id, nine.AddSeconds(-1), by, Cancel));
        Assert.Null(await rehearsals.FindAsync(made.Secret, Cancel));
        Assert.True(await rehearsals.SetClockAsync(made.Id, nine, by, Cancel));

        var shown = (await rehearsals.FindAsync(made.Secret, Cancel))!;
        Assert.Equal((1, nine.UtcDateTime, made.Sha256), (shown.Snapshot.Release, shown.Snapshot.ReleasedAt.UtcDateTime, shown.Sha256));
        Assert.StartsWith("%PDF-1.7", Encoding.ASCII.GetString((await rehearsals.FindArtefactAsync(made.Id, "bulletin.pdf", Cancel))!.Content, 0, 8), StringComparison.Ordinal);
        Assert.NotNull(await rehearsals.FindArtefactAsync(made.Id, "charts/air/pollutants-of-limit-wide-light.svg", Cancel));
        Assert.Null(await new ReleaseReader(store).FindCurrentAsync(2023, Cancel));

        Assert.True(await rehearsals.EndAsync(made.Id, by, Cancel));
        Assert.Null(await rehearsals.FindAsync(made.Secret, Cancel));
        Assert.False(await rehearsals.SetClockAsync(made.Id, nine, by, Cancel));
        Assert.NotNull(Assert.Single(await rehearsals.ListAsync(2023, Cancel)).EndedAt);
        Assert.Equal(new RehearsalResult.Refused(new ReleaseResult.NoDraft(2031)), await rehearsals.CreateAsync(2031, nine, null, by, Cancel));
    }
}
