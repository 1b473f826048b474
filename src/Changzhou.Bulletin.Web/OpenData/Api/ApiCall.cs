using System.Globalization;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Indicators;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>A question to the interface, read as its operation describes it.</summary>
internal sealed class ApiCall(HttpContext context, ApiOperation operation, PublishedEditions editions)
{
    public PublishedEditions Public => editions;

    public SeriesShelves Shelves => context.RequestServices.GetRequiredService<SeriesShelves>();

    public CancellationToken Cancel => context.RequestAborted;

    /// <summary>The first thing that is not as the operation has it; null where all is well.</summary>
    public ApiProblem? Fault()
    {
        foreach (var (name, values) in context.Request.Query)
        {
            if (operation.Parameters.FirstOrDefault(parameter => !parameter.IsOfPath && parameter.Name == name) is not { } parameter)
                return ApiProblem.Of(StatusCodes.Status400BadRequest, nameof(ApiWords.UnknownParameter), name) with { Parameter = name };
            if (values.Count > 1)
                return ApiProblem.Of(StatusCodes.Status400BadRequest, nameof(ApiWords.RepeatedParameter), name) with { Parameter = name };
            if (Fault(parameter, values.ToString()) is { } fault)
                return fault with { Parameter = name };
        }

        return null;
    }

    /// <summary>The words of a parameter, or null where it was left out or left empty, as a form leaves it.</summary>
    public string? Text(string name) =>
        context.Request.RouteValues.TryGetValue(name, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture)
        : context.Request.Query[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

    public int Number(string name) =>
        Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : operation.Parameters.First(parameter => parameter.Name == name).Default;

    public bool Asks(string name, string value) => Text(name) is not { } wanted || string.Equals(wanted, value, StringComparison.Ordinal);

    public ValueTask<IReadOnlyList<PublishedEdition>> EditionsAsync() => editions.AllAsync(Cancel);

    /// <summary>The edition of the path's year, or why there is none.</summary>
    public async ValueTask<(PublishedEdition? Edition, ApiProblem Absent)> EditionAsync()
    {
        var year = Number("year");
        if (await editions.FindAsync(year, Cancel) is { } edition)
            return (edition, null!);

        var withdrawn = (await editions.WithdrawnAsync(Cancel)).FirstOrDefault(standing => standing.Year == year);
        return (null, withdrawn is null
            ? ApiProblem.Of(StatusCodes.Status404NotFound, nameof(ApiWords.NoEdition), year)
            : ApiProblem.Of(StatusCodes.Status410Gone, nameof(ApiWords.Withdrawn), year, withdrawn.Notice ?? ""));
    }

    /// <summary>The page that was asked for, with links to those around it.</summary>
    public object Page<T>(IReadOnlyList<T> all)
    {
        var (page, size) = (Number("page"), Number("pageSize"));
        var last = Math.Max(1, (all.Count + size - 1) / size);
        var links = new List<(string Relation, int Page)> { ("first", 1), ("last", last) };
        if (page > 1 && page <= last)
            links.Add(("prev", page - 1));
        if (page < last)
            links.Add(("next", page + 1));
        context.Response.Headers["X-Total-Count"] = all.Count.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.Link = string.Join(", ", links.Select(link => $"<{AddressOf(link.Page)}>; rel=\"{link.Relation}\""));
        return new Page<T>(all.Count, page, size, [.. all.Skip((page - 1) * size).Take(size)]);
    }

    private string AddressOf(int page)
    {
        var kept = context.Request.Query.Where(pair => pair.Key != "page").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()));
        return context.Request.Path + QueryString.Create(kept.Append(new("page", page.ToString(CultureInfo.InvariantCulture)))).ToUriComponent();
    }

    private static ApiProblem? Fault(ApiParameter parameter, string text)
    {
        const int status = StatusCodes.Status400BadRequest;
        if (text.Length == 0)
            return null;
        if (parameter.Number is { } bounds)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= bounds.Least && number <= bounds.Greatest
                ? null
                : ApiProblem.Of(status, nameof(ApiWords.NotANumber), parameter.Name, bounds.Least, bounds.Greatest);
        }

        if (parameter.Values.Count > 0 && !parameter.Values.Contains(text))
            return ApiProblem.Of(status, nameof(ApiWords.NotOfValues), parameter.Name, string.Join(", ", parameter.Values));
        return text.Length > parameter.MaxLength ? ApiProblem.Of(status, nameof(ApiWords.TooLong), parameter.Name, parameter.MaxLength) : null;
    }
}

/// <summary>Maps an operation: refuses what it does not take, and answers.</summary>
internal static class ApiMapping
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="answer">Gives a problem where it has nothing else to say.</param>
    public static void MapApi(this IEndpointRouteBuilder routes, string pattern, ApiOperation operation, Func<ApiCall, ValueTask<object>> answer) =>
        routes.MapMethods(pattern, Reads, async (HttpContext context, PublishedEditions editions) =>
        {
            var call = new ApiCall(context, operation, editions);
            return await AnswerAsync(call) switch
            {
                ApiProblem problem => ApiAnswer.Of(problem),
                var content => ApiAnswer.Of(content),
            };

            async ValueTask<object> AnswerAsync(ApiCall asked) => asked.Fault() ?? await answer(asked);
        }).WithName(operation.Id).WithTags("data").WithMetadata([
            operation,
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, operation.Result, ["application/json"]),
            .. ApiDocumentWriting.Problems(operation).Select(problem => new ProducesResponseTypeMetadata(problem.Status, typeof(ApiProblem), [ApiProblem.MediaType])),
        ]);
}
