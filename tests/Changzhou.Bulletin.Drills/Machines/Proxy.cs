using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>nginx with deploy/nginx.conf, whose names, ports and certificate are the drill's own; nothing else of it is changed.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly Process process;
    private readonly X509Certificate2 certificate;

    private Proxy(Process process, int port, X509Certificate2 certificate) => (this.process, Port, this.certificate) = (process, port, certificate);

    public int Port { get; }

    public Uri Address => new($"https://localhost:{Port}");

    /// <param name="folder">Where its files and logs lie.</param>
    /// <param name="readers">Portals of the public side.</param>
    /// <param name="desks">Portals of the desk.</param>
    public static async Task<Proxy> StartAsync(string program, string folder, IReadOnlyList<MachinePortal> readers, IReadOnlyList<MachinePortal> desks)
    {
        using var key = RSA.Create(2048);
        var certificate = Certificates.Make(key, "localhost");
        await File.WriteAllTextAsync(Path.Combine(folder, "bulletin.crt"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "bulletin.key"), key.ExportPkcs8PrivateKeyPem());

        var (plain, tls) = (DrillTool.FreePort(), DrillTool.FreePort());
        var text = await File.ReadAllTextAsync(Path.Combine(DrillTool.RepositoryRoot, "deploy", "nginx.conf"));
        text = Put(text, "server portal-1:5080 max_fails=1 fail_timeout=1s;", "");
        text = Put(text, "server portal-2:5080 max_fails=1 fail_timeout=1s;", Servers(readers));
        text = Put(text, "server desk-1:5080 max_fails=1 fail_timeout=1s;", "");
        text = Put(text, "server desk-2:5080 max_fails=1 fail_timeout=1s;", Servers(desks));
        text = Put(text, "listen 80;", $"listen 127.0.0.1:{plain};");
        text = Put(text, "listen 443 ssl http2;", $"listen 127.0.0.1:{tls} ssl http2;");
        text = Put(text, "/etc/nginx/bulletin.crt", Path.Combine(folder, "bulletin.crt"));
        text = Put(text, "/etc/nginx/bulletin.key", Path.Combine(folder, "bulletin.key"));
        await File.WriteAllTextAsync(Path.Combine(folder, "bulletin.conf"), text);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            {{(DrillTool.IsRoot ? "user nobody nogroup;" : "")}}
            daemon off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/nginx.log;
            events { worker_connections 1024; }
            http {
                access_log {{folder}}/access.log;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                include {{folder}}/bulletin.conf;
            }
            """);
        await DrillTool.RunAsync(folder, asNobody: false, new Dictionary<string, string>(), program, "-p", folder, "-e", Path.Combine(folder, "nginx.log"), "-c", Path.Combine(folder, "nginx.conf"), "-t");
        var process = DrillTool.Start(folder, asNobody: false, program, "-p", folder, "-e", Path.Combine(folder, "nginx.log"), "-c", Path.Combine(folder, "nginx.conf"));
        return new(process, tls, certificate);
    }

    /// <summary>Trusts the drill's certificate, and no other.</summary>
    public bool Trusts(X509Certificate? shown) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(certificate.RawData);

    public async ValueTask DisposeAsync()
    {
        await DrillTool.TerminateAsync(process);
        process.Dispose();
        certificate.Dispose();
    }

    private static string Servers(IEnumerable<MachinePortal> portals) => string.Join(' ', portals.Select(portal => $"server 127.0.0.1:{portal.Port} max_fails=1 fail_timeout=1s;"));

    private static string Put(string text, string former, string latter) =>
        text.Contains(former, StringComparison.Ordinal) ? text.Replace(former, latter, StringComparison.Ordinal)
            : throw new InvalidOperationException($"deploy/nginx.conf no longer has: {former}");
}
