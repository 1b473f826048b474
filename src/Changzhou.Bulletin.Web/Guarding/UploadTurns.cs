using System.Threading.RateLimiting;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>How many files one person may send: a few at a time, and so many an hour.</summary>
public sealed class UploadTurns(LimitSettings settings) : IDisposable
{
    private const int AtATime = 3;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Guid, Guid>(person => RateLimitPartition.GetConcurrencyLimiter(person, _ => new() { PermitLimit = AtATime, QueueLimit = 0 })),
        PartitionedRateLimiter.Create<Guid, Guid>(person => settings.UploadsPerHour <= 0
            ? RateLimitPartition.GetNoLimiter(person)
            : RateLimitPartition.GetSlidingWindowLimiter(person, _ => new() { PermitLimit = settings.UploadsPerHour, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 12, QueueLimit = 0 })));

    /// <returns>To be disposed when the file is there; null where it is too many.</returns>
    public IDisposable? Take(Guid person)
    {
        var lease = limiter.AttemptAcquire(person);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        return null;
    }

    public void Dispose() => limiter.Dispose();
}
