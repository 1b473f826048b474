using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Tests.Storage;

public sealed class DraftStoreTests(TestDatabase database)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_back_the_very_files_that_were_imported()
    {
        var store = await ImportedAsync();
        var draft = await new DraftStore(store).LoadAsync(2023, Cancel);

        foreach (var file in EditionWriter.Files(draft.Edition!, draft.Catalogue))
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Repository.Edition2023, file.Path)), System.Text.Encoding.UTF8.GetString(file.Content));
        }

        Assert.All(
            CatalogueWriter.Files(draft.Catalogue).Select(file => ("reference", file)).Concat(HistoryWriter.Files(draft.History).Select(file => ("history", file))),
            pair => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Seeds, pair.Item1, pair.file.Path)), System.Text.Encoding.UTF8.GetString(pair.file.Content)));
    }

    [Fact]
    public async Task Changes_nothing_when_the_same_folder_is_imported_twice()
    {
        var store = await ImportedAsync();
        await using var db = store.CreateDbContext();
        var before = await db.Figures.MaxAsync(figure => figure.Id, Cancel);

        var again = Assert.IsType<ImportResult.Read>(await new EditionImport(new DraftStore(store)).ImportAsync(Repository.Edition2023, null, dryRun: false, Cancel));

        Assert.Empty(again.Changes);
        Assert.False(again.ReferenceChanged);
        Assert.Equal(before, await db.Figures.MaxAsync(figure => figure.Id, Cancel));
    }

    [Fact]
    public async Task Writes_nothing_in_a_dry_run()
    {
        var store = await database.NewStoreAsync();
        var result = Assert.IsType<ImportResult.Read>(await new EditionImport(new DraftStore(store)).ImportAsync(Repository.Edition2023, 2023, dryRun: true, Cancel));
        Assert.NotEmpty(result.Changes);
        Assert.Empty(await new DraftStore(store).YearsAsync(Cancel));
    }

    [Fact]
    public async Task Refuses_a_folder_of_another_year_and_keeps_the_draft()
    {
        var store = await ImportedAsync();
        var refused = Assert.IsType<ImportResult.Refused>(await new EditionImport(new DraftStore(store)).ImportAsync(Repository.Edition2023, 2024, dryRun: false, Cancel));
        Assert.Contains("2023", refused.Faults[0].What, StringComparison.Ordinal);
        Assert.Equal([2023], await new DraftStore(store).YearsAsync(Cancel));
    }

    [Theory]
    [InlineData("update draft.figures set unit = '毫克/立方米' where indicator = 'air.pm25.mean'", "23503")] // the unit is the indicator's
    [InlineData("update draft.figures set number = 34.25 where indicator = 'air.pm25.mean'", "23514")] // more digits than print
    [InlineData("update draft.figures set words = '二类' where indicator = 'air.pm25.mean'", "23514")] // a number is no word
    [InlineData("update draft.figures set number = null, low = 1 where indicator = 'air.pm25.mean'", "23514")]
    [InlineData("update draft.figures set low = 200 where indicator = 'air.pm25.daily'", "23514")] // 200~151
    [InlineData("update draft.figures set source = '' where indicator = 'air.pm25.mean'", "23514")] // no figure without a source
    [InlineData("insert into draft.figures select (f).* from (select jsonb_populate_record(f, '{\"id\": 999999}') as f from draft.figures f where indicator = 'air.pm25.mean') x", "23505")] // twice the same figure
    public async Task The_database_itself_refuses_a_figure_that_cannot_be(string sql, string state)
    {
        var store = await ImportedAsync();
        await using var db = store.CreateDbContext();
#pragma warning disable EF1002 // The statements are this test's own.
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancel));
#pragma warning restore EF1002
        Assert.Equal(state, refused.SqlState);
    }

    [Fact]
    public async Task Tells_where_a_figure_is_used()
    {
        var store = await ImportedAsync();
        await using var db = store.CreateDbContext();
        var stated = await db.References.Where(reference => reference.Indicator == "air.o3.p90" && reference.Stated != null).SingleAsync(Cancel);
        Assert.Equal("175", stated.Stated);
        Assert.Equal("{air.o3.p90=175}", stated.Written);
    }

    [Fact]
    public async Task The_public_role_cannot_read_a_draft()
    {
        var store = await ImportedAsync();
        await using var db = store.CreatePublicContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Figures.CountAsync(Cancel));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.Equal(0, await db.Releases.CountAsync(Cancel));
    }

    private async Task<BulletinStore> ImportedAsync()
    {
        var store = await database.NewStoreAsync();
        Assert.IsType<ImportResult.Read>(await new EditionImport(new DraftStore(store)).ImportAsync(Repository.Edition2023, null, dryRun: false, Cancel));
        return store;
    }
}
