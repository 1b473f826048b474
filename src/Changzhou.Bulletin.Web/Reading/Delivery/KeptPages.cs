using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Caching.Memory;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Keeps rendered pages in memory by release, address and language, up to a bound.</summary>
/// <remarks>Callers make the address of things they found in a release, never of what a visitor typed.</remarks>
public sealed class KeptPages : IDisposable
{
    private const long Bound = 96 * 1024 * 1024;

    private readonly MemoryCache memory = new(new MemoryCacheOptions { SizeLimit = Bound, TrackStatistics = true });

    /// <summary>Pages and bytes kept, and how often a page was there or had to be made.</summary>
    public MemoryCacheStatistics Statistics => memory.GetCurrentStatistics()!;

    /// <param name="key">What was released, and which address of it.</param>
    /// <param name="make">Gives null where there is no such thing, which is not kept.</param>
    public async Task<Kept?> GetAsync(PageKey key, Func<Task<Kept?>> make)
    {
        var inTongue = (key, Tongue.Lang);
        if (memory.TryGetValue(inTongue, out Kept? kept))
            return kept;

        kept = await make();
        return kept is null ? null : memory.Set(inTongue, kept, new MemoryCacheEntryOptions { Size = kept.Size, SlidingExpiration = TimeSpan.FromHours(6) });
    }

    public void Dispose() => memory.Dispose();
}

/// <param name="Around">The years on offer and what else a page says of other releases than its own.</param>
public sealed record PageKey(int Generation, string Around, string Address);

/// <summary>A component as a page: rendered on the server, sent as a kept body.</summary>
internal static class RenderedPage
{
    public static async Task<Kept> KeepAsync(this RazorComponentResult page, HttpContext context)
    {
        var response = context.Response;
        var body = response.Body;
        using var recorded = new MemoryStream();
        response.Body = recorded;
        try
        {
            await page.ExecuteAsync(context);
        }
        finally
        {
            response.Body = body;
        }

        // Meant for a Blazor script, which the public pages do not load.
        response.Headers.Remove("blazor-enhanced-nav");

        return Kept.Of("text/html; charset=utf-8", recorded.ToArray());
    }
}
