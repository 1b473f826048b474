using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Reading.WeChat;
using Changzhou.Bulletin.Web.Tests.Guarding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>Signed sharing, against a small WeChat of our own.</summary>
public sealed class WeChatTests(TestDatabase database) : IAsyncLifetime
{
    private readonly WeChatStandIn wechat = new();
    private PortalHost? host;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await PortalAsync(wechat.Address);

    public async ValueTask DisposeAsync()
    {
        await host!.DisposeAsync();
        wechat.Dispose();
    }

    /// <summary>The example of WeChat's own manual.</summary>
    [Fact]
    public void A_signature_is_the_one_that_WeChat_computes() => Assert.Equal(
        "0f9de62fce790f9a083d5c99e95740ceb90c27ed",
        WeChatSignature.Of("wx0123", "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg", "Wm3WZYTPz0wzccnW", 1414587457, "http://mp.weixin.qq.com?params=value").Signature);

    [Fact]
    public async Task Pages_of_this_site_are_signed_by_one_ticket_and_others_are_refused()
    {
        var reader = host!.CreateClient();

        var signed = JsonDocument.Parse(await reader.GetStringAsync("/wechat/signature?url=https%3A%2F%2Fbulletin.example%2F2023%2Fair%3Fa%3D1%23x", Now)).RootElement;
        var again = await reader.PostAsync("/wechat/signature?url=https%3A%2F%2Fbulletin.example%2F2023", null, Now);

        // Signed is the address without what stands behind #.
        var expected = WeChatSignature.Of("wx0123", "a-ticket", signed.GetProperty("nonceStr").GetString()!, signed.GetProperty("timestamp").GetInt64(), "https://bulletin.example/2023/air?a=1");
        Assert.Equal(expected.Signature, signed.GetProperty("signature").GetString());
        Assert.Equal("wx0123", signed.GetProperty("appId").GetString());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(["POST /cgi-bin/stable_token", "GET /cgi-bin/ticket/getticket?access_token=a-token&type=jsapi"], wechat.Asked);

        foreach (var foreign in new[] { "https://elsewhere.example/2023", "https://bulletin.example:8443/", "https://bulletin.example@elsewhere.example/", "javascript:alert(1)", "/2023", "" })
            Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync($"/wechat/signature?url={Uri.EscapeDataString(foreign)}", Now)).StatusCode);
    }

    [Fact]
    public async Task A_refusal_of_WeChat_is_nothing_to_the_reader_and_is_not_asked_for_again_at_once()
    {
        wechat.Refuses = true;
        var reader = host!.CreateClient();

        for (var time = 0; time < 3; time++)
            Assert.Equal(HttpStatusCode.NoContent, (await reader.GetAsync("/wechat/signature?url=https%3A%2F%2Fbulletin.example%2F", Now)).StatusCode);

        Assert.Equal(["POST /cgi-bin/stable_token"], wechat.Asked);
    }

    [Fact]
    public async Task The_secret_of_the_account_is_not_carried_on_to_where_an_answer_points()
    {
        wechat.Redirects = true;

        Assert.Equal(HttpStatusCode.NoContent, (await host!.CreateClient().GetAsync("/wechat/signature?url=https%3A%2F%2Fbulletin.example%2F", Now)).StatusCode);
        Assert.Equal(["POST /cgi-bin/stable_token"], wechat.Asked);
    }

    /// <remarks>ASVS 5.0, 12.3.2. The listener answers as WeChat does to whoever takes its certificate, which nobody vouches for.</remarks>
    [Fact]
    public async Task The_secret_of_the_account_is_not_told_to_a_server_whose_certificate_nobody_vouches_for()
    {
        using var certificate = SecurePortal.SelfSigned("127.0.0.1");
        var asked = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var impostor = builder.Build();
        impostor.MapFallback(context =>
        {
            asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
            return context.Response.WriteAsJsonAsync(new { access_token = "a-token", ticket = "a-ticket", expires_in = 7200 }, Now);
        });
        await impostor.StartAsync(Now);
        var address = impostor.Urls.Single();
        await using var portal = await PortalAsync(address);

        Assert.Equal(HttpStatusCode.NoContent, (await portal.CreateClient().GetAsync("/wechat/signature?url=https%3A%2F%2Fbulletin.example%2F", Now)).StatusCode);
        Assert.Empty(asked);

        using var careless = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint });
        Assert.Contains("a-ticket", await careless.GetStringAsync(address, Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_keys_pages_name_the_part_for_WeChat_and_allow_its_script()
    {
        var answer = await host!.CreateClient().GetAsync("/nothing", Now);

        Assert.Matches("<meta name=\"wechat-part\" content=\"/assets/wechat\\.[0-9a-f]+\\.js\"", await answer.Content.ReadAsStringAsync(Now));
        Assert.Contains("script-src 'self' https://res.wx.qq.com;", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<PortalHost> PortalAsync(string address) => new(new Dictionary<string, string>
    {
        ["ConnectionStrings__Bulletin"] = await database.NewConnectionStringAsync(migrate: true),
        ["Bulletin__SeedsDirectory"] = "/nowhere",
        ["Bulletin__Site__Address"] = "https://bulletin.example",
        ["Bulletin__WeChat__AppId"] = "wx0123",
        ["Bulletin__WeChat__Secret"] = "hush",
        ["Bulletin__WeChat__Address"] = address,
    });
}

/// <summary>Answers as WeChat's interface does, on a free loopback port.</summary>
internal sealed class WeChatStandIn : IDisposable
{
    private readonly HttpListener listener = new();

    public WeChatStandIn()
    {
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(Address);
        listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public bool Refuses { get; set; }

    public bool Redirects { get; set; }

    public ConcurrentQueue<string> Asked { get; } = [];

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Asked.Enqueue($"{context.Request.HttpMethod} {context.Request.RawUrl}");
            var answer = Refuses ? """{"errcode":40125,"errmsg":"invalid appsecret"}"""
                : context.Request.HttpMethod == "POST" ? """{"access_token":"a-token","expires_in":7200}"""
                : """{"errcode":0,"errmsg":"ok","ticket":"a-ticket","expires_in":7200}""";
            context.Response.ContentType = "application/json";
            if (Redirects)
                (context.Response.StatusCode, context.Response.RedirectLocation) = (307, $"{Address}elsewhere");
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            context.Response.Close();
        }
    }
}
