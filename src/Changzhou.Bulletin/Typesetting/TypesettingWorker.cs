using System.Text.Json;
using Changzhou.Bulletin.Seeing;
using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Typesetting;

/// <summary>The long-lived Node process that draws charts (ECharts) and sets pages (Typst); requests wait in line for it.</summary>
/// <remarks>It is started at the first request. One that dies, hangs or babbles is killed, and the request asked once more of a fresh one.</remarks>
public sealed class TypesettingWorker(TypesettingOptions options, ILogger<TypesettingWorker> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private WorkerProcess? process;
    private bool disposed;
    private int waiting;

    /// <summary>Id of the running process; null when there is none.</summary>
    public int? ProcessId => process is { HasEnded: false } running ? running.Id : null;

    /// <summary>Requests that wait, with the one that is in hand.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>How often a process failed and was replaced.</summary>
    public int Restarts { get; private set; }

    /// <summary>Of the last request that was answered; null before the first.</summary>
    public TimeSpan? LastDuration { get; private set; }

    /// <exception cref="TypesettingException">The worker refused the request, or failed at it twice.</exception>
    internal async Task<WorkerFrame> AskAsync(WorkerFrame question, CancellationToken cancel)
    {
        Interlocked.Increment(ref waiting);
        Telemetry.PressQueue.Add(1);
        try
        {
            return await AskInTurnAsync(question, cancel);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            Telemetry.PressQueue.Add(-1);
        }
    }

    private async Task<WorkerFrame> AskInTurnAsync(WorkerFrame question, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            using var timed = Telemetry.Time(Telemetry.PressDuration, "press", question.Header["verb"]?.ToString());
            var answer = await AskOnceAsync(question, cancel) ?? await AskOnceAsync(question, cancel)
                ?? throw new TypesettingException($"The typesetting worker failed twice at '{question.Header["verb"]}' (time limit {options.Timeout.TotalSeconds:0} s); see the log for its last words.");
            LastDuration = timed.Elapsed;
            return answer.Header["error"] is { } error ? throw new TypesettingException(error.GetValue<string>()) : answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        try
        {
            disposed = true;
            await EndAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Null where the process failed, which is then gone.</summary>
    private async Task<WorkerFrame?> AskOnceAsync(WorkerFrame question, CancellationToken cancel)
    {
        if (process is { HasEnded: true })
        {
            Restarts++;
            Telemetry.WorkerRestarts.Add(1);
            await EndAsync();
        }

        process ??= WorkerProcess.Start(options, logger);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Timeout);
        try
        {
            return await process.AskAsync(question, limit.Token);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or OperationCanceledException or JsonException)
        {
            // Not even a cancelled request leaves its process: the answer would be taken for the next one's.
            await EndAsync();
            cancel.ThrowIfCancellationRequested();
            Restarts++;
            Telemetry.WorkerRestarts.Add(1);
            logger.WorkerReplaced(question.Header["verb"]?.ToString() ?? "", limit.IsCancellationRequested ? "no answer in time" : failure.Message);
            return null;
        }
    }

    private async Task EndAsync()
    {
        if (process is { } ended)
        {
            process = null;
            await ended.DisposeAsync();
        }
    }
}
