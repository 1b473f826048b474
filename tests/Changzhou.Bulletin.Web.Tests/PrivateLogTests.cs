using System.Net;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Reading.Previews;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>Whatever writes the path of a request into the log, the secret of a private address is not in it.</summary>
public sealed class PrivateLogTests(TestDatabase database)
{
    private const string Secret = "AbCd-_0123456789abcdefghijklmnopqrstuvwxyzX";

    [Theory]
    [InlineData("/preview/" + Secret, "/preview/…")]
    [InlineData("/preview/" + Secret + "/air?q=x", "/preview/…/air?q=x")]
    [InlineData("http://127.0.0.1:5080/rehearsal/" + Secret + "/bulletin.pdf", "http://127.0.0.1:5080/rehearsal/…/bulletin.pdf")]
    [InlineData("/2023/air", "/2023/air")]
    public void The_log_writes_a_private_address_without_its_secret(string path, string expected)
    {
        var written = new Lines();
        using var log = new LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext().Enrich.With<PrivateAddress>().WriteTo.Sink(written).CreateLogger();
        using var factory = new SerilogLoggerFactory(log);
        var logger = factory.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");

#pragma warning disable CA1848, CA1873, CA2254 // As others log, not as we do.
        using (logger.BeginScope(new Dictionary<string, object> { ["RequestPath"] = path, ["Nested"] = new[] { path } }))
            logger.LogInformation("Request starting {Method} {Path}", "GET", path);
#pragma warning restore CA1848, CA1873, CA2254

        var line = Assert.Single(written.Events);
        Assert.Equal($"Request starting \"GET\" \"{expected}\"", line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain(line.Properties, property => property.Value.ToString().Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_portal_that_logs_every_request_does_not_log_the_secret()
    {
        using var said = new StringWriter();
        var console = Console.Out;
        Console.SetOut(TextWriter.Synchronized(said));
        try
        {
            await using var portal = new PortalHost(new Dictionary<string, string>
            {
                ["ConnectionStrings__Bulletin"] = await database.NewConnectionStringAsync(migrate: false),
                ["Bulletin__SeedsDirectory"] = Path.Combine(Path.GetTempPath(), "no-seeds-here"),
                ["Serilog__MinimumLevel__Default"] = "Verbose",
                ["Serilog__MinimumLevel__Override__Microsoft.AspNetCore"] = "Verbose",
            });
            foreach (var address in (string[])[$"/preview/{Secret}", $"/preview/{Secret}/air?q={Secret[..5]}", $"/rehearsal/{Secret}/bulletin.pdf"])
                Assert.Equal(HttpStatusCode.NotFound, (await portal.CreateClient().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Contains("/preview/…", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said.ToString(), StringComparison.Ordinal);
    }

    private sealed class Lines : ILogEventSink
    {
        public List<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);
    }
}
