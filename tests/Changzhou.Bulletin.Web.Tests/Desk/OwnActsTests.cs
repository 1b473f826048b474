using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>A sign-in is kept from running out by what its person does, not by what an open page fetches.</summary>
public sealed class OwnActsTests(TestDatabase database)
{
    private static readonly DateTimeOffset Long = new(2025, 6, 4, 4, 0, 0, TimeSpan.Zero);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_an_open_preview_and_beats_of_the_hub_are_no_acts_and_a_page_gone_to_and_a_form_are()
    {
        // Idle for years is allowed here: what is asked is what counts.
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SecondFactor", "optional"), ("Bulletin__Desk__IdleMinutes", "100000000"), ("Bulletin__Desk__AbsoluteHours", "1000"));
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var browser = portal.Browser();
        await DeskPortal.EnterAsync(browser, "zhang.xm");

        Assert.Equal(Long, await SeenAfterAsync(portal, browser, HttpMethod.Get, "/desk/pages/2023/1.svg", ("Sec-Fetch-Dest", "image"), ("Accept", "image/avif,image/webp,*/*;q=0.8")));
        Assert.Equal(Long, await SeenAfterAsync(portal, browser, HttpMethod.Get, "/desk/pages/2023/1.svg", ("Accept", "image/avif,image/webp,*/*;q=0.8")));
        Assert.Equal(Long, await SeenAfterAsync(portal, browser, HttpMethod.Get, "/desk/2023", ("Sec-Fetch-Dest", "iframe"), ("Accept", "text/html")));
        Assert.Equal(Long, await SeenAfterAsync(portal, browser, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"));

        Assert.NotEqual(Long, await SeenAfterAsync(portal, browser, HttpMethod.Get, "/desk", ("Sec-Fetch-Dest", "document"), ("Accept", "text/html")));
        Assert.NotEqual(Long, await SeenAfterAsync(portal, browser, HttpMethod.Get, "/desk", ("Accept", "text/html,application/xhtml+xml")));
        Assert.NotEqual(Long, await SeenAfterAsync(portal, browser, HttpMethod.Post, "/account/seen", ("Sec-Fetch-Dest", "empty")));
    }

    /// <returns>When the session was seen last, after it had not been seen for long and this was asked.</returns>
    private static async Task<DateTimeOffset> SeenAfterAsync(DeskPortal portal, HttpClient browser, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        await using var db = portal.Store.CreateDbContext();
        var session = await db.Sessions.Where(row => row.EndedAt == null).Select(row => row.Id).SingleAsync(Now);
        await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, Long), Now);
        portal.Services.GetRequiredService<Sessions>().Forget(session);
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await browser.SendAsync(request, Now);
        return await db.Sessions.Where(row => row.Id == session).Select(row => row.SeenAt).SingleAsync(Now);
    }
}
