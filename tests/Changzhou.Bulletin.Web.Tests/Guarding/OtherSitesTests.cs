using System.Net;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>A page of another site that a member of staff has open beside the desk.</summary>
[Collection(SignedInGroup.Name)]
public sealed class OtherSitesTests(SignedIn staff)
{
    private static readonly string[] Writing = ["POST", "PUT", "PATCH", "DELETE"];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:81")]
    [InlineData("Origin", "http://localhost.evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task It_reaches_nothing_that_writes(string header, string value)
    {
        var endpoints = staff.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Path: Filled(endpoint), Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? Writing))
            .Where(endpoint => endpoint.Methods.Any(Writing.Contains)).ToList();

        Assert.Contains(endpoints, endpoint => endpoint.Path == "/account/passkey/creation");
        Assert.Contains(endpoints, endpoint => endpoint.Path == "/_blazor/negotiate");
        foreach (var (path, methods) in endpoints)
        {
            Assert.True(DeskHeaders.IsOfStaff(path), $"{path} writes, and is not of the staff side.");
            foreach (var method in methods.Where(Writing.Contains))
            {
                using var request = new HttpRequestMessage(new(method), path);
                request.Headers.Add(header, value);
                Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await staff.Browser.SendAsync(request, Now)).StatusCode));
            }
        }
    }

    [Fact]
    public async Task A_form_without_the_portals_own_token_is_refused_on_every_page_with_forms()
    {
        foreach (var (page, form) in new[] { ("/account/login", "password"), ("/account/first", "change-password"), ("/account/logout", "logout"), ("/account", "change-password"), ("/account", "totp"), ("/account", "add-passkey") })
        {
            using var answer = await staff.Browser.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = form }), Now);
            Assert.Equal((page, form, HttpStatusCode.BadRequest), (page, form, answer.StatusCode));
        }

        Assert.Equal(HttpStatusCode.OK, (await staff.Browser.GetAsync("/desk", Now)).StatusCode);
    }

    [Fact]
    public async Task It_cannot_open_a_socket_with_a_persons_cookie()
    {
        foreach (var (origin, status) in new[] { ("http://localhost", ""), ("https://evil.example", "403"), ("null", "403") })
        {
            var sockets = staff.Portal.Server.CreateWebSocketClient();
            sockets.ConfigureRequest = request => (request.Headers.Cookie, request.Headers.Origin) = (staff.Cookies.GetCookieHeader(new("http://localhost/")), origin);
            if (status.Length == 0)
                (await sockets.ConnectAsync(new("ws://localhost/_blazor"), Now)).Dispose();
            else
                Assert.Contains(status, (await Assert.ThrowsAsync<InvalidOperationException>(() => sockets.ConnectAsync(new("ws://localhost/_blazor"), Now))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stranger_cannot_open_a_socket_at_all()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => staff.Portal.Server.CreateWebSocketClient().ConnectAsync(new("ws://localhost/_blazor"), Now));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    private static string Filled(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "2023"))));
}
