using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Changzhou.Bulletin.Seeing;

/// <summary>What the bulletin counts and times, for whoever listens, such as OpenTelemetry. While nobody does, nothing is kept.</summary>
/// <remarks>No person, network address, text or secret is ever a tag: only verbs and outcomes of a few words.</remarks>
public static class Telemetry
{
    public const string Name = "Changzhou.Bulletin";

    /// <summary>Buckets that tell a hundredth of a second from a minute.</summary>
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    public static UpDownCounter<int> PressQueue { get; } = Meter.CreateUpDownCounter<int>("bulletin.press.queue", "{request}", "Requests that wait for a typesetting worker or are in its hands");
    public static Histogram<double> PressDuration { get; } = Duration("bulletin.press.duration", "Time of a typesetting worker for a request");
    public static Counter<int> WorkerRestarts { get; } = Meter.CreateCounter<int>("bulletin.press.restarts", "{restart}", "Typesetting workers that failed and were replaced");
    public static Counter<int> Releases { get; } = Meter.CreateCounter<int>("bulletin.releases", "{release}", "Releases that became public");
    public static Histogram<double> ReleaseDuration { get; } = Duration("bulletin.release.duration", "Time from the order of a release to its being public; of a scheduled one with the wait for its minute");
    public static Histogram<double> ScheduleLag { get; } = Duration("bulletin.release.lag", "Time from the minute of a scheduled release to its being public");
    public static Histogram<double> ProofDuration { get; } = Duration("bulletin.proof.duration", "Time of proofreading an edition or document");
    public static Counter<int> ImportsRefused { get; } = Meter.CreateCounter<int>("bulletin.imports.refused", "{import}", "Uploaded files that were refused for their faults");
    public static Counter<int> SignInFailures { get; } = Meter.CreateCounter<int>("bulletin.signin.failures", "{attempt}", "Attempts to sign in that failed");
    public static Histogram<double> SearchDuration { get; } = Duration("bulletin.search.duration", "Time of a search");

    /// <summary>Times what follows, until it is disposed.</summary>
    /// <param name="activity">What it is called in a trace.</param>
    public static Timed Time(Histogram<double> duration, string activity, string? verb = null) => new(duration, Source.StartActivity(activity), Stopwatch.GetTimestamp(), verb);

    private static Histogram<double> Duration(string name, string description) => Meter.CreateHistogram(name, "s", description, advice: Seconds);

    public readonly struct Timed(Histogram<double> duration, Activity? activity, long start, string? verb) : IDisposable
    {
        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

        public void Dispose()
        {
            if (duration.Enabled && verb is null)
                duration.Record(Elapsed.TotalSeconds);
            else if (duration.Enabled)
                duration.Record(Elapsed.TotalSeconds, new KeyValuePair<string, object?>("verb", verb));
            activity?.SetTag("verb", verb);
            activity?.Dispose();
        }
    }
}
