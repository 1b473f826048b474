using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Embedded;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Drills;

/// <summary>A portal's data directory with the released edition of 2023, and the PostgreSQL behind it: the portal's own, or one beside it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly DirectoryInfo directory;
    private readonly EmbeddedPostgres? external;
    private readonly string portalFolder;

    private Site(DirectoryInfo directory, EmbeddedPostgres? external, string portalFolder) => (this.directory, this.external, this.portalFolder) = (directory, external, portalFolder);

    public string Name => external is null ? "embedded" : "external";

    public string ConnectionString => external?.ConnectionString
        ?? EmbeddedPostgres.FindRunning(directory.FullName) ?? throw new InvalidOperationException($"No server runs in {directory.FullName}.");

    public BulletinStore Store => new(ConnectionString);

    /// <summary>PostgreSQL's first process, as it says itself.</summary>
    public int Server => int.Parse(File.ReadLines(Path.Combine(directory.FullName, "postgres", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Both kinds; the edition is imported and released once, by a portal's first start.</summary>
    public static async Task<(Site Embedded, Site External)> OpenAsync(string portalFolder)
    {
        var embedded = await EmbeddedAsync(portalFolder);
        return (embedded, await embedded.CopyAsync());
    }

    public static async Task<Site> EmbeddedAsync(string portalFolder)
    {
        var embedded = new Site(Directory.CreateTempSubdirectory("bulletin-drill-"), external: null, portalFolder);
        await using var first = await embedded.StartPortalAsync();
        return embedded;
    }

    /// <summary>The same store in a server of its own, which whoever watches over it starts again: here this process.</summary>
    /// <param name="place">Where; null for a new folder.</param>
    public async Task<Site> CopyAsync(DirectoryInfo? place = null)
    {
        var copy = place ?? Directory.CreateTempSubdirectory("bulletin-drill-");
        using (var copying = Process.Start("cp", ["-a", Path.Combine(directory.FullName, "postgres"), Path.Combine(directory.FullName, "postgres.password"), copy.FullName]))
        {
            await copying.WaitForExitAsync();
        }

        return new(copy, await EmbeddedPostgres.StartAsync(copy.FullName), portalFolder);
    }

    /// <summary>An act may have ended before its server was killed, which then is still on its way back.</summary>
    public async Task UntilItAnswersAsync()
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                // The drill's own connections died with the server, and are found out one by one.
                NpgsqlConnection.ClearAllPools();
                await using var db = Store.CreateDbContext();
                await db.Editions.AnyAsync();
                return;
            }
            catch (Exception away) when ((away is InvalidOperationException || StoreTrouble.Is(away)) && watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                // Not yet.
            }
        }
    }

    public Task<DrillPortal> StartPortalAsync(params IEnumerable<(string Name, string Value)> settings) =>
        DrillPortal.StartAsync(portalFolder, directory.FullName, external?.ConnectionString, settings);

    public async ValueTask DisposeAsync()
    {
        if (external is not null)
        {
            await external.DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        directory.Delete(recursive: true);
    }
}
