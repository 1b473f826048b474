using System.Collections.Concurrent;
using System.Data.Common;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>Releases what is scheduled, at its minute, as long as this process lives; one that starts too late releases at once.</summary>
/// <remarks>Several processes may do so side by side: the workflow lets one of them succeed.</remarks>
internal sealed partial class ScheduledReleases(EditionWorkflow workflow, FailedReleases failures, TimeProvider clock, ILogger<ScheduledReleases> log) : BackgroundService
{
    internal static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(int Year, DateTimeOffset At), Attempt> attempts = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }

        await Task.WhenAll(attempts.Values.Select(attempt => attempt.Running));
    }

    private async Task LookAsync(CancellationToken stop)
    {
        IReadOnlyList<(int Year, DateTimeOffset At)> due;
        try
        {
            due = await workflow.DueAsync(stop);
        }
        catch (DbException away)
        {
            LogStoreAway(log, away);
            return;
        }

        foreach (var one in attempts.Keys.Except(due))
        {
            if (attempts[one].Running.IsCompleted)
                attempts.TryRemove(one, out _);
        }

        foreach (var one in due)
        {
            var attempt = attempts.GetOrAdd(one, _ => new());
            if (attempt.Running.IsCompleted && (attempt.FailedAt is not { } failed || clock.GetElapsedTime(failed) >= Pause))
                attempt.Running = ReleaseAsync(one.Year, one.At, attempt, stop);
        }
    }

    private async Task ReleaseAsync(int year, DateTimeOffset at, Attempt attempt, CancellationToken stop)
    {
        try
        {
            await Task.Yield();
            var result = await workflow.ReleaseScheduledAsync(year, at, stop);
            if (result is ReleaseResult.Released released)
                LogReleased(log, year, released.Number);
            else if (await workflow.StandingAsync(year, stop) is { State: EditionState.Scheduled } standing && standing.ScheduledFor == at)
                await FailAsync(year, at, attempt, ReleaseSayings.Of(result)!.TrimEnd('。'), null, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The portal stops; another, or this one when it starts again, goes on.
        }
        catch (Exception failure)
        {
            // Whatever is broken may be mended before the next try; the schedule stands until somebody takes it back.
            await FailAsync(year, at, attempt, StoreTrouble.IsFull(failure) ? ReleaseWords.FailedFull : ReleaseSayings.Say(ReleaseWords.FailedInternal, attempt.Reference), failure, stop);
        }
    }

    private async Task FailAsync(int year, DateTimeOffset at, Attempt attempt, string why, Exception? failure, CancellationToken stop)
    {
        attempt.FailedAt = clock.GetTimestamp();
        LogFailed(log, year, why, failure);
        try
        {
            await failures.NoteAsync(year, at, why, stop);
        }
        catch (Exception away) when (away is DbException or InvalidOperationException or OperationCanceledException)
        {
            LogStoreAway(log, away);
        }
    }

    /// <summary>What this process did for one schedule.</summary>
    private sealed class Attempt
    {
        public Task Running { get; set; } = Task.CompletedTask;

        public long? FailedAt { get; set; }

        /// <summary>The same for all tries, so that a fault that lasts is told once.</summary>
        public string Reference { get; } = DeskErrors.NewReference();
    }

    [LoggerMessage(2501, LogLevel.Information, "Released the scheduled edition of {Year} as release {Number}")]
    private static partial void LogReleased(ILogger logger, int year, int number);

    [LoggerMessage(2502, LogLevel.Error, "The scheduled edition of {Year} could not be released; it is tried again: {Why}")]
    private static partial void LogFailed(ILogger logger, int year, string why, Exception? failure);

    [LoggerMessage(2503, LogLevel.Warning, "The store does not answer; what is scheduled is looked for again")]
    private static partial void LogStoreAway(ILogger logger, Exception away);
}
