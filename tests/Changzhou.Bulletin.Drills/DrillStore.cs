using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Embedded;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills;

/// <summary>A real PostgreSQL of the drill's own, with the draft of 2023.</summary>
internal sealed class DrillStore : IAsyncDisposable
{
    public const int Year = 2023;

    private readonly DirectoryInfo directory;
    private readonly EmbeddedPostgres server;

    private DrillStore(DirectoryInfo directory, EmbeddedPostgres server) => (this.directory, this.server, Store) = (directory, server, new(server.ConnectionString));

    public BulletinStore Store { get; }

    public string ConnectionString => server.ConnectionString;

    public int ServerProcess => server.ProcessId;

    public static EditionInput Seeds => EditionInput.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "editions", "2023")).Value!;

    public static async Task<DrillStore> OpenAsync()
    {
        var directory = Directory.CreateTempSubdirectory("bulletin-drill-");
        var store = new DrillStore(directory, await EmbeddedPostgres.StartAsync(directory.FullName));
        await store.Store.MigrateAsync();
        var seeds = Seeds;
        await new DraftStore(store.Store).ReplaceAsync(seeds.Edition, seeds.Catalogue, seeds.History);
        return store;
    }

    /// <summary>The log's fault; null where its chain holds.</summary>
    public async Task<AuditFault?> FindLogFaultAsync()
    {
        await using var db = Store.CreateDbContext();
        return await AuditChain.FindFaultAsync(db.Log.AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable());
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
