using System.Diagnostics;

namespace Changzhou.Bulletin.Benchmarks.Pages;

/// <summary>Debian's nginx with the files of one folder: sendfile on, no log, a worker for each core, connections kept.</summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    private readonly Process process;

    private NginxProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="directory">Holds the files, and beside them the server's own.</param>
    public static async Task<NginxProcess> StartAsync(string directory)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var file = Path.Combine(directory, "nginx.conf");
        await File.WriteAllTextAsync(file,
            $$"""
            daemon off;
            user root;
            worker_processes auto;
            pid {{directory}}/nginx.pid;
            error_log {{directory}}/error.log;
            events { worker_connections 1024; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                default_type "text/html; charset=utf-8";
                client_body_temp_path {{directory}}/body;
                proxy_temp_path {{directory}}/proxy;
                fastcgi_temp_path {{directory}}/fastcgi;
                uwsgi_temp_path {{directory}}/uwsgi;
                scgi_temp_path {{directory}}/scgi;
                server {
                    listen {{address.Authority}};
                    root {{directory}};
                    location = /page.br { add_header Content-Encoding br; }
                }
            }
            """);
        var process = Process.Start("nginx", ["-c", file, "-e", Path.Combine(directory, "error.log")]);
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("nginx did not start; it says above why. Debian: apt-get install nginx-light wrk");
            }

            await Task.Delay(20);
        }

        return new(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        using (var quit = Process.Start("kill", ["-QUIT", $"{process.Id}"]))
        {
            await quit.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return true;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }
}
