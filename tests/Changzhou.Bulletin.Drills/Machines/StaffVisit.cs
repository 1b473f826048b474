using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>A person who signed in through the proxy.</summary>
internal sealed partial class StaffVisit
{
    private const string Password = "竹林深处有人家 7 号院";

    private readonly Proxy proxy;
    private readonly CookieContainer cookies = new();

    private StaffVisit(Proxy proxy) => this.proxy = proxy;

    private string Cookie => cookies.GetCookieHeader(proxy.Address);

    /// <summary>Gives the person an account and signs it in.</summary>
    public static async Task<StaffVisit> SignInAsync(BulletinStore store, Proxy proxy, string name)
    {
        var staff = new StaffDirectory(store, new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System);
        if (await staff.AddAsync(Actor.CommandLine, name, "张晓明", [StaffRoles.Editor], Password) is not StaffResult.Done { Id: var id })
        {
            throw new InvalidOperationException($"The account {name} was refused.");
        }

        await using (var db = store.CreateDbContext())
        {
            await db.Users.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.MustChangePassword, false));
        }

        var visit = new StaffVisit(proxy);
        using var browser = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = visit.cookies,
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => proxy.Trusts(shown) },
        })
        { BaseAddress = proxy.Address };
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "password",
            ["__RequestVerificationToken"] = Token().Match(await browser.GetStringAsync("/account/login")).Groups[1].Value,
            ["Name"] = name,
            ["Password"] = Password,
        };
        using var answer = await browser.PostAsync("/account/login", new FormUrlEncodedContent(form));
        return answer.StatusCode == HttpStatusCode.Redirect ? visit : throw new InvalidOperationException($"The sign-in of {name} was answered with {answer.StatusCode}.");
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

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
