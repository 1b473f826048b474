using System.Net;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Npgsql;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>What those see who have no business at the desk.</summary>
public sealed class ClosedDoorTests(TestDatabase database)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/2023")]
    [InlineData("/desk/accounts")]
    [InlineData("/desk/there/is/no/such/page")]
    public async Task Leads_strangers_to_the_door_from_pages_that_exist_and_that_do_not(string path)
    {
        await using var portal = await DeskPortal.StartAsync(database);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Put })
        {
            using var answer = await portal.Browser().SendAsync(new HttpRequestMessage(method, path), Now);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(path)}", answer.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/account/login")]
    [InlineData("/account/there-is-no-such-page")]
    public async Task Staff_pages_are_not_kept_listed_or_framed(string path)
    {
        await using var portal = await DeskPortal.StartAsync(database);
        using var answer = await portal.Browser().GetAsync(path, Now);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_pages_set_no_cookie_even_for_somebody_signed_in()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SecondFactor", "optional"));
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var browser = portal.Browser();
        await DeskPortal.SignInAsync(browser, "zhang.xm", DeskPortal.Password);
        using var answer = await browser.GetAsync("/2023/air", Now);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("style-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_an_address_outside_the_allowed_networks_the_desk_is_like_any_page_that_is_not_there()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__AllowedNetworks__0", "10.32.0.0/16"), ("Bulletin__Desk__KnownProxies__0", "127.0.0.0/8"));
        var browser = portal.Browser();
        using var unknown = await browser.GetAsync("/nothing/here", Now);
        foreach (var path in new[] { "/desk", "/account/login", "/_blazor" })
        {
            using var answer = await browser.GetAsync(path, Now);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(await unknown.Content.ReadAsStringAsync(Now), await answer.Content.ReadAsStringAsync(Now));
            Assert.Equal(unknown.Headers.Where(header => header.Key != "Date").Select(Text), answer.Headers.Where(header => header.Key != "Date").Select(Text));
        }
    }

    [Fact]
    public async Task Refuses_a_socket_that_a_page_of_another_site_opens()
    {
        await using var portal = await DeskPortal.StartAsync(database);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await portal.Browser().SendAsync(request, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_process_of_the_public_side_has_no_desk_and_cannot_read_drafts()
    {
        var owner = await database.NewConnectionStringAsync(migrate: true);
        var login = new NpgsqlConnectionStringBuilder(owner) { Options = $"-c role={BulletinDbContext.PublicRole}" }.ConnectionString;
        await using var portal = new PortalHost(new Dictionary<string, string> { ["Bulletin__Sides"] = "reading", ["ConnectionStrings__BulletinPublic"] = login });
        var reader = portal.CreateClient(new() { AllowAutoRedirect = false });

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/desk", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/account/login", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/live", Now)).StatusCode);
        var store = (BulletinStore)portal.Services.GetService(typeof(BulletinStore))!;
        await using var db = store.CreateDbContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Editions, Now));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_process_of_the_desk_shows_no_public_page_but_says_that_it_lives()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Sides", "desk"));
        var browser = portal.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/2023", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/login", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", Now)).StatusCode);
    }

    private static string Text(KeyValuePair<string, IEnumerable<string>> header) => $"{header.Key}: {string.Join(',', header.Value)}";
}
