using System.Reflection;
using Changzhou.Bulletin.Seeing;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Changzhou.Bulletin.Web.Seeing;

/// <summary>Metrics and traces by OTLP, where the environment names a receiver; otherwise nothing of OpenTelemetry is started.</summary>
internal static class TelemetryServices
{
    private const string Service = "changzhou-bulletin";

    private static readonly string[] Receivers = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>What .NET, ASP.NET Core and Npgsql measure by themselves.</summary>
    private static readonly string[] Meters =
    [
        Telemetry.Name, "Npgsql", "System.Runtime", "System.Net.Http", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.Components.Server.Circuits",
    ];

    public static string Version { get; } = typeof(TelemetryServices).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<OpenCircuits>();
        if (!Receivers.Any(name => configuration[name] is { Length: > 0 }))
            return;

        services.AddHostedService<PageMeasures>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : Service, serviceVersion: Version))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource(Telemetry.Name, "Npgsql")
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                .AddHttpClientInstrumentation()
                // Before the exporter, which must not see what it takes away.
                .AddProcessor<PrivateSpans>()
                .AddOtlpExporter());
    }
}
