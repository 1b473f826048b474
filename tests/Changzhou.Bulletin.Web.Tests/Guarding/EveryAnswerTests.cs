using System.Net;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>What holds for every answer of the portal, whoever gives it.</summary>
public sealed class EveryAnswerTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/en/2023/air", 200)]
    [InlineData("GET", "/search?q=x", 200)]
    [InlineData("GET", "/2023/figures.csv", 200)]
    [InlineData("HEAD", "/2023/bulletin.pdf", 200)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/2023/a%01ir", 400)]
    [InlineData("POST", "/2023", 405)]
    [InlineData("TRACE", "/2023", 405)]
    [InlineData("GET", "/api/v1/editions", 200)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("OPTIONS", "/api/v1/editions", 204)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/robots.txt", 200)]
    [InlineData("GET", "/preview/AbCd", 404)]
    [InlineData("GET", "/account/login", 200)]
    [InlineData("GET", "/account/assets/nothing.js", 404)]
    [InlineData("GET", "/desk", 302)]
    [InlineData("POST", "/_blazor/negotiate", 401)]
    public async Task Says_what_a_browser_may_do_with_it_and_nothing_of_what_made_it(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new(method), address);
        request.Headers.Host = "bulletin.example";
        using var answer = await reader.SendAsync(request, Now);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", One(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors", One(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("base-uri", One(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.NotEmpty(One(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", One(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
        Assert.Matches("^(same|cross)-origin$", One(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("max-age=31536000; includeSubDomains", One(answer, "Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    [InlineData("DEBUG")]
    [InlineData("PROPFIND")]
    [InlineData("get")]
    public async Task Methods_that_nothing_here_is_asked_by_are_refused_without_an_echo(string method)
    {
        foreach (var address in (string[])["/", "/api/v1/editions", "/desk", "/health/live"])
        {
            using var request = new HttpRequestMessage(new(method), address);
            request.Headers.Add("X-Canary", "echo-me");
            using var answer = await reader.SendAsync(request, Now);

            Assert.Equal((address, HttpStatusCode.MethodNotAllowed), (address, answer.StatusCode));
            Assert.DoesNotContain("echo-me", await answer.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/2023/air")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/feed.xml")]
    [InlineData("/opensearch.xml")]
    [InlineData("/opensearch.en.xml")]
    [InlineData("/data")]
    [InlineData("/search?q=x")]
    public async Task No_address_is_made_of_what_the_visitor_calls_the_host(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "evil.example";
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        using var answer = await reader.SendAsync(request, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers, header => header.Value.Any(value => value.Contains("evil.example", StringComparison.Ordinal)));
    }

    /// <remarks>A query of 4,096 characters and 100 fields is the most; one more of either is too much.</remarks>
    [Fact]
    public async Task A_query_that_no_page_asks_is_refused()
    {
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/2023/air?" + new string('a', 4095), Now)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync("/2023/air?" + new string('a', 4096), Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/2023/air?" + string.Join('&', Enumerable.Repeat("a=1", 100)), Now)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync("/2023/air?" + string.Join('&', Enumerable.Repeat("a=1", 101)), Now)).StatusCode);
    }

    [Fact]
    public async Task Pages_are_not_taken_into_other_sites_and_data_may_be()
    {
        Assert.Equal("same-origin", One(await reader.GetAsync("/2023/air", Now), "Cross-Origin-Resource-Policy"));
        Assert.Equal("cross-origin", One(await reader.GetAsync("/2023/charts/air/levels-wide-light.svg", Now), "Cross-Origin-Resource-Policy"));
        Assert.Equal("cross-origin", One(await reader.GetAsync("/2023/figures.csv", Now), "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task The_sign_in_page_masks_the_password_leaves_it_to_password_programs_and_gives_no_hints()
    {
        var html = await reader.GetStringAsync("/account/login", Now);
        var field = Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "<input[^>]*name=\"Password\"[^>]*>")).Value;

        Assert.Contains("type=\"password\"", field, StringComparison.Ordinal);
        Assert.Contains("autocomplete=\"current-password\"", field, StringComparison.Ordinal);
        Assert.DoesNotContain("onpaste", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("readonly", field, StringComparison.Ordinal);
        // Name, password and the credential of a passkey: no question, no hint.
        Assert.Equal(["Credential", "Name", "Password"], System.Text.RegularExpressions.Regex.Matches(html, "<input[^>]* name=\"([A-Z][a-z]+)\"").Select(match => match.Groups[1].Value).Order());
    }

    private static string One(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
