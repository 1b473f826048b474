using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Changzhou.Bulletin.Benchmarks.Pages;

/// <summary>The portal as a process of its own, as an operator starts it, on a free loopback port.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;

    private PortalProcess(int port, string dataDirectory)
    {
        Client = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
        process = new()
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Web.dll")])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = AppContext.BaseDirectory,
                Environment = { ["ASPNETCORE_URLS"] = Client.BaseAddress.ToString(), ["Bulletin__DataDirectory"] = dataDirectory },
            },
        };
    }

    public HttpClient Client { get; }

    /// <summary>From the start of the process to its first answer of an edition.</summary>
    public TimeSpan Started { get; private set; }

    public static async Task<PortalProcess> StartAsync(string dataDirectory)
    {
        var portal = new PortalProcess(Ports.Free(), dataDirectory);
        var watch = Stopwatch.StartNew();
        portal.process.Start();
        portal.process.BeginOutputReadLine();
        while (!await portal.IsReadyAsync())
        {
            if (portal.process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException("The portal did not start; what it said stands above.");
            }

            await Task.Delay(20);
        }

        portal.Started = watch.Elapsed;
        return portal;
    }

    /// <param name="what">VmRSS (now) or VmHWM (the most ever), as proc(5) has them.</param>
    public int Mebibytes(string what)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(what + ":", StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using (var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await terminate.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }
}

internal static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
