using System.Net;
using Changzhou.Bulletin.Drills.Machines;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Sends requests to the portals over connections that stay open.</summary>
internal sealed class Door : IDisposable
{
    private const string Cookie = "bulletin-desk";

    private readonly IReadOnlyList<MachinePortal> portals;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, MaxConnectionsPerServer = 16 }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly CookieContainer cookies = new();

    public Door(IReadOnlyList<MachinePortal> portals) => this.portals = portals;

    public int Portals => portals.Count;

    public async Task EnterAsync(string name)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = portals[0].Address };
        await SignIn.EnterAsync(browser, name);
    }

    public async Task<Answer> SendAsync(Ask ask)
    {
        // .NET would take dots and doubled slashes out of the address before anybody hears of them.
        using var request = new HttpRequestMessage(ask.Method, new Uri($"http://127.0.0.1:{portals[ask.Portal].Port}{ask.Path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var (name, value) in ask.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (ask.Who != Who.Nobody)
        {
            request.Headers.TryAddWithoutValidation("Cookie", ask.Who == Who.Staff ? cookies.GetCookieHeader(portals[0].Address) : $"{Cookie}=CfDJ8{new string('x', 180)}; .AspNetCore.Antiforgery=x; role=administrator");
        }

        var begun = TimeProvider.System.GetUtcNow();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var ended = TimeProvider.System.GetUtcNow();
        var headers = answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))).ToList();
        return new((int)answer.StatusCode, headers, body, begun, ended);
    }

    public void Dispose() => client.Dispose();
}
