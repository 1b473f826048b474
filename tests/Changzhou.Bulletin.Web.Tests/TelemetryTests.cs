using System.Net;
using System.Text;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>What the portal tells a collector of measures and traces.</summary>
public sealed class TelemetryTests(TestDatabase database)
{
    private const string Secret = "AbCd-_0123456789abcdefghijklmnopqrstuvwxyzX";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_is_told_measures_and_traces_and_nothing_of_persons()
    {
        await using var receiver = new Receiver();
        await using (var portal = await StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            var reader = portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
            foreach (var address in (string[])["/2023", "/2023", "/search?q=%E6%96%87%E5%8C%96%E5%AE%AB", $"/preview/{Secret}/air"])
                await reader.GetAsync(address, Now);
            await DeskPortal.SignInAsync(reader, "zhang.xm", "不是这个口令 123");
            // What is gathered goes out once more when the portal stops.
            Assert.True(portal.Services.GetRequiredService<MeterProvider>().ForceFlush());
            Assert.True(portal.Services.GetRequiredService<TracerProvider>().ForceFlush());
        }

        foreach (var measure in (string[])["bulletin.pages.hits", "bulletin.pages.misses", "bulletin.search.duration", "bulletin.signin.failures", "bulletin.database.reachable", "http.server.request.duration", "db.client."])
            Assert.Contains(measure, receiver.Metrics, StringComparison.Ordinal);
        foreach (var span in (string[])["changzhou-bulletin", "/search", "/preview/…", "select", "search"])
            Assert.Contains(span, receiver.Traces, StringComparison.OrdinalIgnoreCase);
        foreach (var personal in (string[])[Secret, "文化宫", "%E6%96%87", "zhang.xm", "client.address", "user_agent"])
            Assert.DoesNotContain(personal, receiver.Traces + receiver.Metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nothing_of_it_is_started()
    {
        await using var portal = await StartAsync();

        Assert.Null(portal.Services.GetService<MeterProvider>());
        Assert.Null(portal.Services.GetService<TracerProvider>());
    }

    [Fact]
    public async Task The_detail_of_health_is_for_the_own_machine_and_says_what_is_public()
    {
        await using var portal = await StartAsync();
        var reader = portal.CreateClient();

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

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/ready", Now)).StatusCode);
    }

    private async Task<PortalHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        await Portal.ReleaseAsync(new BulletinStore(connection), 2023, Releasing.SnapshotJson.Write(TestEdition.Of(2023)), []);
        return new(settings.Append(("ConnectionStrings__Bulletin", connection)).ToDictionary(setting => setting.Item1, setting => setting.Item2));
    }
}
