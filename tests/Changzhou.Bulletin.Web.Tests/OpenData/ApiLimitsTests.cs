using System.Globalization;
using System.Net;
using Changzhou.Bulletin.Tests;

namespace Changzhou.Bulletin.Web.Tests.OpenData;

public sealed class ApiLimitsTests(TestDatabase database)
{
    /// <remarks>Three a minute: of four requests the fourth waits, wherever the minute turns at most three more pass.</remarks>
    [Fact]
    public async Task Who_asks_too_often_is_told_how_long_to_wait_and_pages_go_on()
    {
        await using var host = new PortalHost(new Dictionary<string, string>
        {
            ["ConnectionStrings__Bulletin"] = await database.NewConnectionStringAsync(migrate: true),
            ["Bulletin__SeedsDirectory"] = Directory.CreateTempSubdirectory("bulletin-no-seeds-").FullName,
            ["Bulletin__Api__RequestsPerMinute"] = "3",
        });
        var reader = host.CreateClient();
        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 7; request++)
            answers.Add(await reader.GetAsync("/api/v1/editions", TestContext.Current.CancellationToken));

        var refused = answers.Last();
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/data", TestContext.Current.CancellationToken)).StatusCode);
    }
}
