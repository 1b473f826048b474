using System.Net;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>What each portal shows, asked every few milliseconds at its own address.</summary>
internal sealed class Sight(IReadOnlyList<MachinePortal> portals, Databases databases) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>The tag of the front page as it is now.</summary>
    public async Task<string> TagAsync() => (await LookAsync(portals[0])).Tag;

    /// <summary>From the commit that moved the pointer until the last portal's answer showed it.</summary>
    /// <param name="act">What moves the pointer; it may do so long after it has begun.</param>
    public async Task<TimeSpan> UntilAllShowAsync(Func<HttpStatusCode, string, bool> wanted, Func<Task> act)
    {
        var seen = portals.Select(portal => UntilAsync(portal, wanted)).ToList();
        await act();
        var last = (await Task.WhenAll(seen)).Max();
        return last - (await databases.PointerAsync(DrillStore.Year)).At;
    }

    public void Dispose() => client.Dispose();

    private async Task<DateTimeOffset> UntilAsync(MachinePortal portal, Func<HttpStatusCode, string, bool> wanted)
    {
        for (var start = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(start) < Patience; await Task.Delay(5))
        {
            var (status, tag) = await LookAsync(portal);
            if (wanted(status, tag))
            {
                return TimeProvider.System.GetUtcNow();
            }
        }

        throw new InvalidOperationException($"Portal {portal.Name} does not show it after {Patience.TotalSeconds} s:\n{portal.Said}");
    }

    private async Task<(HttpStatusCode Status, string Tag)> LookAsync(MachinePortal portal)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(portal.Address, $"/{DrillStore.Year}"));
            return (answer.StatusCode, answer.Headers.ETag?.Tag ?? "");
        }
        catch (HttpRequestException)
        {
            // Being started again.
            return (HttpStatusCode.ServiceUnavailable, "");
        }
    }
}
