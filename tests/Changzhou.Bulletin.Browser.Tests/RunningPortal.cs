using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>The real portal as a process of its own on a free loopback port.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder said = new();

    private RunningPortal(Uri address, string dataDirectory, IReadOnlyDictionary<string, string>? settings)
    {
        Address = address;
        process = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Web.dll")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
                Environment = { ["ASPNETCORE_URLS"] = address.ToString(), ["Bulletin__DataDirectory"] = dataDirectory },
            },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            process.StartInfo.Environment[name] = value;
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
    }

    public Uri Address { get; }

    /// <summary>Everything the portal said, for a test that fails or that expects a refusal.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <param name="dataDirectory">Of the embedded PostgreSQL; an empty one is filled with the edition of seeds/.</param>
    /// <param name="address">Of a portal that was there before; null for a free port.</param>
    /// <param name="settings">Further ones, named as in the environment.</param>
    public static async Task<RunningPortal> StartAsync(string dataDirectory, IReadOnlyDictionary<string, string>? settings = null, Uri? address = null)
    {
        var portal = Launch(dataDirectory, settings, address);
        await portal.WaitUntilReadyAsync();
        return portal;
    }

    /// <summary>A portal that is expected to refuse, and so is waited for to its end.</summary>
    public static async Task<(int ExitCode, string Said)> StartRefusedAsync(string dataDirectory)
    {
        await using var portal = Launch(dataDirectory);
        using var limit = new CancellationTokenSource(Patience);
        await portal.process.WaitForExitAsync(limit.Token);
        return (portal.process.ExitCode, portal.Said);
    }

    /// <summary>As kill -9 does: nothing of the portal runs on to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As an operator's system does, and waits until the portal and its database have ended.</summary>
    public async Task<int> StopAsync()
    {
        // Not -INT: a test run in the background of a script has its interrupts ignored, and so has what it starts.
        using var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync();

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

        throw new InvalidOperationException($"The portal did not become ready:\n{Said}");
    }

    private static RunningPortal Launch(string dataDirectory, IReadOnlyDictionary<string, string>? settings = null, Uri? address = null)
    {
        // By name, since a passkey belongs to a name and not to an address.
        var portal = new RunningPortal(address ?? new($"http://localhost:{FreePort()}"), dataDirectory, settings);
        portal.process.Start();
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        return portal;
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
