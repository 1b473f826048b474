using System.Globalization;
using System.Threading.RateLimiting;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>How often one address may ask for pages that no other reader can share: searches and comparisons.</summary>
internal sealed class QuestionLimits(LimitSettings settings) : IDisposable
{
    private static readonly PathString[] Asked = ["/search", "/compare"];

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        settings.QuestionsPerMinute <= 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(SenderAddress.Of(context.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = settings.QuestionsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 4,
                QueueLimit = 0,
            }));

    public bool Takes(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    internal static bool IsQuestion(HttpContext context) =>
        context.Request.QueryString.HasValue && Asked.Any(path => context.Request.Path.Equals(path, StringComparison.Ordinal));
}

internal static class QuestionDoor
{
    private const int Seconds = 15;

    /// <remarks>After the language was taken off the address.</remarks>
    public static void UseQuestionLimits(this IApplicationBuilder app) => app.UseWhen(QuestionLimits.IsQuestion, questions => questions.Use(async (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<QuestionLimits>().Takes(context))
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        await context.RequestServices.GetRequiredService<MessagePages>().WriteAsync(context, StatusCodes.Status429TooManyRequests);
    }));
}
