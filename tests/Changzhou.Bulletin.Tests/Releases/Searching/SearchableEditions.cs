using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Releases;

namespace Changzhou.Bulletin.Tests.Releases.Searching;

/// <summary>The edition of 2023 from seeds/ in a real store, as public as can be, and searched as the portal searches.</summary>
public sealed class SearchableEditions(TestDatabase database) : IAsyncLifetime
{
    private static readonly Lazy<Snapshot> Seeds = new(() =>
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, 1, new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero));
    });

    public static Snapshot Edition2023 => Seeds.Value;

    public static Vocabulary Names { get; } = Vocabulary.Of([Edition2023]);

    public BulletinStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await database.NewStoreAsync();
        await ReleaseAsync(Store, Edition2023);
        await new SearchIndex(Store).EnsureAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<SearchResult> SearchAsync(string text, int? year = null, HitKind? kind = null, int page = 1) =>
        SearchAsync(Store, new(text, year, kind, page), [Edition2023]);

    public static Task<SearchResult> SearchAsync(BulletinStore store, SearchRequest request, IReadOnlyList<Snapshot> editions) => new Searcher(store).SearchAsync(
        request, new(editions is [var only] && only == Edition2023 ? Names : Vocabulary.Of(editions), [.. editions.Select(edition => edition.Year)], year => editions.FirstOrDefault(edition => edition.Year == year)),
        thisYear: 2024, TestContext.Current.CancellationToken);

    /// <summary>The row and the pointer, without drawing and printing.</summary>
    public static async Task<int> ReleaseAsync(BulletinStore store, Snapshot snapshot)
    {
        await using var db = store.CreateDbContext();
        var bytes = SnapshotJson.Write(snapshot);
        var release = new ReleaseRow { Year = snapshot.Year, Number = snapshot.Release, ReleasedAt = snapshot.ReleasedAt, Snapshot = bytes, Sha256 = SnapshotJson.Sha256(bytes) };
        db.Releases.Add(release);
        await db.SaveChangesAsync();
        db.Pointers.Add(new() { Year = snapshot.Year, ReleaseId = release.Id });
        await db.SaveChangesAsync();
        return release.Id;
    }
}
