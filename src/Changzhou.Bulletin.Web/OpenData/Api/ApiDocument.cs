using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>The OpenAPI 3.1 document, made once: the same program gives the same bytes.</summary>
internal sealed class ApiDocument(IServiceProvider services)
{
    public const string Name = "v1";
    public const string Address = "/openapi/v1.json";

    private static readonly JsonSerializerOptions ForReading = new(ApiJson.Options) { WriteIndented = true };

    private readonly Lazy<Task<Kept>> kept = new(() => MakeAsync(services));

    public Task<Kept> GetAsync() => kept.Value;

    private static async Task<Kept> MakeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        // The writer of the library escapes Chinese; the interface's own does not.
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1))!;
        return Kept.Of("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(json, ForReading));
    }
}

/// <summary>Fills the document from the operations, so that it says what the interface holds itself to.</summary>
internal static class ApiDocumentWriting
{
    public static void AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        services.AddOpenApi(ApiDocument.Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.HttpMethod == HttpMethods.Get && Operation(description.ActionDescriptor.EndpointMetadata) is not null;
            options.AddSchemaTransformer((schema, context, _) => Describe(schema, context));
            options.AddOperationTransformer((written, context, _) => Describe(written, context));
            options.AddDocumentTransformer((document, _, _) => Describe(document));
        });
    }

    private static ApiOperation? Operation(IEnumerable<object> metadata) => metadata.OfType<ApiOperation>().FirstOrDefault();

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = ApiText.Line(nameof(ApiWords.ApiTitle)), Version = "1.0.0", Description = ApiText.Both(nameof(ApiWords.ApiIntro)) };
        document.Servers = [new() { Url = "/" }];
        document.ExternalDocs = new() { Url = new("/api", UriKind.Relative) };
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation written, OpenApiOperationTransformerContext context)
    {
        var operation = Operation(context.Description.ActionDescriptor.EndpointMetadata)!;
        written.OperationId = operation.Id;
        written.Summary = ApiText.Line(operation.Id);
        written.Parameters = [.. operation.Parameters.Select(Parameter)];
        foreach (var (status, response) in written.Responses!)
        {
            var described = (OpenApiResponse)response;
            var code = int.Parse(status, CultureInfo.InvariantCulture);
            described.Description = ApiText.Line(code == StatusCodes.Status200OK ? nameof(ApiWords.Answer) : ApiProblem.TitleOf(code));
            described.Headers = code switch
            {
                StatusCodes.Status200OK => Headers(operation),
                StatusCodes.Status405MethodNotAllowed => new Dictionary<string, IOpenApiHeader> { ["Allow"] = Header(JsonSchemaType.String, nameof(ApiWords.AllowHeader)) },
                StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = Header(JsonSchemaType.Integer, nameof(ApiWords.RetryAfter)) },
                _ => null,
            };
            described.Content!.Values.Single().Example = JsonNode.Parse(ApiJson.Write(code == StatusCodes.Status200OK ? operation.Example : Problems(operation).Single(problem => problem.Status == code).Example));
        }

        written.Responses["304"] = new OpenApiResponse { Description = ApiText.Line(nameof(ApiWords.Unchanged)) };
        return Task.CompletedTask;
    }

    /// <summary>What an operation can say no with, each with an example.</summary>
    internal static IEnumerable<(int Status, ApiProblem Example)> Problems(ApiOperation operation)
    {
        yield return (400, ApiProblem.Of(400, nameof(ApiWords.UnknownParameter), "pagesize") with { Parameter = "pagesize" });
        if (operation.IsOfYear)
        {
            yield return (404, ApiProblem.Of(404, nameof(ApiWords.NoEdition), 1999));
            yield return (410, ApiProblem.Of(410, nameof(ApiWords.Withdrawn), 2022, "核对后重新发布。"));
        }
        else if (operation.Parameters.Any(parameter => parameter.IsOfPath))
        {
            yield return (404, ApiProblem.Of(404, nameof(ApiWords.NoIndicator), "air.none"));
        }

        yield return (405, ApiProblem.Of(405, nameof(ApiWords.OnlyReading)));
        yield return (429, ApiProblem.Of(429, nameof(ApiWords.TooMany), 30));
        yield return (500, ApiProblem.Of(500, nameof(ApiWords.Failed)) with { Reference = "0HN7" });
        yield return (503, ApiProblem.Of(503, nameof(ApiWords.StoreAway)) with { Reference = "0HN7" });
    }

    private static Dictionary<string, IOpenApiHeader> Headers(ApiOperation operation)
    {
        var headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header(JsonSchemaType.String, nameof(ApiWords.ETagHeader)) };
        if (operation.Parameters.Any(parameter => parameter.Name == "page"))
        {
            headers["Link"] = Header(JsonSchemaType.String, nameof(ApiWords.LinkHeader));
            headers["X-Total-Count"] = Header(JsonSchemaType.Integer, nameof(ApiWords.TotalHeader));
        }

        return headers;
    }

    private static OpenApiHeader Header(JsonSchemaType type, string word) => new() { Description = ApiText.Both(word), Schema = new OpenApiSchema { Type = type } };

    private static OpenApiParameter Parameter(ApiParameter parameter)
    {
        var schema = new OpenApiSchema { Type = parameter.Number is null ? JsonSchemaType.String : JsonSchemaType.Integer };
        if (parameter.Number is { } bounds)
        {
            (schema.Minimum, schema.Maximum, schema.Format) = ($"{bounds.Least}", $"{bounds.Greatest}", "int32");
            schema.Default = parameter.IsOfPath ? null : JsonValue.Create(parameter.Default);
        }
        else if (parameter.Values.Count > 0)
        {
            schema.Enum = [.. parameter.Values.Select(value => (JsonNode)JsonValue.Create(value))];
        }
        else
        {
            schema.MaxLength = parameter.MaxLength;
        }

        return new()
        {
            Name = parameter.Name,
            In = parameter.IsOfPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.IsOfPath,
            Description = ApiText.Both("Param_" + parameter.Name) ?? throw new InvalidOperationException($"ApiWords.resx does not say what the parameter {parameter.Name} is."),
            Schema = schema,
            Example = parameter.Example is int number ? JsonValue.Create(number) : JsonValue.Create((string)parameter.Example),
        };
    }

    /// <summary>What may be missing is left out, never null; a decimal is a number of any length.</summary>
    private static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Null))
            schema.Type = type & ~JsonSchemaType.Null;
        if (Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is var inner && (inner ?? context.JsonTypeInfo.Type) == typeof(decimal))
            schema.Format = null;
        if (context.JsonPropertyInfo is { } property)
            schema.Description = ApiText.Both("Field_" + property.Name) ?? throw new InvalidOperationException($"ApiWords.resx does not say what the field {property.Name} is.");
        if (schema.Properties is { Count: > 0 })
        {
            schema.Required = context.JsonTypeInfo.Properties.Where(field => !field.IsGetNullable).Select(field => field.Name).ToHashSet();
            schema.AdditionalPropertiesAllowed = false;
        }

        return Task.CompletedTask;
    }
}
