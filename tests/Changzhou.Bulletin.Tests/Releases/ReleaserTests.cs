using System.Text;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Tests.NextYear;
using Changzhou.Bulletin.Typesetting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class ReleaserTests(TestDatabase database, WarmWorker worker)
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 30, 4, 0, 0, TimeSpan.Zero);


    private static readonly ReleaseOrder Order = new() { By = Actor.Portal };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishes_snapshot_pdf_data_and_charts_together_and_not_again_while_nothing_changes()
    {
        var store = await ImportedAsync();
        var releaser = Releaser(store);

        var released = Assert.IsType<ReleaseResult.Released>(await releaser.ReleaseAsync(2023, Order, Cancel));
        Assert.Equal(1, released.Number);
        Assert.IsType<ReleaseResult.Unchanged>(await releaser.ReleaseAsync(2023, Order, Cancel));

        var reader = new ReleaseReader(store);
        var current = (await reader.FindCurrentAsync(2023, Cancel))!;
        Assert.Equal((released.Sha256, Noon), (current.Sha256, current.Snapshot.ReleasedAt));
        Assert.StartsWith("%PDF-1.7", Encoding.ASCII.GetString((await reader.FindArtefactAsync(current.Id, "bulletin.pdf", Cancel))!.Content, 0, 8), StringComparison.Ordinal);
        foreach (var name in (string[])["figures.csv", "figures.json", "figures.xlsx", "charts/air/pollutants-of-limit-narrow-dark.svg"])
        {
            Assert.NotNull(await reader.FindArtefactAsync(current.Id, name, Cancel));
        }
    }

    [Fact]
    public async Task Releases_a_changed_draft_as_number_2_and_keeps_number_1_readable()
    {
        var store = await ImportedAsync();
        var drafts = new DraftStore(store);
        var releaser = Releaser(store);
        await releaser.ReleaseAsync(2023, Order, Cancel);
        var first = (await new ReleaseReader(store).FindCurrentAsync(2023, Cancel))!;

        var draft = await drafts.LoadAsync(2023, Cancel);
        await drafts.ReplaceAsync(draft.Edition! with { Narrative = "改过的说明" }, draft.Catalogue, draft.History, cancel: Cancel);
        Assert.Equal(2, Assert.IsType<ReleaseResult.Released>(await releaser.ReleaseAsync(2023, Order with { Reason = "说明有误" }, Cancel)).Number);

        var reader = new ReleaseReader(store);
        Assert.Equal("改过的说明", (await reader.FindCurrentAsync(2023, Cancel))!.Snapshot.Narrative);
        Assert.Equal(first.Sha256, (await reader.FindAsync(first.Id, Cancel))!.Sha256);
    }

    [Fact]
    public async Task Releases_nothing_while_a_figure_is_awaited_and_names_it()
    {
        var store = await ImportedAsync();
        var drafts = new DraftStore(store);
        await drafts.ChangeFiguresAsync(2023, (edition, _) => [edition.Figures.First(figure => figure.Indicator == "air.dust.mean").Emptied()], cancel: Cancel);

        var awaiting = Assert.IsType<ReleaseResult.Awaiting>(await Releaser(store).ReleaseAsync(2023, Order, Cancel));

        Assert.Equal("air.dust.mean@全市:2023#mean", Assert.Single(awaiting.Figures).ToString());
        await using var db = store.CreateDbContext();
        Assert.Equal(0, await db.Releases.CountAsync(Cancel));
    }

    [Fact]
    public async Task Publishes_nothing_when_the_printer_fails()
    {
        var store = await ImportedAsync();
        var releaser = new Releaser(store, worker.Painter, new BrokenPrinter(), new FakeTimeProvider(Noon));

        await Assert.ThrowsAsync<TypesettingException>(() => releaser.ReleaseAsync(2023, Order, Cancel));

        await using var db = store.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Releases.CountAsync(Cancel), await db.Artefacts.CountAsync(Cancel), await db.Pointers.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("update release.releases set snapshot = 'x'")]
    [InlineData("delete from release.artefacts")]
    [InlineData("truncate release.releases cascade")]
    public async Task The_database_refuses_to_change_what_was_published(string sql)
    {
        var store = await ImportedAsync();
        await Releaser(store).ReleaseAsync(2023, Order, Cancel);
        await using var db = store.CreateDbContext();
#pragma warning disable EF1002 // The statements are this test's own.
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, Cancel));
#pragma warning restore EF1002
        Assert.Equal(PostgresErrorCodes.IntegrityConstraintViolation, refused.SqlState);
    }

    [Fact]
    public async Task An_empty_store_starts_with_the_seeds_and_one_with_other_drafts_is_left_alone()
    {
        var empty = await database.NewStoreAsync();
        Assert.Equal([2023], await First(empty).EnsureAsync(Repository.Seeds, Cancel));
        Assert.Empty(await First(empty).EnsureAsync(Repository.Seeds, Cancel));

        var used = await ImportedAsync();
        var drafts = new DraftStore(used);
        var draft = await drafts.LoadAsync(2023, Cancel);
        await drafts.ReplaceAsync(draft.Edition! with { Year = 2024, Title = "2024年常州市生态环境状况公报" }, draft.Catalogue, draft.History, cancel: Cancel);
        Assert.Empty(await First(used).EnsureAsync(Repository.Seeds, Cancel));
    }

    private FirstStart First(BulletinStore store) => new(store, new DraftStore(store), Releaser(store));

    private Releaser Releaser(BulletinStore store)
    {
        return new(store, worker.Painter, worker.Printer, new FakeTimeProvider(Noon));
    }

    private async Task<BulletinStore> ImportedAsync()
    {
        var store = await database.NewStoreAsync();
        await new EditionImport(new DraftStore(store)).ImportAsync(Repository.Edition2023, null, dryRun: false, Cancel);
        return store;
    }

    private sealed class BrokenPrinter : IPrinter
    {
        public Task PrintAsync(PrintJob job, Stream output, CancellationToken cancel = default) => throw new TypesettingException("out of paper");
    }
}
