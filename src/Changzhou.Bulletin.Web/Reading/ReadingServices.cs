using System.Text.Encodings.Web;
using System.Text.Unicode;
using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Guarding;
using Changzhou.Bulletin.Web.OpenData.Api;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Indicators;
using Changzhou.Bulletin.Web.Reading.Searching;
using Changzhou.Bulletin.Web.Reading.WeChat;
using Microsoft.AspNetCore.Diagnostics;

namespace Changzhou.Bulletin.Web.Reading;

public static partial class ReadingServices
{
    /// <summary>Seconds after which a store that was away is asked again.</summary>
    internal const string RetryAfter = "30";

    public static IServiceCollection AddReading(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        // Chinese is text, not a run of numbered entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(configuration.GetSection("Bulletin:Site").Get<SiteSettings>() ?? new SiteSettings());
        services.AddWeChat(configuration);
        services.AddSingleton<PublishedEditions>();
        services.AddSingleton<EarlierReleases>();
        services.AddSingleton<EditionDelivery>();
        services.AddSingleton<Searcher>();
        services.AddSingleton<PublicSearch>();
        services.AddSingleton<PublicAssets>();
        services.AddSingleton<KeptPages>();
        services.AddSingleton<MessagePages>();
        services.AddSingleton<SitePages>();
        services.AddSingleton<SeriesShelves>();
        services.AddSingleton<SeriesSheets>();
        services.AddSingleton<SeriesFileDelivery>();
        services.AddSingleton<CompareFileDelivery>();
        services.AddApi(configuration);
        return services;
    }

    /// <summary>Headers, refusals and the pages that explain them; before any endpoint.</summary>
    public static void UseReading(this WebApplication app)
    {
        app.UseTongues();
        app.UseRouting();
        app.UseOneTongueForFiles();
        app.UsePublicHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ExplainFailureAsync, SuppressDiagnosticsCallback = _ => true });
        app.UseApi();
        app.UseCleanAddresses();
        app.UseQuestionLimits();
        app.UseWhen(ForPeople, people => people.UseStatusCodePages(context =>
            context.HttpContext.RequestServices.GetRequiredService<MessagePages>().WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode)));
    }

    private static bool ForPeople(HttpContext context) =>
        !ApiDoor.IsOfInterface(context) && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static Task ExplainFailureAsync(HttpContext context)
    {
        var reference = context.TraceIdentifier;
        if (context.Features.Get<IExceptionHandlerFeature>() is { } failure)
            LogFailure(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReadingServices)), reference, failure.Error);
        if (ApiDoor.IsOfInterface(context))
            return ApiDoor.ExplainAsync(context, reference);
        var isAway = context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error && StoreTrouble.Is(error);
        if (isAway)
            context.Response.Headers.RetryAfter = RetryAfter;
        return context.RequestServices.GetRequiredService<MessagePages>()
            .WriteAsync(context, isAway ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, reference);
    }

    [LoggerMessage(2001, LogLevel.Error, "A page failed; its reader was told the reference {Reference}")]
    private static partial void LogFailure(ILogger logger, string reference, Exception failure);
}
