using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The real portal in this process, with settings as an operator gives them: by the environment.</summary>
/// <param name="clock">Null for the system's.</param>
public class PortalHost(IReadOnlyDictionary<string, string> settings, TimeProvider? clock = null) : WebApplicationFactory<Program>
{
    // The environment belongs to the whole process, so portals start one after another.
    private static readonly Lock Environment = new();

    protected override IHost CreateHost(IHostBuilder builder)
    {
        if (clock is not null)
            builder.ConfigureServices(services => services.AddSingleton(clock));
        lock (Environment)
        {
            foreach (var (name, value) in settings)
                System.Environment.SetEnvironmentVariable(name, value);
            try
            {
                return base.CreateHost(builder);
            }
            finally
            {
                foreach (var name in settings.Keys)
                    System.Environment.SetEnvironmentVariable(name, null);
            }
        }
    }
}
