using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>A person who signed in through the proxy.</summary>
internal sealed class StaffVisit
{
    private readonly Proxy proxy;
    private readonly CookieContainer cookies = new();

    private StaffVisit(Proxy proxy) => this.proxy = proxy;

    private string Cookie => cookies.GetCookieHeader(proxy.Address);

    /// <summary>Gives the person an account and signs it in.</summary>
    public static async Task<StaffVisit> SignInAsync(BulletinStore store, Proxy proxy, string name)
    {
        await SignIn.AddAsync(store, name, "张晓明", StaffRoles.Editor);
        var visit = new StaffVisit(proxy);
        using var browser = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = visit.cookies,
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => proxy.Trusts(shown) },
        })
        { BaseAddress = proxy.Address };
        await SignIn.EnterAsync(browser, name);
        return visit;
    }

    public HttpRequestMessage Ask(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        return request;
    }

    /// <summary>Whether a portal takes the sign-in, whichever one it was made at.</summary>
    public async Task<bool> IsKnownAtAsync(MachinePortal portal)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };
        using var request = Ask(HttpMethod.Get, "/desk");
        // As the proxy says it: over https the cookie has another name.
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Negotiates a circuit and opens its socket, two requests that must reach the same process.</summary>
    public async Task<bool> OpensCircuitAsync(HttpClient client)
    {
        using var request = Ask(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        using var answer = await client.SendAsync(request);
        using var negotiated = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => proxy.Trusts(shown);
        socket.Options.SetRequestHeader("Cookie", Cookie);
        socket.Options.SetRequestHeader("Origin", proxy.Address.GetLeftPart(UriPartial.Authority));
        try
        {
            await socket.ConnectAsync(new($"wss://localhost:{proxy.Port}/_blazor?id={negotiated.RootElement.GetProperty("connectionToken").GetString()}"), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // A process that does not know the circuit answers 404.
            return false;
        }

        socket.Abort();
        return true;
    }
}
