using System.Net;
using System.Text;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Tests;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>What the portal says of its health is true.</summary>
public sealed class HealthTests(TestDatabase database)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_detail_of_health_is_for_the_own_machine_and_says_what_is_public()
    {
        await using var portal = Start(await FilledAsync());

        var here = await portal.Server.SendAsync(context => (context.Request.Path, context.Connection.RemoteIpAddress) = ("/health/detail", IPAddress.Loopback), Now);
        Assert.Equal(StatusCodes.Status200OK, here.Response.StatusCode);
        using var body = new StreamReader(here.Response.Body, Encoding.UTF8);
        var said = await body.ReadToEndAsync(Now);
        Assert.Contains("\"ready\":true", said, StringComparison.Ordinal);
        Assert.Contains("\"reachable\":true,\"fromMemorySince\":null", said, StringComparison.Ordinal);
        Assert.Contains("\"years\":[2023]", said, StringComparison.Ordinal);

        foreach (var (address, header) in ((string, string?)[])[("192.0.2.7", null), ("127.0.0.1", "X-Forwarded-For")])
        {
            var elsewhere = await portal.Server.SendAsync(context =>
            {
                (context.Request.Path, context.Connection.RemoteIpAddress) = ("/health/detail", IPAddress.Parse(address));
                if (header is not null)
                    context.Request.Headers[header] = "203.0.113.9";
            }, Now);
            Assert.Equal((address, StatusCodes.Status404NotFound), (address, elsewhere.Response.StatusCode));
        }
    }

    [Fact]
    public async Task While_the_database_is_away_the_portal_stays_ready_and_tells_since_when_it_shows_what_it_knew()
    {
        var connection = await FilledAsync();
        await using var portal = Start(connection);
        var reader = portal.CreateClient();
        var before = TimeProvider.System.GetUtcNow();
        Assert.Contains("\"reachable\":true", await DetailAsync(portal), StringComparison.Ordinal);

        await LetInAsync(connection, false);
        var away = await UntilAsync(portal, "\"reachable\":false");
        Assert.Equal("ready", await reader.GetStringAsync("/health/ready", Now));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/2023", Now)).StatusCode);
        using (var said = System.Text.Json.JsonDocument.Parse(away))
            Assert.InRange(said.RootElement.GetProperty("database").GetProperty("fromMemorySince").GetDateTimeOffset(), before.AddSeconds(-5), TimeProvider.System.GetUtcNow());

        await LetInAsync(connection, true);
        await UntilAsync(portal, "\"reachable\":true,\"fromMemorySince\":null");
    }

    [Fact]
    public async Task A_portal_that_never_reached_its_database_is_alive_and_not_ready()
    {
        await using var portal = new PortalHost(new Dictionary<string, string>
        {
            ["Bulletin__Sides"] = "reading",
            // Nobody listens there.
            ["ConnectionStrings__BulletinPublic"] = "Host=127.0.0.1;Port=1;Username=nobody;Database=nothing;Timeout=2",
        });
        var reader = portal.CreateClient();

        var ready = await reader.GetAsync("/health/ready", Now);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the database does not answer"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Now)));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/live", Now)).StatusCode);
    }

    private static async Task<string> DetailAsync(PortalHost portal)
    {
        var answer = await portal.Server.SendAsync(context => (context.Request.Path, context.Connection.RemoteIpAddress) = ("/health/detail", IPAddress.Loopback), Now);
        using var body = new StreamReader(answer.Response.Body, Encoding.UTF8);
        return await body.ReadToEndAsync(Now);
    }

    private static async Task<string> UntilAsync(PortalHost portal, string wanted)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ; await Task.Delay(50, Now))
        {
            var said = await DetailAsync(portal);
            if (said.Contains(wanted, StringComparison.Ordinal))
                return said;
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(30), $"{wanted} is not in {said}");
        }
    }

    /// <summary>Shuts the door of one database, and sends away who is in.</summary>
    private static async Task LetInAsync(string connectionString, bool open)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var beside = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ConnectionString);
        await beside.OpenAsync(Now);
        // One after the other: who is sent away before the door is shut comes back.
        foreach (var sql in (string[])[$"alter database {name} allow_connections {open}", $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}' and not {open}"])
        {
            await using var command = new NpgsqlCommand(sql, beside);
            await command.ExecuteNonQueryAsync(Now);
        }
    }

    private async Task<string> FilledAsync()
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        await Portal.ReleaseAsync(new BulletinStore(connection), 2023, Releasing.SnapshotJson.Write(TestEdition.Of(2023)), []);
        return connection;
    }

    private static PortalHost Start(string connection) => new(new Dictionary<string, string> { ["ConnectionStrings__Bulletin"] = connection });
}
