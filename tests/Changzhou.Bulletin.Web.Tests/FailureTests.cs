using System.Net;
using System.Text;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Tests;

namespace Changzhou.Bulletin.Web.Tests;

public sealed class FailureTests(TestDatabase database)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_gives_the_reader_a_reference_and_no_trace()
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        await Portal.ReleaseAsync(new BulletinStore(connection), 2023, Encoding.UTF8.GetBytes("not a snapshot"), []);
        await using var portal = new PortalHost(new Dictionary<string, string> { ["ConnectionStrings__Bulletin"] = connection });

        var answer = await portal.CreateClient().GetAsync("/", Now);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("故障编号", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_store_that_is_away_is_told_in_plain_words_with_a_time_to_come_again()
    {
        await using var portal = new PortalHost(new Dictionary<string, string>
        {
            ["Bulletin__Sides"] = "reading",
            ["ConnectionStrings__BulletinPublic"] = "Host=127.0.0.1;Port=1;Username=nobody;Database=none",
        });

        var answer = await portal.CreateClient().GetAsync("/2023/air", Now);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("这一页暂时取不到，系统正在恢复，请过一会儿再试。", html, StringComparison.Ordinal);
        Assert.Contains("故障编号", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_edition_the_portal_is_not_ready_but_alive()
    {
        await using var portal = new PortalHost(new Dictionary<string, string>
        {
            ["ConnectionStrings__Bulletin"] = await database.NewConnectionStringAsync(migrate: false),
            ["Bulletin__SeedsDirectory"] = Path.Combine(Path.GetTempPath(), "no-seeds-here"),
        });
        var reader = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await reader.GetAsync("/health/ready", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/live", Now)).StatusCode);
    }
}
