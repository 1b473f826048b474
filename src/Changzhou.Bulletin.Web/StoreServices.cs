using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Typesetting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Changzhou.Bulletin.Web;

/// <summary>The store behind the portal: opened before the first request, closed after the last.</summary>
internal static partial class StoreServices
{
    /// <summary>What pages and data of the public side are read from.</summary>
    public static void AddReleases(this IServiceCollection services, OpenStore open)
    {
        // A drill starts the portal with a wrong clock, which then is there already.
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(open.Store);
        services.AddSingleton<ReleaseReader>();
    }

    /// <summary>Drafts, and what makes releases of them.</summary>
    public static void AddDrafts(this IServiceCollection services, OpenStore open, IConfiguration configuration)
    {
        services.AddTypesetting(new() { Site = configuration.GetValue<Uri?>("Bulletin:Site:Address") });
        services.AddSingleton<Microsoft.EntityFrameworkCore.IDbContextFactory<BulletinDbContext>>(open.Store);
        services.AddSingleton(new DraftStore(open.Store));
        services.AddSingleton<PublicSite>(known => known.GetRequiredService<Reading.SiteSettings>());
        services.AddSingleton<Releaser>();
        services.AddSingleton<Withdrawals>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<SearchIndex>();
    }

    /// <summary>Fills an empty store from seeds/ and releases what came in; what an earlier version released becomes searchable.</summary>
    public static async Task EnsureFirstEditionsAsync(this WebApplication app, string seeds)
    {
        foreach (var year in await app.Services.GetRequiredService<FirstStart>().EnsureAsync(seeds, app.Lifetime.ApplicationStopping))
            LogReleased(app.Logger, year);

        var years = await app.Services.GetRequiredService<SearchIndex>().EnsureAsync(app.Lifetime.ApplicationStopping);
        foreach (var year in years.Indexed)
            LogIndexed(app.Logger, year);
        foreach (var year in years.Unreadable)
            LogUnreadable(app.Logger, year);
    }

    [LoggerMessage(2202, LogLevel.Information, "Made the edition of {Year} ready for search")]
    private static partial void LogIndexed(ILogger logger, int year);

    [LoggerMessage(2203, LogLevel.Error, "The release of {Year} cannot be read, so search does not know it")]
    private static partial void LogUnreadable(ILogger logger, int year);

    [LoggerMessage(2201, LogLevel.Information, "The store was empty: imported and released the edition of {Year}")]
    private static partial void LogReleased(ILogger logger, int year);
}
