using System.Diagnostics;
using Changzhou.Bulletin.Storage;

namespace Changzhou.Bulletin.Drills;

/// <summary>A worker process, with what it said until its end.</summary>
internal sealed class KilledWorker : IDisposable
{
    private readonly Process process;
    private readonly List<string> said = [];
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KilledWorker(Process process) => this.process = process;

    public string Error { get; private set; } = "";

    /// <summary>What was acknowledged, in order.</summary>
    public IReadOnlyList<int> Acknowledged
    {
        get
        {
            lock (said)
            {
                return [.. said.Where(line => line.StartsWith("ack ", StringComparison.Ordinal)).Select(line => int.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture))];
            }
        }
    }

    public bool HasEnded => process.HasExited;

    /// <param name="failpoint">Where it ends itself, as kill -9 does; null to be killed from outside.</param>
    public static KilledWorker Start(string kind, string connection, string token, string? failpoint)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Drills.dll"));
        }

        foreach (var word in (string[])["work", kind, connection, token])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment[Failpoint.Variable] = failpoint ?? "";
        var worker = new KilledWorker(new Process { StartInfo = start, EnableRaisingEvents = true });
        worker.process.OutputDataReceived += (_, line) => worker.Hear(line.Data);
        worker.process.ErrorDataReceived += (_, line) => worker.Error += line.Data is null ? "" : line.Data + "\n";
        worker.process.Start();
        worker.process.BeginOutputReadLine();
        worker.process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Waits until something was acknowledged, or the process has ended.</summary>
    public Task BusyAsync() => Task.WhenAny(first.Task, process.WaitForExitAsync());

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public Task EndAsync() => process.WaitForExitAsync();

    public void Dispose() => process.Dispose();

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Add(line);
        }

        if (line.StartsWith("ack ", StringComparison.Ordinal))
        {
            first.TrySetResult();
        }
    }
}
