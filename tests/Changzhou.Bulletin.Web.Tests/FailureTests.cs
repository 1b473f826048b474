using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Changzhou.Bulletin.Web.Tests;

public sealed class FailureTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_gives_the_reader_a_reference_and_no_trace()
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-web-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "snapshot.json"), "not a snapshot", Now);
        await using var portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Bulletin:SampleSnapshot", folder.FullName));

        var answer = await portal.CreateClient().GetAsync("/", Now);
        var html = await answer.Content.ReadAsStringAsync(Now);
        folder.Delete(recursive: true);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("故障编号", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Without_an_edition_the_portal_is_not_ready_but_alive()
    {
        await using var portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Bulletin:SampleSnapshot", ""));
        var reader = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await reader.GetAsync("/health/ready", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/live", Now)).StatusCode);
    }
}
