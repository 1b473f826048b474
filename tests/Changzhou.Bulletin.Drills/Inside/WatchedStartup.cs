using System.Globalization;
using Changzhou.Bulletin.Drills.Clocks;
using Changzhou.Bulletin.Drills.Inside;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(WatchedStartup))]

namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>Gives the real portal a wrong clock, and has it say which addresses it has; where the drill asks for it.</summary>
internal sealed class WatchedStartup : IHostingStartup
{
    /// <summary>Seconds that the portal's clock is ahead.</summary>
    public const string Clock = "BULLETIN_DRILL_CLOCK";

    /// <summary>The file that takes the patterns of its addresses.</summary>
    public const string Routes = "BULLETIN_DRILL_ROUTES";

    /// <summary>Whether the portal is watched only, and takes no orders.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable(Clock) is not null;

    public static IEnumerable<KeyValuePair<string, string>> Settings(int secondsAhead, string routes) =>
    [
        new(Clock, secondsAhead.ToString(CultureInfo.InvariantCulture)),
        new(Routes, routes),
        new("DOTNET_STARTUP_HOOKS", Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Drills.dll")),
        new("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", "Changzhou.Bulletin.Drills"),
    ];

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Clock) is { } ahead)
        {
            builder.ConfigureServices(services => services
                .AddSingleton<TimeProvider>(new SkewedClock(TimeSpan.FromSeconds(int.Parse(ahead, CultureInfo.InvariantCulture))))
                .AddHostedService<RouteList>());
        }
    }
}
