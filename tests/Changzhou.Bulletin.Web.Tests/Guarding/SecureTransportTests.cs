using System.Net;
using System.Net.WebSockets;
using System.Security.Authentication;
using System.Text;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>What holds on the wire.</summary>
public sealed class SecureTransportTests(SecurePortal portal) : IClassFixture<SecurePortal>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cookies_are_bound_to_this_very_host_and_open_the_desk()
    {
        using var browser = portal.Browser(portal.Cookies);

        var kept = portal.Cookies.GetAllCookies().ToDictionary(cookie => cookie.Name);
        Assert.Equal(["__Host-bulletin-desk", "__Host-bulletin-desk-form"], kept.Keys.Order());
        Assert.All(kept.Values, cookie => Assert.Equal((true, true, "/", SecurePortal.Host), (cookie.Secure, cookie.HttpOnly, cookie.Path, cookie.Domain)));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk", Now)).StatusCode);

        using var login = await browser.GetAsync("/account/login", Now);
        using var stranger = portal.Browser(new());
        using var first = await stranger.GetAsync("/account/login", Now);
        Assert.Contains("samesite=strict", Assert.Single(first.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(first.Headers.GetValues("Strict-Transport-Security")));
        Assert.False(first.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_of_the_same_host_without_tls_may_not_act()
    {
        using var browser = portal.Browser(new());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/seen");
        request.Headers.Add("Origin", $"http://{SecurePortal.Host}:{portal.Port}");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request, Now)).StatusCode);
    }

    [Fact]
    public async Task Only_new_tls_is_spoken_the_newest_first()
    {
        Assert.Equal(SslProtocols.Tls13, await SpeakAsync(SslProtocols.Tls12 | SslProtocols.Tls13));
        Assert.Equal(SslProtocols.Tls12, await SpeakAsync(SslProtocols.Tls12));
#pragma warning disable SYSLIB0039, CA5397 // What is to be refused.
        await Assert.ThrowsAnyAsync<Exception>(() => SpeakAsync(SslProtocols.Tls11));
#pragma warning restore SYSLIB0039, CA5397
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read()
    {
        Assert.StartsWith(
            "HTTP/1.1 413", await AskAsync($"POST /account/login HTTP/1.1\r\nHost: {SecurePortal.Host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {1024 * 1024 + 1}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414", await AskAsync($"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: {SecurePortal.Host}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await AskAsync($"GET / HTTP/1.1\r\nHost: {SecurePortal.Host}\r\nX-Long: {new string('a', 33_000)}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await AskAsync($"GET / HTTP/1.1\r\nHost: {SecurePortal.Host}\r\n{string.Concat(Enumerable.Range(0, 70).Select(number => $"X-{number}: 1\r\n"))}\r\n"), StringComparison.Ordinal);
    }

    /// <remarks>RFC 9112, 6.3: a request with both lengths is how a second one is smuggled past a proxy.</remarks>
    [Fact]
    public async Task A_request_with_two_lengths_or_two_hosts_is_refused()
    {
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"POST /account/seen HTTP/1.1\r\nHost: {SecurePortal.Host}\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"GET / HTTP/1.1\r\nHost: {SecurePortal.Host}\r\nHost: evil.example\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"GET / HTTP/1.1\r\nHost: {SecurePortal.Host}\r\nX-A : b\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await AskAsync($"GET / HTTP/1.1\r\nHost: ev il.example\r\n\r\n"), StringComparison.Ordinal);
    }

    /// <remarks>The longest message is half a megabyte.</remarks>
    [Fact]
    public async Task A_message_of_a_page_that_is_too_long_closes_its_socket()
    {
        using var browser = portal.Browser(portal.Cookies);
        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = portal.IsOurs;
        socket.Options.SetRequestHeader("Cookie", portal.Cookies.GetCookieHeader(new($"https://{SecurePortal.Host}:{portal.Port}/")));
        await socket.ConnectAsync(new($"wss://127.0.0.1:{portal.Port}/_blazor"), Now);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, Now);
        var buffer = new byte[4096];
        await socket.ReceiveAsync(buffer, Now);
        Assert.Equal("{}\u001e"u8.ToArray(), buffer[..3]);

        // The length of a message stands before it, seven bits to a byte: 600,000.
        await socket.SendAsync((byte[])[0xC0, 0xCF, 0x24, .. new byte[600_000]], WebSocketMessageType.Binary, true, Now);
        WebSocketReceiveResult last;
        do
        {
            last = await socket.ReceiveAsync(buffer, Now);
        }
        while (last.MessageType != WebSocketMessageType.Close);

        Assert.NotEqual(WebSocketState.Open, socket.State);
    }

    private async Task<SslProtocols> SpeakAsync(SslProtocols protocols)
    {
        await using var stream = await portal.SecureAsync(protocols);
        return stream.SslProtocol;
    }

    /// <summary>Sends what no HTTP library would, and gives what comes back first.</summary>
    private async Task<string> AskAsync(string request)
    {
        await using var stream = await portal.SecureAsync(SslProtocols.None);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Now);
        var buffer = new byte[512];
        return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, Now));
    }
}
