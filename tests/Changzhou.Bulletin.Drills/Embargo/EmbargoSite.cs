using Changzhou.Bulletin.Drills.Inside;
using Changzhou.Bulletin.Drills.Machines;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Embedded;
using Npgsql;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>One PostgreSQL and two portals: one with the desk, whose clock is five seconds ahead, and one of the public side alone, whose clock is right.</summary>
internal sealed class EmbargoSite : IAsyncDisposable
{
    /// <summary>Whoever is ahead would release early; who releases is the one with the desk.</summary>
    public const int Ahead = 5;

    private const string Password = "drill-reader";

    private readonly DirectoryInfo folder;
    private readonly EmbeddedPostgres server;

    private EmbargoSite(DirectoryInfo folder, EmbeddedPostgres server)
    {
        (this.folder, this.server) = (folder, server);
        Desk = new("desk", folder.FullName, new Dictionary<string, string>(WatchedStartup.Settings(Ahead, RoutesOf("desk")).Concat(Unlimited()))
        {
            ["ConnectionStrings__Bulletin"] = server.ConnectionString,
            ["Bulletin__Desk__SecondFactor"] = "optional",
        });
        Reading = new("reading", folder.FullName, new Dictionary<string, string>(WatchedStartup.Settings(0, RoutesOf("reading")).Concat(Unlimited()))
        {
            ["Bulletin__Sides"] = "reading",
            ["ConnectionStrings__BulletinPublic"] = Reader,
        });
    }

    public MachinePortal Desk { get; }

    public MachinePortal Reading { get; }

    public IReadOnlyList<MachinePortal> Portals => [Desk, Reading];

    public string Owner => server.ConnectionString;

    public BulletinStore Store => new(server.ConnectionString);

    /// <summary>The login that reads releases only.</summary>
    public string Reader => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = "bulletin_reader", Password = Password }.ConnectionString;

    public string Folder => folder.FullName;

    /// <summary>The patterns of both portals' addresses.</summary>
    public IReadOnlyList<string> Routes => [.. Portals.SelectMany(portal => File.ReadLines(RoutesOf(portal.Name))).Distinct()];

    public static async Task<EmbargoSite> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-embargo-");
        var site = new EmbargoSite(folder, await EmbeddedPostgres.StartAsync(Path.Combine(folder.FullName, "data")));
        try
        {
            site.Desk.Launch();
            await site.Desk.UntilReadyAsync();
            await using (var source = NpgsqlDataSource.Create(site.Owner))
            {
                await using var command = source.CreateCommand($"create role bulletin_reader login password '{Password}' in role bulletin_public");
                await command.ExecuteNonQueryAsync();
            }

            site.Reading.Launch();
            await site.Reading.UntilReadyAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Reading.DisposeAsync();
        await Desk.DisposeAsync();
        await server.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private string RoutesOf(string portal) => Path.Combine(folder.FullName, $"{portal}.routes");

    /// <summary>All requests of the drill come from one address.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Unlimited() => [new("Bulletin__Limits__QuestionsPerMinute", "0"), new("Bulletin__Api__RequestsPerMinute", "0")];
}
