using System.Threading.RateLimiting;
using Changzhou.Bulletin.Web.Guarding;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>Settings Bulletin:Api:*.</summary>
public sealed class ApiSettings
{
    /// <summary>From one network address; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; } = 600;
}

/// <summary>How much one address may ask for.</summary>
internal sealed class ApiLimits(ApiSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        settings.RequestsPerMinute <= 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(SenderAddress.Of(context.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = settings.RequestsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            }));

    /// <summary>Null where the request may pass, else how long its sender is to wait.</summary>
    public TimeSpan? Wait(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => limiter.Dispose();
}
