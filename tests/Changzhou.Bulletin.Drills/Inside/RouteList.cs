using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>Writes the pattern of every endpoint that the portal has, one a line, once it has started.</summary>
internal sealed class RouteList(EndpointDataSource endpoints, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => File.WriteAllLines(
            Environment.GetEnvironmentVariable(WatchedStartup.Routes)!,
            endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
