using System.Net;
using System.Net.WebSockets;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Guarding;
using Changzhou.Bulletin.Web.Tests.Desk;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>How much one sender may take.</summary>
[Collection(SignedInGroup.Name)]
public sealed class LimitsTests(TestDatabase database, SignedIn staff)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_searches_too_often_is_asked_to_wait_and_every_other_page_goes_on()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Limits__QuestionsPerMinute", "3"));
        var reader = portal.Browser();
        var answers = new List<HttpResponseMessage>();
        foreach (var address in (string[])["/search?q=a", "/en/search?q=b", "/compare?years=2023", "/search?q=c", "/en/compare?years=2022", "/search?q=d", "/search?q=e"])
            answers.Add(await reader.GetAsync(address, Now));

        var refused = answers.Last();
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("15", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Contains("请稍候", await refused.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/search", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/about/contact", Now)).StatusCode);
    }

    [Fact]
    public async Task One_person_opens_so_many_pages_of_the_desk_and_may_close_one_for_another()
    {
        // Somebody of the own, whose pages no other test opens.
        await staff.Portal.AddAsync("qian.xm", StaffRoles.Editor);
        var cookies = new CookieContainer();
        await DeskPortal.EnterAsync(staff.Portal.Browser(cookies), "qian.xm");
        var sockets = staff.Portal.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Cookie = cookies.GetCookieHeader(new("http://localhost/"));
        var address = new Uri("ws://localhost/_blazor");

        var first = await sockets.ConnectAsync(address, Now);
        using var second = await sockets.ConnectAsync(address, Now);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => sockets.ConnectAsync(address, Now));
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);

        first.Abort();
        first.Dispose();
        var since = TimeProvider.System.GetTimestamp();
        while (await OpensAsync(sockets, address) is false)
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(20), "A closed page still counts.");
    }

    [Fact]
    public void All_persons_together_open_so_many_pages_and_closing_makes_room()
    {
        var open = new OpenSockets(new LimitSettings { SocketsPerPerson = 2, Sockets = 3 });
        var (zhang, li, wang) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal([true, true, false, true, false], new[] { zhang, zhang, zhang, li, wang }.Select(open.TryOpen));
        open.Close(zhang);
        Assert.Equal([true, false], new[] { wang, zhang }.Select(open.TryOpen));
    }

    [Fact]
    public void One_person_sends_three_files_at_a_time_and_so_many_an_hour()
    {
        using var turns = new UploadTurns(new LimitSettings { UploadsPerHour = 5 });
        var (zhang, li) = (Guid.NewGuid(), Guid.NewGuid());

        var three = Enumerable.Range(0, 3).Select(_ => Assert.IsAssignableFrom<IDisposable>(turns.Take(zhang))).ToList();
        Assert.Null(turns.Take(zhang));
        three.ForEach(turn => turn.Dispose());
        turns.Take(zhang)!.Dispose();
        turns.Take(zhang)!.Dispose();

        Assert.Null(turns.Take(zhang));
        Assert.NotNull(turns.Take(li));
    }

    [Fact]
    public async Task Only_the_hosts_that_the_operator_names_are_answered()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("AllowedHosts", "bulletin.example"));
        foreach (var (host, status) in new[] { ("bulletin.example", HttpStatusCode.OK), ("evil.example", HttpStatusCode.BadRequest) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
            request.Headers.Host = host;
            Assert.Equal((host, status), (host, (await portal.Browser().SendAsync(request, Now)).StatusCode));
        }
    }

    private static async Task<bool> OpensAsync(Microsoft.AspNetCore.TestHost.WebSocketClient sockets, Uri address)
    {
        try
        {
            using var socket = await sockets.ConnectAsync(address, Now);
            return socket.State == WebSocketState.Open;
        }
        catch (InvalidOperationException)
        {
            // Not yet: the test looks again.
            return false;
        }
    }
}
