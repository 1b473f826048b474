using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Changzhou.Bulletin.Drills.Inside;

namespace Changzhou.Bulletin.Drills;

/// <summary>A line that the portal said, and when.</summary>
internal sealed record Heard(string Words, long At)
{
    public int? Acknowledged => Words.StartsWith(Said.Acknowledged, StringComparison.Ordinal) ? int.Parse(Words[Said.Acknowledged.Length..], CultureInfo.InvariantCulture) : null;

    public string? Killed => Words.StartsWith(Said.Killed, StringComparison.Ordinal) ? Words[Said.Killed.Length..] : null;
}

/// <summary>The real portal, Changzhou.Bulletin.Web.dll, as a process of its own; inside it a drill's acts wait for orders.</summary>
internal sealed class DrillPortal : IAsyncDisposable
{
    /// <summary>Long: a drill may run beside whatever else the machine has to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);


    private readonly Process process;
    private readonly ConcurrentQueue<string> log = [];
    private readonly BlockingCollection<Heard> heard = [];

    private DrillPortal(string folder, string dataDirectory, string? connection, IEnumerable<(string Name, string Value)> settings)
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        Client = new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };
        process = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(folder, "Changzhou.Bulletin.Web.dll")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ASPNETCORE_URLS"] = Address.ToString(),
                    ["Bulletin__DataDirectory"] = dataDirectory,
                    ["ConnectionStrings__Bulletin"] = connection,
                    ["Serilog__MinimumLevel__Default"] = "Warning",
                    ["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Drills.dll"),
                    ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Changzhou.Bulletin.Drills",
                },
            },
        };
        foreach (var (name, value) in settings)
        {
            process.StartInfo.Environment[name] = value;
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string Log => string.Join('\n', log);

    public static async Task<DrillPortal> StartAsync(string folder, string dataDirectory, string? connection, params IEnumerable<(string Name, string Value)> settings)
    {
        var portal = new DrillPortal(folder, dataDirectory, connection, settings);
        portal.process.Start();
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        await portal.WaitUntilReadyAsync();
        return portal;
    }

    public void Tell(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
    }

    /// <summary>The next line; null once the portal has ended and everything it said was heard.</summary>
    public Heard? Listen()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            return heard.TryTake(out var next, Timeout.Infinite, limit.Token) ? next : null;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The portal has said nothing for {Patience.TotalMinutes} minutes:\n{Log}");
        }
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public Task EndAsync() => process.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Client.Dispose();
        heard.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process.HasExited; await Task.Delay(30))
        {
            try
            {
                using var answer = await Client.GetAsync("/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException($"The portal did not become ready:\n{Log}");
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            heard.CompleteAdding();
        }
        else if (line.StartsWith(Said.Mark, StringComparison.Ordinal))
        {
            heard.Add(new(line[Said.Mark.Length..], Stopwatch.GetTimestamp()));
        }
        else
        {
            Note(line);
        }
    }

    private void Note(string? line)
    {
        log.Enqueue(line ?? "");
        while (log.Count > 100 && log.TryDequeue(out _))
        {
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
