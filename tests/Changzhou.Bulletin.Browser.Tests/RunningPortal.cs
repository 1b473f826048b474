using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>The real portal as a process of its own on a free loopback port.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder said = new();

    private RunningPortal(Uri address, string sample)
    {
        Address = address;
        process = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Web.dll")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
                Environment = { ["ASPNETCORE_URLS"] = address.ToString(), ["Bulletin__SampleSnapshot"] = sample },
            },
        };
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
    }

    public Uri Address { get; }

    /// <param name="sample">Folder with a snapshot.json, until the portal has a store to read.</param>
    public static async Task<RunningPortal> StartAsync(string sample)
    {
        var portal = new RunningPortal(new($"http://127.0.0.1:{FreePort()}"), sample);
        portal.process.Start();
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        await portal.WaitUntilReadyAsync();
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        lock (said)
            throw new InvalidOperationException($"The portal did not become ready:\n{said}");
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (said)
            said.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
