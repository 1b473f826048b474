using System.Runtime.InteropServices;
using Changzhou.Bulletin.Storage;
using Microsoft.Net.Http.Headers;

namespace Changzhou.Bulletin.Web;

/// <summary>On TERM the portal first says that it is not ready, and goes on answering for Bulletin:DrainSeconds with each answer the last of its connection; only then it stops.</summary>
/// <remarks>So a proxy has left before the door closes, and keeps no connection that closes under a request. What is under way is finished in any case.</remarks>
internal sealed partial class Draining(TimeSpan time, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Draining> log) : IHostLifetime, IDisposable
{
    private const string Setting = "Bulletin:DrainSeconds";

    private readonly List<PosixSignalRegistration> signals = [];
    private int told;

    public bool HasBegun => Volatile.Read(ref told) > 0;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            _ = EndAsync();
        }));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            // Somebody sits at the terminal and does not want to wait.
            signal.Cancel = true;
            lifetime.StopApplication();
        }));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => signals.ForEach(signal => signal.Dispose());

    /// <exception cref="InvalidSettingException">The setting is no number of seconds.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        var given = builder.Configuration[Setting];
        if (string.IsNullOrEmpty(given))
            return;

        if (!int.TryParse(given, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds) || seconds > 300)
            throw new InvalidSettingException($"设置 {Setting} 不能是“{given}”：请写 0 到 300 之间的整秒数。");
        if (seconds == 0)
            return;

        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<Draining>(services, TimeSpan.FromSeconds(seconds)));
        builder.Services.AddSingleton<IHostLifetime>(services => services.GetRequiredService<Draining>());
    }

    /// <remarks>Before everything else: it speaks of the process, not of a page.</remarks>
    public static void Use(WebApplication app)
    {
        if (app.Services.GetService<Draining>() is not { } draining)
            return;

        app.Use((context, next) =>
        {
            if (!draining.HasBegun)
                return next(context);

            if (HttpProtocol.IsHttp11(context.Request.Protocol) && !context.WebSockets.IsWebSocketRequest)
                context.Response.Headers.Connection = "close";
            if (context.Request.Path != "/health/ready")
                return next(context);

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return context.Response.WriteAsync("stopping");
        });
    }

    private async Task EndAsync()
    {
        // Who is told twice does not wait.
        if (Interlocked.Increment(ref told) == 1)
        {
            LogBegun(log, time.TotalSeconds);
            await Task.Delay(time, clock);
        }

        lifetime.StopApplication();
    }

    [LoggerMessage(2212, LogLevel.Information, "Told to stop: not ready any more, and gone in {Seconds} seconds")]
    private static partial void LogBegun(ILogger logger, double seconds);
}
