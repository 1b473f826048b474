using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>The real server with TLS, by a certificate of this test alone, and an editor who is signed in to it.</summary>
public sealed class SecurePortal(TestDatabase database) : IAsyncLifetime
{
    public const string Host = "bulletin.example";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private readonly X509Certificate2 certificate = SelfSigned(Host);
    private DeskPortal? portal;

    public int Port { get; private set; }

    public CookieContainer Cookies { get; } = new();

    public async ValueTask InitializeAsync()
    {
        portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SecondFactor", "optional"));
        portal.UseKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        Port = new Uri(portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        using var browser = Browser(Cookies);
        await DeskPortal.EnterAsync(browser, "zhang.xm");
    }

    public async ValueTask DisposeAsync()
    {
        await portal!.DisposeAsync();
        certificate.Dispose();
    }

    public HttpClient Browser(CookieContainer cookies) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = cookies,
        ConnectCallback = async (_, cancel) => new NetworkStream(await ConnectAsync(cancel), ownsSocket: true),
        SslOptions = new() { RemoteCertificateValidationCallback = IsOurs },
    })
    {
        BaseAddress = new($"https://{Host}:{Port}/"),
    };

    public async Task<SslStream> SecureAsync(SslProtocols protocols)
    {
        var stream = new SslStream(new NetworkStream(await ConnectAsync(Now), ownsSocket: true), leaveInnerStreamOpen: false);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = Host, EnabledSslProtocols = protocols, RemoteCertificateValidationCallback = IsOurs }, Now);
        return stream;
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, Port, cancel);
        return socket;
    }

    public bool IsOurs(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors) => shown?.GetCertHashString() == certificate.GetCertHashString();

    public static X509Certificate2 SelfSigned(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
