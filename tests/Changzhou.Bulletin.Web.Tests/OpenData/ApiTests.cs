using System.Globalization;
using System.Net;
using System.Text.Json;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Microsoft.Extensions.DependencyInjection;
using NSwag;

namespace Changzhou.Bulletin.Web.Tests.OpenData;

/// <summary>The interface, asked through the client generated from its document, and held to that document.</summary>
[Collection(ReleasedData.Name)]
public sealed class ApiTests(CorrectedPortal portal)
{
    private static readonly string[] Compared = ["id", "value", "low", "high", "words", "printed", "unit", "source"];

    private readonly HttpClient http = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private BulletinClient Client => new(http);

    [Fact]
    public async Task The_client_here_is_the_one_that_the_served_document_gives()
    {
        var code = await ApiClientCode.GenerateAsync(await http.GetStringAsync("/openapi/v1.json", Now));
        if (ApiClientCode.IsToBeRenewed)
            await File.WriteAllTextAsync(ApiClientCode.File, code, Now);

        Assert.True(code == await File.ReadAllTextAsync(ApiClientCode.File, Now), "The interface changed: run this test with BULLETIN_RENEW_CLIENT=1, then look at what the client's difference means for those who use it.");
    }

    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_the_same_each_time()
    {
        var text = await http.GetStringAsync("/openapi/v1.json", Now);
        Assert.StartsWith("3.1", JsonDocument.Parse(text).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(text, await http.GetStringAsync("/openapi/v1.json", Now));
        Assert.Contains("各年公报", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_answers_the_generated_client()
    {
        var edition = (await Client.ListEditionsAsync(cancellationToken: Now)).Result.Items.Single();
        Assert.Equal((2023, 2), (edition.Year, edition.Release));
        Assert.Equal(edition.Sha256, (await Client.GetEditionAsync(2023, Now)).Result.Sha256);
        Assert.Equal([2, 1], (await Client.ListReleasesAsync(2023, cancellationToken: Now)).Result.Items.Select(release => release.Release));
        Assert.Equal(19, (await Client.ListChaptersAsync(2023, cancellationToken: Now)).Result.Total);
        var figure = (await Client.GetFigureAsync(2023, CorrectedPortal.Pm25, Now)).Result;
        Assert.Equal(((decimal?)35m, "35微克/立方米"), (figure.Value, figure.Printed));
        Assert.Equal(CorrectedPortal.Pm25, (await Client.ListFiguresAsync(2023, indicator: "air.pm25.mean", region: "全市", statistic: "mean", cancellationToken: Now)).Result.Items.First().Id);
        Assert.Contains((await Client.ListIndicatorsAsync(q: "PM2.5", cancellationToken: Now)).Result.Items, indicator => indicator.Code == "air.pm25.mean");
        Assert.Equal("PM2.5 annual mean", (await Client.GetIndicatorAsync("air.pm25.mean", Now)).Result.NameEn);
        var line = (await Client.GetIndicatorSeriesAsync("air.pm25.mean", region: "全市", cancellationToken: Now)).Result.Series.First();
        Assert.Contains(line.Points, point => point is { Period: "2023", Value: 35m, Origin: "edition" });
        Assert.Equal(CorrectedPortal.Reason, (await Client.ListErrataAsync(cancellationToken: Now)).Result.Items.Single().Reason);
        Assert.Contains((await Client.ListTermsAsync(cancellationToken: Now)).Result.Items, term => term.Word == "p90");
        Assert.Contains((await Client.ListRegionsAsync(cancellationToken: Now)).Result.Items, region => region.Code == "全市");
        // GB 3095-2012: 35 μg/m³ is the Grade II limit of the annual mean of PM2.5.
        Assert.Contains((await Client.ListLimitsAsync(indicator: "air.pm25.mean", cancellationToken: Now)).Result.Items, limit => limit is { Grade: "二级", UpTo: 35m });
    }

    /// <summary>Each operation with the parameters of its own example, its answer held to the schema of its own document.</summary>
    [Fact]
    public async Task Every_answer_and_every_example_is_as_the_document_says()
    {
        var document = await OpenApiDocument.FromJsonAsync(await http.GetStringAsync("/openapi/v1.json", Now), cancellationToken: Now);
        Assert.Equal(13, document.Operations.Count());
        foreach (var operation in document.Operations)
        {
            var path = operation.Operation.ActualParameters.Where(parameter => parameter.Kind == OpenApiParameterKind.Path).Aggregate(operation.Path, (address, parameter) =>
                address.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(Convert.ToString(parameter.Example, CultureInfo.InvariantCulture)!), StringComparison.Ordinal));
            foreach (var (status, response) in operation.Operation.ActualResponses.Where(response => response.Key != "304"))
            {
                var media = Assert.Single(response.Content).Value;
                Assert.Empty(media.Schema.ActualSchema.Validate(JsonSerializer.Serialize(JsonDocument.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(media.Example)))));
                Assert.NotEmpty(response.Description);
            }

            var answer = await http.GetAsync(path, Now);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            var faults = operation.Operation.ActualResponses["200"].Content.Single().Value.Schema.ActualSchema.Validate(await answer.Content.ReadAsStringAsync(Now));
            Assert.True(faults.Count == 0, $"{path}: {string.Join("; ", faults.Take(3))}");
        }
    }

    /// <summary>Whoever tries the addresses of an example finds what it says.</summary>
    [Fact]
    public async Task The_example_of_a_chapter_is_a_chapter_of_the_edition()
    {
        var document = await OpenApiDocument.FromJsonAsync(await http.GetStringAsync("/openapi/v1.json", Now), cancellationToken: Now);
        var written = document.Operations.Single(operation => operation.Operation.OperationId == "listChapters").Operation.ActualResponses["200"].Content.Single().Value.Example;
        var example = JsonDocument.Parse(Newtonsoft.Json.JsonConvert.SerializeObject(written)).RootElement.GetProperty("items")[0];
        var real = JsonDocument.Parse(await http.GetStringAsync("/api/v1/editions/2023/chapters", Now)).RootElement.GetProperty("items")[0];

        foreach (var field in example.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Array))
            Assert.Equal((field.Name, field.Value.ToString()), (field.Name, real.GetProperty(field.Name).ToString()));
        var table = Assert.Single(example.GetProperty("tables").EnumerateArray());
        Assert.Contains(real.GetProperty("tables").EnumerateArray(), one => JsonElement.DeepEquals(one, table));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(table.GetProperty("csv").GetString(), Now)).StatusCode);
    }

    [Fact]
    public async Task The_document_says_of_each_operation_that_it_is_only_read_and_may_fail()
    {
        var document = await OpenApiDocument.FromJsonAsync(await http.GetStringAsync("/openapi/v1.json", Now), cancellationToken: Now);
        foreach (var operation in document.Operations)
        {
            foreach (var status in (string[])["405", "500"])
                Assert.Equal((operation.Path, "application/problem+json"), (operation.Path, Assert.Single(operation.Operation.ActualResponses[status].Content).Key));
        }

        var refused = await http.PostAsync("/api/v1/editions", null, Now);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["GET", "HEAD"], refused.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/editions/2023/figures?pageSize=0", 400, "pageSize")]
    [InlineData("/api/v1/editions/2023/figures?pageSize=201", 400, "pageSize")]
    [InlineData("/api/v1/editions/2023/figures?page=x", 400, "page")]
    [InlineData("/api/v1/editions/2023/figures?page=1&page=2", 400, "page")]
    [InlineData("/api/v1/editions/2023/figures?topic=sea", 400, "topic")]
    [InlineData("/api/v1/editions/2023/figures?pagesize=5", 400, "pagesize")]
    [InlineData("/api/v1/editions/2023/figures?q=%00", 400, null)]
    [InlineData("/api/v1/editions/1999", 404, null)]
    [InlineData("/api/v1/figures/2023/none", 404, null)]
    [InlineData("/api/v1/indicators/none/series", 404, null)]
    [InlineData("/api/v1/nothing", 404, null)]
    public async Task What_goes_wrong_is_a_problem_in_two_languages(string address, int status, string? parameter)
    {
        var answer = await http.GetAsync(address, Now);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Now)).RootElement;

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", problem.GetProperty("detail").GetString()!);
        Assert.Matches("^[A-Z][ -~]+", problem.GetProperty("detailEn").GetString()!);
        Assert.Equal(parameter, problem.TryGetProperty("parameter", out var name) ? name.GetString() : null);
    }

    [Fact]
    public async Task Pages_walk_over_every_figure_once_and_say_what_the_file_says()
    {
        var walked = new List<JsonElement>();
        for (var address = "/api/v1/editions/2023/figures?pageSize=150"; address is not null;)
        {
            var answer = await http.GetAsync(address, Now);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Now)).RootElement;
            walked.AddRange(page.GetProperty("items").EnumerateArray());
            Assert.Equal(page.GetProperty("total").GetRawText(), Assert.Single(answer.Headers.GetValues("X-Total-Count")));
            address = answer.Headers.GetValues("Link").Single().Split(", ").SingleOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1];
        }

        var file = JsonDocument.Parse(await http.GetStringAsync("/2023/figures.json", Now)).RootElement.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(file.Select(Said), walked.Select(Said));

        // As text: 3.0 is not 3.
        static string Said(JsonElement figure) => string.Join('|', Compared.Select(name => figure.TryGetProperty(name, out var value) ? value.GetRawText() : ""));
    }

    [Fact]
    public async Task Filters_find_what_they_name()
    {
        var air = (await Client.ListFiguresAsync(2023, topic: Topic.Air, pageSize: 200, cancellationToken: Now)).Result;
        Assert.NotEmpty(air.Items);
        Assert.All(air.Items, figure => Assert.Equal("air", figure.Place.Split('/')[0]));
        Assert.All((await Client.ListFiguresAsync(2023, q: "臭氧", cancellationToken: Now)).Result.Items, figure => Assert.Contains("臭氧", figure.Name, StringComparison.Ordinal));
        Assert.Empty((await Client.ListFiguresAsync(2023, region: "不存在", cancellationToken: Now)).Result.Items);
    }

    [Fact]
    public async Task What_a_program_has_is_not_sent_again_and_any_page_may_read_it()
    {
        var first = await http.GetAsync("/api/v1/editions", Now);
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/editions") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        var unchanged = await http.SendAsync(again, Now);
        Assert.Equal((HttpStatusCode.NotModified, 0), (unchanged.StatusCode, (await unchanged.Content.ReadAsByteArrayAsync(Now)).Length));
        Assert.Equal("*", Assert.Single(unchanged.Headers.GetValues("Access-Control-Allow-Origin")));

        var head = await http.SendAsync(new(HttpMethod.Head, "/api/v1/editions"), Now);
        Assert.Equal((HttpStatusCode.OK, first.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));

        var asked = await http.SendAsync(new(HttpMethod.Options, "/api/v1/editions") { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" } } }, Now);
        Assert.Equal((HttpStatusCode.NoContent, "GET, HEAD"), (asked.StatusCode, Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Methods"))));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.PostAsync("/api/v1/editions", null, Now)).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_year_is_gone_with_its_notice_and_a_draft_was_never_there()
    {
        var store = portal.Services.GetRequiredService<BulletinStore>();
        await Portal.ReleaseAsync(store, 2021, SnapshotJson.Write(TestEdition.Of(2021)), []);
        await new Withdrawals(store, TimeProvider.System).WithdrawAsync(2021, "核对后重新发布。", portal.By, cancel: Now);

        var gone = await portal.SoonAsync("/api/v1/editions/2021/figures", answer => answer.StatusCode == HttpStatusCode.Gone);
        Assert.Equal("application/problem+json", gone.Content.Headers.ContentType?.MediaType);
        Assert.Contains("核对后重新发布。", await gone.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        Assert.Equal([2023], (await Client.ListEditionsAsync(cancellationToken: Now)).Result.Items.Select(edition => edition.Year));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/v1/editions/2024", Now)).StatusCode);
    }

    [Fact]
    public async Task A_form_leads_to_the_address_that_it_stands_for()
    {
        var answer = await http.GetAsync("/api/try/getFigure?year=2023&id=air.pm25.mean%40%E5%85%A8%E5%B8%82%3A2023%23mean", Now);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(answer.Headers.Location, Now)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/try/other?year=2023", Now)).StatusCode);
    }
}
