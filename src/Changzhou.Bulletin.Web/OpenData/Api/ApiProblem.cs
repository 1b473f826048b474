using System.Globalization;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>What went wrong (RFC 9457), in Chinese and in English.</summary>
public sealed record ApiProblem
{
    public const string MediaType = "application/problem+json";

    public required string Type { get; init; }
    public required string Title { get; init; }
    public required int Status { get; init; }
    public required string Detail { get; init; }
    public required string TitleEn { get; init; }
    public required string DetailEn { get; init; }

    /// <summary>The parameter that is not as it must be.</summary>
    public string? Parameter { get; init; }

    /// <summary>By which the operator finds the failure in the log.</summary>
    public string? Reference { get; init; }

    /// <param name="detail">Name of the word that says more, with places for the values.</param>
    internal static ApiProblem Of(int status, string detail, params object[] values) => new()
    {
        Type = string.Create(CultureInfo.InvariantCulture, $"/api#problem-{status}"),
        Title = ApiText.Chinese(TitleOf(status)),
        Status = status,
        Detail = string.Format(CultureInfo.InvariantCulture, ApiText.Chinese(detail), values),
        TitleEn = ApiText.English(TitleOf(status)),
        DetailEn = string.Format(CultureInfo.InvariantCulture, ApiText.English(detail), values),
    };

    internal static string TitleOf(int status) => string.Create(CultureInfo.InvariantCulture, $"Problem{status}");
}

/// <summary>An answer of the interface: what was asked for, or what went wrong.</summary>
internal static class ApiAnswer
{
    public static IResult Of(object content, string cacheControl = KeptResult.AskAgain) => new KeptResult(Keep(content), cacheControl);

    public static Kept Keep(object content) => Kept.Of("application/json; charset=utf-8", ApiJson.Write(content));

    public static IResult Of(ApiProblem problem) => new ProblemResult(problem);

    private sealed class ProblemResult(ApiProblem problem) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = problem.Status;
            response.ContentType = ApiProblem.MediaType;
            response.Headers.CacheControl = problem.Status is StatusCodes.Status404NotFound or StatusCodes.Status410Gone ? KeptResult.AskAgain : "no-store";
            var bytes = ApiJson.Write(problem);
            response.ContentLength = bytes.Length;
            if (!HttpMethods.IsHead(httpContext.Request.Method))
                await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
