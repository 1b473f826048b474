using System.Diagnostics;
using System.Net;
using System.Text;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>One portal: a process that is stopped and started again at the same port.</summary>
internal sealed class MachinePortal(string name, string folder, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly StringBuilder said = new();
    private Process? process;

    public string Name => name;

    public int Port { get; } = DrillTool.FreePort();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Everything that it said, for whoever must find out why it failed.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    public void Launch()
    {
        process = new()
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Web.dll")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
                Environment = { ["ASPNETCORE_URLS"] = Address.ToString(), ["Bulletin__DataDirectory"] = Path.Combine(folder, name) },
            },
        };
        foreach (var (setting, value) in settings)
        {
            process.StartInfo.Environment[setting] = value;
        }

        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async Task UntilReadyAsync()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process!.HasExited; await Task.Delay(50))
        {
            if (await ReadinessAsync() == HttpStatusCode.OK)
            {
                return;
            }
        }

        throw new InvalidOperationException($"Portal {name} did not become ready:\n{Said}");
    }

    /// <summary>As an operator's system does.</summary>
    /// <returns>Whether it said that it is not ready before it was gone.</returns>
    public async Task<bool> StopAsync()
    {
        var end = DrillTool.TerminateAsync(process!);
        var saidSo = false;
        while (!end.IsCompleted)
        {
            saidSo |= await ReadinessAsync() == HttpStatusCode.ServiceUnavailable;
            await Task.WhenAny(end, Task.Delay(50));
        }

        await end;
        return saidSo && process!.ExitCode == 0;
    }

    /// <summary>Of one that is expected to refuse.</summary>
    public async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process!.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await DrillTool.TerminateAsync(process);
            process.Dispose();
        }

        client.Dispose();
    }

    /// <summary>Null where nobody answers.</summary>
    private async Task<HttpStatusCode?> ReadinessAsync()
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
            return answer.StatusCode;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (said)
        {
            said.AppendLine(line.Data);
        }
    }
}
