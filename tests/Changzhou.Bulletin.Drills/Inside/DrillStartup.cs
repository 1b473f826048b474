using System.Reflection;
using Changzhou.Bulletin.Drills.Inside;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(DrillStartup))]

namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>Adds to the real portal, and only where a drill starts it, the one who acts as staff would and strikes when told.</summary>
internal sealed class DrillStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder)
    {
        // A portal that the drill itself starts in its own process (a static copy) takes no orders.
        if (!WatchedStartup.IsAsked && Assembly.GetEntryAssembly() != typeof(DrillStartup).Assembly)
        {
            builder.ConfigureServices(services => services.AddSingleton<Trap>().AddSingleton<PortalActs>().AddHostedService<ActsOnOrder>());
        }
    }
}
