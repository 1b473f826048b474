using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>The log as the portal's own settings make it.</summary>
public sealed class LogInjectionTests
{
    [Fact]
    public void What_a_visitor_wrote_cannot_begin_a_line_of_the_log_or_turn_it_around()
    {
        var written = new Lines();
        using (var log = new LoggerConfiguration().ReadFrom.Configuration(new ConfigurationBuilder().AddJsonFile(Settings()).Build()).WriteTo.Sink(written).CreateLogger())
            log.Warning("{Name} signed in", "zhang\r\n[12:00:00 ERR] forged\u001b[31m\u2028next\u202eevil");

        var line = Assert.Single(written.Events).RenderMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("\"zhang\\u000d\\u000a[12:00:00 ERR] forged\\u001b[31m\\u2028next\\u202eevil\" signed in", line.Replace("\\\\u", "\\u", StringComparison.Ordinal));
    }

    private static string Settings()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "src", "Changzhou.Bulletin.Web", "appsettings.json") is var file && File.Exists(file))
                return file;
        }

        throw new InvalidOperationException("The tests run inside a checkout.");
    }

    private sealed class Lines : ILogEventSink
    {
        public List<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);
    }
}
