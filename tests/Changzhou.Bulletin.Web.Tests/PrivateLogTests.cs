using System.Net;
using System.Text.Json;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Reading.Previews;
using Changzhou.Bulletin.Web.Tests.Desk;
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
    [InlineData("/preview/" + Secret + "/air?q=x", "/preview/…/air?…")]
    [InlineData("http://127.0.0.1:5080/rehearsal/" + Secret + "/bulletin.pdf", "http://127.0.0.1:5080/rehearsal/…/bulletin.pdf")]
    [InlineData("/2023/air", "/2023/air")]
    [InlineData("/search?q=%E6%96%87%E5%8C%96%E5%AE%AB", "/search?…")]
    [InlineData("?q=%E6%96%87%E5%8C%96%E5%AE%AB&page=2", "?…")]
    [InlineData("https://bulletin.example/search?q=x", "https://bulletin.example/search?…")]
    [InlineData("Is that so? Yes", "Is that so? Yes")]
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

    [Fact]
    public async Task Lines_for_a_collector_carry_the_trace_of_their_request_and_nothing_of_who_asked_for_what()
    {
        const string word = "文化宫";
        using var said = new StringWriter();
        var console = Console.Out;
        Console.SetOut(TextWriter.Synchronized(said));
        try
        {
            await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Logs", "json"), ("Bulletin__Desk__SecondFactor", "optional"), ("Serilog__MinimumLevel__Override__Microsoft.AspNetCore", "Information"));
            await portal.AddAsync("zhang.xm", StaffRoles.Editor);
            var browser = portal.Browser();
            await DeskPortal.SignInAsync(browser, "zhang.xm", "不是这个口令 123");
            await DeskPortal.SignInAsync(browser, "zhang.xm", DeskPortal.Password);
            foreach (var address in (string[])[$"/search?q={Uri.EscapeDataString(word)}", $"/preview/{Secret}/air", "/account/own"])
                await browser.GetAsync(address, TestContext.Current.CancellationToken);
        }
        finally
        {
            Console.SetOut(console);
        }

        var lines = said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')).ToList();
        var traces = lines.Select(line => JsonDocument.Parse(line).RootElement).Select(line => line.GetProperty("Trace").GetString()!).ToList();
        Assert.All(traces, trace => Assert.Matches("^[0-9a-f]{32}$", trace));
        Assert.Contains(lines, line => line.Contains("/search", StringComparison.Ordinal));
        // Start and end of a request are found by one trace, and those of another by another.
        var searches = lines.Zip(traces).Where(line => line.First.Contains("/search", StringComparison.Ordinal)).Select(line => line.Second).Distinct().ToList();
        var previews = lines.Zip(traces).Where(line => line.First.Contains("/preview/…", StringComparison.Ordinal)).Select(line => line.Second).Distinct().ToList();
        Assert.NotEqual(Assert.Single(searches), Assert.Single(previews));
        foreach (var personal in (string[])[Secret, word, Uri.EscapeDataString(word), "zhang.xm", "张晓明", "口令", DeskPortal.Password])
            Assert.DoesNotContain(personal, string.Join('\n', lines), StringComparison.Ordinal);
    }

    private sealed class Lines : ILogEventSink
    {
        public List<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);
    }
}
