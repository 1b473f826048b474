using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Releases;
using Changzhou.Bulletin.Typesetting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Tests.Releases.Searching;

/// <summary>What is found is what is public: no draft, no former text, nothing withdrawn.</summary>
public sealed class SearchIndexTests(TestDatabase database, WarmWorker worker)
{

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_never_found_a_correction_takes_the_place_of_what_it_corrects_and_a_withdrawn_year_is_silent()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var releaser = new Releaser(store, worker.Painter, new NoPaper(), TimeProvider.System);
        await WriteAsync(store, "金丝雀一号");
        Assert.Equal((0, 0), await FoundAsync(store, "金丝雀一号", "金丝雀二号"));
        Assert.Empty((await new SearchIndex(store).EnsureAsync(Cancel)).Indexed);
        Assert.Equal((0, 0), await FoundAsync(store, "金丝雀一号", "金丝雀二号"));

        await releaser.ReleaseAsync(2023, new() { By = Actor.Portal }, Cancel);
        Assert.Equal((1, 0), await FoundAsync(store, "金丝雀一号", "金丝雀二号"));

        await WriteAsync(store, "金丝雀二号");
        Assert.Equal((1, 0), await FoundAsync(store, "金丝雀一号", "金丝雀二号"));
        await releaser.ReleaseAsync(2023, new() { By = Actor.Portal, Reason = "文字有误" }, Cancel);
        Assert.Equal((0, 1), await FoundAsync(store, "金丝雀一号", "金丝雀二号"));
        // Nothing is left to do at the next start.
        Assert.Empty((await new SearchIndex(store).EnsureAsync(Cancel)).Indexed);

        var withdrawals = new Withdrawals(store, TimeProvider.System);
        await withdrawals.WithdrawAsync(2023, "复核中。", Actor.Portal, cancel: Cancel);
        Assert.Equal((0, 0), await FoundAsync(store, "金丝雀一号", "金丝雀二号"));
        await withdrawals.RestoreAsync(2023, Actor.Portal, cancel: Cancel);
        Assert.Equal((0, 1), await FoundAsync(store, "金丝雀一号", "金丝雀二号"));
    }

    [Fact]
    public async Task A_store_of_an_earlier_version_becomes_searchable_at_the_start_and_once_only()
    {
        var store = await database.NewStoreAsync();
        await SearchableEditions.ReleaseAsync(store, SearchableEditions.Edition2023);

        Assert.Equal([2023], (await new SearchIndex(store).EnsureAsync(Cancel)).Indexed);
        Assert.Empty((await new SearchIndex(store).EnsureAsync(Cancel)).Indexed);

        await using var db = store.CreateDbContext();
        Assert.Equal(SearchDocuments.Of(SearchableEditions.Edition2023).Count(), await db.SearchDocuments.CountAsync(Cancel));

        // Documents of an older form are made anew.
        await db.Database.ExecuteSqlAsync($"update release.search_documents set form = 0, text = 'alt'", Cancel);
        Assert.Equal([2023], (await new SearchIndex(store).EnsureAsync(Cancel)).Indexed);
        Assert.Equal(0, await db.SearchDocuments.CountAsync(row => row.Text == "alt", Cancel));
    }

    [Fact]
    public async Task A_release_that_cannot_be_read_is_named_and_leaves_the_others_searchable()
    {
        var store = await database.NewStoreAsync();
        await SearchableEditions.ReleaseAsync(store, SearchableEditions.Edition2023);
        await using (var db = store.CreateDbContext())
        {
            byte[] bytes = [1];
            var row = new ReleaseRow { Year = 2022, Number = 1, ReleasedAt = DateTimeOffset.UnixEpoch, Snapshot = bytes, Sha256 = SnapshotJson.Sha256(bytes) };
            db.Releases.Add(row);
            await db.SaveChangesAsync(Cancel);
            db.Pointers.Add(new() { Year = 2022, ReleaseId = row.Id });
            await db.SaveChangesAsync(Cancel);
        }

        var years = await new SearchIndex(store).EnsureAsync(Cancel);
        Assert.Equal([2023], years.Indexed);
        Assert.Equal([2022], years.Unreadable);
    }

    [Fact]
    public async Task The_public_role_reads_the_index_and_cannot_write_it()
    {
        var store = await database.NewStoreAsync();
        await using var db = store.CreatePublicContext();
        Assert.Equal(0, await db.SearchDocuments.CountAsync(Cancel));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"delete from release.search_documents", Cancel));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task While_the_store_is_away_names_and_figures_are_answered_from_memory()
    {
        var away = new BulletinStore("Host=127.0.0.1;Port=1;Username=nobody;Password=none;Database=none;Timeout=2");
        var found = await SearchableEditions.SearchAsync(away, new("PM2.5 2023"), [SearchableEditions.Edition2023]);
        Assert.True(found.IsStoreAway);
        Assert.Equal("34", Assert.Single(found.Answers).Value);
    }

    [Fact]
    public async Task Many_editions_are_searched_newest_first_and_a_year_narrows_them()
    {
        var store = await database.NewStoreAsync();
        List<Snapshot> editions = [.. Enumerable.Range(0, 30).Select(age => SearchableEditions.Edition2023 with { Year = 2023 - age })];
        foreach (var edition in editions)
        {
            await SearchableEditions.ReleaseAsync(store, edition with { Figures = [], Parts = edition.Year == 1994 ? edition.Parts : [edition.Parts[0]] });
        }

        await new SearchIndex(store).EnsureAsync(Cancel);

        // A word of every edition: more than is ever shown, so only the newest years are counted.
        var frequent = await SearchableEditions.SearchAsync(store, new("环境"), editions);
        Assert.True(frequent.HasMore);
        Assert.Equal(2023, frequent.Years[0].Year);
        Assert.DoesNotContain(frequent.Years, year => year.Year == 1994);

        // A word that the part on enforcement alone has, which only the oldest edition holds.
        var rare = await SearchableEditions.SearchAsync(store, new("守住安全生产底线"), editions);
        Assert.Equal([1994], rare.Years.Select(year => year.Year));

        var narrowed = await SearchableEditions.SearchAsync(store, new("环境", Year: 1994), editions);
        Assert.All(narrowed.Hits, hit => Assert.Equal(1994, hit.Year));
        Assert.NotEqual(0, narrowed.Total);
        var asked = await SearchableEditions.SearchAsync(store, new("环境 1994年"), editions);
        Assert.Equal([1994], asked.Years.Select(year => year.Year));
    }

    private static async Task WriteAsync(BulletinStore store, string words)
    {
        var drafts = new DraftStore(store);
        var draft = await drafts.LoadAsync(2023, Cancel);
        await drafts.ReplaceAsync(draft.Edition! with { Summary = [new Block.Paragraph(words)] }, draft.Catalogue, draft.History, cancel: Cancel);
    }

    private static async Task<(int First, int Second)> FoundAsync(BulletinStore store, string first, string second)
    {
        // The scope is the widest there could be: what is public is the database's to say.
        async Task<int> Count(string words) => (await SearchableEditions.SearchAsync(store, new(words), [SearchableEditions.Edition2023])).Total;
        return (await Count(first), await Count(second));
    }

    private sealed class NoPaper : IPrinter
    {
        public Task PrintAsync(PrintJob job, Stream output, CancellationToken cancel = default) => Task.CompletedTask;
    }
}
