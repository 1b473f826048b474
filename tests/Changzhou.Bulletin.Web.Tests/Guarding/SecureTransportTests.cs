using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>The real server with TLS, by a certificate of this test alone.</summary>
public sealed class SecureTransportTests(TestDatabase database) : IAsyncLifetime
{
    private const string Host = "bulletin.example";

    private readonly X509Certificate2 certificate = SelfSigned();
    private DeskPortal? portal;
    private int port;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SecondFactor", "optional"));
        portal.UseKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        port = new Uri(portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await portal!.DisposeAsync();
        certificate.Dispose();
    }

    [Fact]
    public async Task Cookies_are_bound_to_this_very_host_and_open_the_desk()
    {
        var cookies = new CookieContainer();
        using var browser = Browser(cookies);
        await DeskPortal.EnterAsync(browser, "zhang.xm");

        var kept = cookies.GetAllCookies().ToDictionary(cookie => cookie.Name);
        Assert.Equal(["__Host-bulletin-desk", "__Host-bulletin-desk-form"], kept.Keys.Order());
        Assert.All(kept.Values, cookie => Assert.Equal((true, true, "/", Host), (cookie.Secure, cookie.HttpOnly, cookie.Path, cookie.Domain)));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk", Now)).StatusCode);

        using var login = await browser.GetAsync("/account/login", Now);
        using var stranger = Browser(new());
        using var first = await stranger.GetAsync("/account/login", Now);
        Assert.Contains("samesite=strict", Assert.Single(first.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(first.Headers.GetValues("Strict-Transport-Security")));
        Assert.False(first.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_of_the_same_host_without_tls_may_not_act()
    {
        using var browser = Browser(new());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/seen");
        request.Headers.Add("Origin", $"http://{Host}:{port}");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request, Now)).StatusCode);
    }

    [Fact]
    public async Task Only_new_tls_is_spoken_the_newest_first()
    {
        Assert.Equal(SslProtocols.Tls13, await SpeakAsync(SslProtocols.Tls12 | SslProtocols.Tls13));
        Assert.Equal(SslProtocols.Tls12, await SpeakAsync(SslProtocols.Tls12));
#pragma warning disable SYSLIB0039 // What is to be refused.
        await Assert.ThrowsAnyAsync<Exception>(() => SpeakAsync(SslProtocols.Tls11));
#pragma warning restore SYSLIB0039
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read()
    {
        using var browser = Browser(new());
        using var body = await browser.PostAsync("/account/login", new ByteArrayContent(new byte[1024 * 1024 + 1]) { Headers = { ContentType = new("application/x-www-form-urlencoded") } }, Now);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, body.StatusCode);

        Assert.StartsWith("HTTP/1.1 414", await AskAsync($"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: {Host}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await AskAsync($"GET / HTTP/1.1\r\nHost: {Host}\r\nX-Long: {new string('a', 33_000)}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await AskAsync($"GET / HTTP/1.1\r\nHost: {Host}\r\n{string.Concat(Enumerable.Range(0, 70).Select(number => $"X-{number}: 1\r\n"))}\r\n"), StringComparison.Ordinal);
    }

    /// <remarks>RFC 9112, 6.3: a request with both lengths is how a second one is smuggled past a proxy.</remarks>
    [Fact]
    public async Task A_request_with_two_lengths_or_two_hosts_is_refused()
    {
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"POST /account/seen HTTP/1.1\r\nHost: {Host}\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"GET / HTTP/1.1\r\nHost: {Host}\r\nHost: evil.example\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"GET / HTTP/1.1\r\nHost: {Host}\r\nX-A : b\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"GET / HTTP/1.1\r\nHost: ev il.example\r\n\r\n"), StringComparison.Ordinal);
    }

    /// <remarks>The longest message is half a megabyte.</remarks>
    [Fact]
    public async Task A_message_of_a_page_that_is_too_long_closes_its_socket()
    {
        var cookies = new CookieContainer();
        using var browser = Browser(cookies);
        await DeskPortal.EnterAsync(browser, "zhang.xm");
        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = IsOurs;
        socket.Options.SetRequestHeader("Cookie", cookies.GetCookieHeader(new($"https://{Host}:{port}/")));
        await socket.ConnectAsync(new($"wss://127.0.0.1:{port}/_blazor"), Now);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, Now);
        var received = await socket.ReceiveAsync(new byte[4096], Now);
        Assert.Equal(WebSocketMessageType.Text, received.MessageType);

        // The length of a message stands before it, seven bits to a byte: 600,000.
        await socket.SendAsync((byte[])[0xC0, 0xCF, 0x24, .. new byte[600_000]], WebSocketMessageType.Binary, true, Now);
        var buffer = new byte[4096];
        WebSocketReceiveResult last;
        do
        {
            last = await socket.ReceiveAsync(buffer, Now);
        }
        while (last.MessageType != WebSocketMessageType.Close);

        Assert.NotEqual(WebSocketState.Open, socket.State);
    }

    private HttpClient Browser(CookieContainer cookies) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = cookies,
        ConnectCallback = async (_, cancel) => new NetworkStream(await ConnectAsync(cancel), ownsSocket: true),
        SslOptions = new() { RemoteCertificateValidationCallback = IsOurs },
    })
    {
        BaseAddress = new($"https://{Host}:{port}/"),
    };

    private async Task<SslProtocols> SpeakAsync(SslProtocols protocols)
    {
        await using var stream = await SecureAsync(protocols);
        return stream.SslProtocol;
    }

    /// <summary>Sends what no HTTP library would, and gives what comes back first.</summary>
    private async Task<string> AskAsync(string request)
    {
        await using var stream = await SecureAsync(SslProtocols.None);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Now);
        var buffer = new byte[512];
        return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, Now));
    }

    private async Task<SslStream> SecureAsync(SslProtocols protocols)
    {
        var stream = new SslStream(new NetworkStream(await ConnectAsync(Now), ownsSocket: true), leaveInnerStreamOpen: false);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = Host, EnabledSslProtocols = protocols, RemoteCertificateValidationCallback = IsOurs }, Now);
        return stream;
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
        return socket;
    }

    private bool IsOurs(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors) => shown?.GetCertHashString() == certificate.GetCertHashString();

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
