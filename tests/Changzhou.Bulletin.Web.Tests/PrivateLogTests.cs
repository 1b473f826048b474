using Changzhou.Bulletin.Web.Reading.Private;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>Whatever writes the path of a request into the log, the secret of a private address is not in it.</summary>
public sealed class PrivateLogTests : ILogEventSink
{
    private const string Secret = "AbCd-_0123456789abcdefghijklmnopqrstuvwxyzX";

    private readonly List<LogEvent> written = [];

    public void Emit(LogEvent logEvent) => written.Add(logEvent);

    [Theory]
    [InlineData("/preview/" + Secret, "/preview/…")]
    [InlineData("/preview/" + Secret + "/air?q=x", "/preview/…/air?q=x")]
    [InlineData("http://127.0.0.1:5080/rehearsal/" + Secret + "/bulletin.pdf", "http://127.0.0.1:5080/rehearsal/…/bulletin.pdf")]
    [InlineData("/2023/air", "/2023/air")]
    public void The_log_writes_a_private_address_without_its_secret(string path, string expected)
    {
        using var log = new LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext().Enrich.With<PrivateAddress>().WriteTo.Sink(this).CreateLogger();
        using var factory = new SerilogLoggerFactory(log);
        var logger = factory.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");

        using (logger.BeginScope(new Dictionary<string, object> { ["RequestPath"] = path, ["Nested"] = new[] { path } }))
#pragma warning disable CA1848, CA2254 // As others log, not as we do.
            logger.LogInformation("Request starting {Method} {Path}", "GET", path);
#pragma warning restore CA1848, CA2254

        var line = Assert.Single(written);
        Assert.Equal($"Request starting \"GET\" \"{expected}\"", line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain(line.Properties, property => property.Value.ToString().Contains(Secret, StringComparison.Ordinal));
    }
}
