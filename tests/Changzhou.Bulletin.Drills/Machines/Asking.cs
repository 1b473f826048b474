using System.Net;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>Readers, and a person of the desk, who ask through the proxy again and again and count what fails.</summary>
internal sealed class Asking(Proxy proxy, int connections, StaffVisit staff) : IDisposable
{
    /// <summary>So that the portals that start meanwhile get a processor too.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Addresses =
        ["/", "/2023", "/2023/air", "/2023/water", "/en/2023/air", "/2023/figures", "/2023/figures.csv", "/2023/bulletin.pdf", "/indicators", "/indicators/air.pm25.mean", "/search?q=臭氧", "/errata", "/feed.xml", "/sitemap.xml"];

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => proxy.Trusts(shown) },
        AllowAutoRedirect = false,
        UseCookies = false,
    })
    { BaseAddress = proxy.Address, Timeout = TimeSpan.FromSeconds(30) };

    private readonly CancellationTokenSource end = new();
    private readonly List<string> failures = [];
    private Task[] running = [];
    private int requests;

    public int Requests => requests;

    /// <summary>What was asked for, and what came.</summary>
    public IReadOnlyList<string> Failures => failures;

    public void Begin() => running =
    [
        .. Enumerable.Range(0, connections - 1).Select(reader => Task.Run(() => AskAsync(number => new(HttpMethod.Get, Addresses[(reader + number) % Addresses.Length]), HttpStatusCode.OK))),
        Task.Run(() => AskAsync(number => number % 2 == 0 ? staff.Ask(HttpMethod.Get, "/desk") : staff.Ask(HttpMethod.Post, "/account/seen"), HttpStatusCode.OK, HttpStatusCode.NoContent)),
    ];

    public async Task EndAsync()
    {
        await end.CancelAsync();
        await Task.WhenAll(running);
    }

    public void Dispose()
    {
        client.Dispose();
        end.Dispose();
    }

    private async Task AskAsync(Func<int, HttpRequestMessage> make, params HttpStatusCode[] good)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            using var request = make(number);
            Interlocked.Increment(ref requests);
            try
            {
                using var answer = await client.SendAsync(request);
                await answer.Content.ReadAsByteArrayAsync();
                if (!good.Contains(answer.StatusCode))
                {
                    Note(request, answer.StatusCode.ToString());
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
            {
                Note(request, broken.Message);
            }

            await Task.Delay(Pause);
        }
    }

    private void Note(HttpRequestMessage request, string what)
    {
        lock (failures)
        {
            failures.Add($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {request.Method} {request.RequestUri}: {what}");
        }
    }
}
