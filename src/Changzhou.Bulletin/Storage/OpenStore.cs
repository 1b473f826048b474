using Changzhou.Bulletin.Storage.Embedded;
using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Storage;

/// <summary>A store that is ready to use, with the embedded server behind it where there is one.</summary>
public sealed class OpenStore : IAsyncDisposable
{
    private readonly EmbeddedPostgres? server;

    private OpenStore(BulletinStore store, EmbeddedPostgres? server) => (Store, this.server) = (store, server);

    public BulletinStore Store { get; }

    /// <summary>For the portal, which must have its data directory to itself.</summary>
    /// <exception cref="EmbeddedPostgresException">Another portal holds the directory, or the server cannot start.</exception>
    public static Task<OpenStore> ForPortalAsync(BulletinSettings settings, ILoggerFactory? logs = null, CancellationToken cancel = default) =>
        OpenAsync(settings, running: null, logs, cancel);

    /// <summary>For a portal of the public side alone: by a login that reads releases and nothing else; it starts no server and changes no schema.</summary>
    /// <exception cref="InvalidSettingException">The login is not given.</exception>
    public static OpenStore ForReading(BulletinSettings settings) => settings.PublicConnectionString is { } login
        ? new(new BulletinStore(login, login), server: null)
        : throw new InvalidSettingException("Bulletin:Sides 为 reading 时，请用 ConnectionStrings__BulletinPublic 给出只读发布数据的数据库登录。");

    /// <summary>For a tool, which works beside a running portal, and starts the server itself when none runs.</summary>
    /// <exception cref="EmbeddedPostgresException">The server cannot start.</exception>
    public static Task<OpenStore> ForToolAsync(BulletinSettings settings, CancellationToken cancel = default) =>
        OpenAsync(settings, settings.ConnectionString is null ? EmbeddedPostgres.FindRunning(settings.DataDirectory) : null, logs: null, cancel);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<OpenStore> OpenAsync(BulletinSettings settings, string? running, ILoggerFactory? logs, CancellationToken cancel)
    {
        var given = settings.ConnectionString ?? running;
        var server = given is null
            ? await EmbeddedPostgres.StartAsync(settings.DataDirectory, settings.PostgresBinaries, logs?.CreateLogger<EmbeddedPostgres>(), cancel)
            : null;
        try
        {
            var store = new BulletinStore(given ?? server!.ConnectionString, settings.PublicConnectionString);
            await store.MigrateAsync(cancel);
            return new(store, server);
        }
        catch when (server is not null)
        {
            await server.DisposeAsync();
            throw;
        }
    }
}
