using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The real portal in this process, with settings as an operator gives them: by the environment.</summary>
public class PortalHost(IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<Program>
{
    // The environment belongs to the whole process, so portals start one after another.
    private static readonly Lock Environment = new();

    protected override IHost CreateHost(IHostBuilder builder)
    {
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
