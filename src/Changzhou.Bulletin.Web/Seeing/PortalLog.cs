using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Reading.Previews;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Changzhou.Bulletin.Web.Seeing;

/// <summary>The log on standard output: lines for people, or with Bulletin:Logs=json one JSON object a line for collectors.</summary>
internal static class PortalLog
{
    private const string Line = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj} <{Trace}>{NewLine}{Exception}";

    /// <exception cref="InvalidSettingException">Bulletin:Logs names no form.</exception>
    public static Logger Create(IConfiguration configuration)
    {
        var log = new LoggerConfiguration().ReadFrom.Configuration(configuration).Enrich.With<PrivateAddress>().Enrich.With<Correlation>();
        return (configuration["Bulletin:Logs"] switch
        {
            null or "" or "text" => log.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture),
            "json" => log.WriteTo.Console(new RenderedCompactJsonFormatter()),
            var given => throw new InvalidSettingException($"设置 Bulletin:Logs 不能是“{given}”：请写 text 或 json。"),
        }).CreateLogger();
    }

    /// <summary>Gives every line what it can be found by: the trace of its request, or of this run of the portal.</summary>
    private sealed class Correlation : ILogEventEnricher
    {
        private static readonly string Run = ActivityTraceId.CreateRandom().ToHexString();

        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.AddOrUpdateProperty(new LogEventProperty("Trace", new ScalarValue(logEvent.TraceId?.ToHexString() ?? Run)));
    }
}
