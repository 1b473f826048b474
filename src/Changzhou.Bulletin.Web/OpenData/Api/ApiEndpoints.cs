using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>The interface for programs, below /api/v1: what is public, and nothing else.</summary>
internal static class ApiEndpoints
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Bulletin:Api").Get<ApiSettings>() ?? new ApiSettings());
        services.AddSingleton<ApiLimits>();
        services.AddSingleton<ApiDocument>();
        services.AddSingleton<OpenFiles>();
        services.AddApiDocument();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").WithMetadata(new PublicReading());
        var handlers = Handlers();
        foreach (var (operation, pattern) in ApiOperations.All)
            api.MapApi(pattern.Replace("{year}", "{year:int:range(1000,9999)}", StringComparison.Ordinal), operation, handlers[operation]);
        app.MapGroup("").WithMetadata(new PublicReading()).MapRead(ApiDocument.Address, async (ApiDocument document) => new KeptResult(await document.GetAsync()));
    }

    private static Dictionary<ApiOperation, Func<ApiCall, ValueTask<object>>> Handlers() => new()
    {
        [ApiOperations.AllEditions] = async call => call.Page([.. (await call.EditionsAsync()).Select(EditionResource.Of)]),
        [ApiOperations.Edition] = call => OfYearAsync(call, (edition, _) => new(EditionResource.Of(edition))),
        [ApiOperations.Releases] = call => OfYearAsync(call, async (edition, editions) =>
            call.Page([.. (await editions.ReleasesAsync(edition.Year, call.Cancel)).Select(release => ReleaseResource.Of(release, edition))])),
        [ApiOperations.Chapters] = call => OfYearAsync(call, (edition, _) => new(call.Page([.. ChapterResource.Of(edition)]))),
        [ApiOperations.Figures] = call => OfYearAsync(call, (edition, _) => new(call.Page(Figures(call, edition)))),
        [ApiOperations.Figure] = call => OfYearAsync(call, (edition, _) => new(Figure(call, edition))),
        [ApiOperations.Indicators] = async call => call.Page(Indicators(call, await call.EditionsAsync())),
        [ApiOperations.OneIndicator] = async call => Found(Indicators(await call.EditionsAsync()).FirstOrDefault(indicator => indicator.Code == call.Text("code")), nameof(ApiWords.NoIndicator), call.Text("code")),
        [ApiOperations.Series] = SeriesAsync,
        [ApiOperations.Errata] = async call => call.Page(
            [.. (await call.EditionsAsync()).SelectMany(edition => edition.Errata.Select(erratum => ErratumResource.Of(edition.Year, erratum))).OrderByDescending(erratum => erratum.ReleasedAt)]),
        [ApiOperations.Terms] = async call => call.Page([.. Merged(await call.EditionsAsync(), edition => edition.Snapshot.Terms, term => (term.Kind, term.Word)).Select(TermResource.Of).Where(term => call.Asks("kind", term.Kind))]),
        [ApiOperations.Regions] = async call => call.Page([.. Merged(await call.EditionsAsync(), edition => edition.Snapshot.Regions, region => region.Code).Select(RegionResource.Of)]),
        [ApiOperations.Limits] = async call => call.Page(
            [.. Merged(await call.EditionsAsync(), edition => edition.Snapshot.Limits, limit => (limit.Indicator, limit.Rank, limit.FirstYear, limit.Standard)).Select(LimitResource.Of).Where(limit => call.Asks("indicator", limit.Indicator))]),
    };

    private static async ValueTask<object> OfYearAsync(ApiCall call, Func<PublishedEdition, PublishedEditions, ValueTask<object>> answer)
    {
        var (edition, absent) = await call.EditionAsync();
        return edition is null ? absent : await answer(edition, call.Public);
    }

    private static IReadOnlyList<FigureResource> Figures(ApiCall call, PublishedEdition edition)
    {
        var indicators = edition.Snapshot.Indicators.ToDictionary(indicator => indicator.Code);
        var words = new FigureFilter(call.Text("q") ?? "", "");
        return
        [
            .. edition.Snapshot.Figures
                .Where(figure => call.Asks("topic", FigureFilter.TopicOf(figure)) && call.Asks("indicator", figure.Indicator) && call.Asks("region", figure.Region)
                    && call.Asks("statistic", figure.Statistic) && call.Asks("basis", figure.Basis) && words.Takes(figure, indicators[figure.Indicator]))
                .Select(figure => FigureResource.Of(edition, figure, indicators[figure.Indicator])),
        ];
    }

    private static object Figure(ApiCall call, PublishedEdition edition)
    {
        var figure = edition.Snapshot.Figures.FirstOrDefault(figure => figure.Id == call.Text("id"));
        return Found(figure is null ? null : FigureResource.Of(edition, figure, edition.Snapshot.Indicators.First(indicator => indicator.Code == figure.Indicator)), nameof(ApiWords.NoFigure), call.Text("id"));
    }

    private static async ValueTask<object> SeriesAsync(ApiCall call)
    {
        var series = call.Shelves.Of(await call.EditionsAsync()).Index.Find(call.Text("code")!);
        return Found(
            series is null ? null : SeriesResource.Of(series, scope => call.Asks("region", scope.Region) && call.Asks("statistic", scope.Statistic) && call.Asks("basis", scope.Basis)),
            nameof(ApiWords.NoIndicator), call.Text("code"));
    }

    private static IReadOnlyList<IndicatorResource> Indicators(ApiCall call, IReadOnlyList<PublishedEdition> editions)
    {
        var words = (call.Text("q") ?? "").Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Indicators(editions).Where(indicator => call.Asks("topic", indicator.Topic) && words.All(word =>
                indicator.Aliases.Concat([indicator.Code, indicator.Name, indicator.NameEn, indicator.ShortName]).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)))),
        ];
    }

    private static IEnumerable<IndicatorResource> Indicators(IReadOnlyList<PublishedEdition> editions)
    {
        var years = editions.SelectMany(edition => edition.Snapshot.Indicators.Select(indicator => (indicator.Code, edition.Year))).ToLookup(pair => pair.Code, pair => pair.Year);
        return Merged(editions, edition => edition.Snapshot.Indicators, indicator => indicator.Code).Select(indicator => IndicatorResource.Of(indicator, [.. years[indicator.Code]]));
    }

    /// <summary>What editions share, as the newest that has it says it.</summary>
    private static IEnumerable<T> Merged<T, TKey>(IEnumerable<PublishedEdition> editions, Func<PublishedEdition, IEnumerable<T>> parts, Func<T, TKey> keyOf) => editions.SelectMany(parts).DistinctBy(keyOf);

    private static object Found(object? thing, string otherwise, string? name) => thing ?? ApiProblem.Of(StatusCodes.Status404NotFound, otherwise, name ?? "");
}
