using System.Net;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Tests;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Web.Tests.Desk;

public sealed class AccountTests(TestDatabase database)
{
    private static readonly (string, string) NoSecondFactor = ("Bulletin__Desk__SecondFactor", "optional");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_an_unknown_name_and_a_wrong_password_with_the_same_words()
    {
        await using var portal = await DeskPortal.StartAsync(database);
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var wrong = await DeskPortal.SignInAsync(portal.Browser(), "zhang.xm", "不是这个口令 123");
        var unknown = await DeskPortal.SignInAsync(portal.Browser(), "nobody", "不是这个口令 123");

        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Contains("用户名或口令不正确", wrong.Html, StringComparison.Ordinal);
        Assert.Equal(Masked(wrong.Html, "zhang.xm"), Masked(unknown.Html, "nobody"));
        await using var db = portal.Store.CreateDbContext();
        Assert.Equal(["nobody", "zhang.xm"], await db.Log.Where(row => row.Act == Act.SignInFailed).Select(row => row.Actor).Order().ToListAsync(Now));
    }

    [Fact]
    public async Task Locks_an_account_after_five_wrong_passwords_and_refuses_the_right_one_then()
    {
        await using var portal = await DeskPortal.StartAsync(database);
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        for (var attempt = 0; attempt < 5; attempt++)
            await DeskPortal.SignInAsync(portal.Browser(), "zhang.xm", $"不是这个口令 {attempt}");

        var right = await DeskPortal.SignInAsync(portal.Browser(), "zhang.xm", DeskPortal.Password);

        Assert.Equal(HttpStatusCode.OK, right.Status);
        Assert.Contains("用户名或口令不正确", right.Html, StringComparison.Ordinal);
        await using var db = portal.Store.CreateDbContext();
        Assert.Single(await db.Log.Where(row => row.Act == Act.LockedOut).ToListAsync(Now));
        var until = await db.Users.Select(account => account.LockoutEnd).SingleAsync(Now);
        Assert.InRange(until!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Counts_attempts_that_come_at_the_same_moment_one_by_one()
    {
        await using var portal = await DeskPortal.StartAsync(database);
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(attempt => DeskPortal.SignInAsync(portal.Browser(), "zhang.xm", $"不是这个口令 {attempt}")));

        await using var db = portal.Store.CreateDbContext();
        Assert.Single(await db.Log.Where(row => row.Act == Act.LockedOut).ToListAsync(Now));
    }

    [Theory]
    [InlineData("/desk/2023?x=1", "/desk/2023?x=1")]
    [InlineData("https://evil.example/", "/desk")]
    [InlineData("//evil.example/desk", "/desk")]
    [InlineData("/\\evil.example", "/desk")]
    [InlineData("/desk/../../evil", "/desk")]
    [InlineData("/deskevil", "/desk")]
    public async Task Leads_after_signing_in_to_the_staff_side_only(string asked, string led)
    {
        await using var portal = await DeskPortal.StartAsync(database, NoSecondFactor);
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var answer = await DeskPortal.SignInAsync(portal.Browser(), "zhang.xm", DeskPortal.Password, $"/account/login?returnUrl={Uri.EscapeDataString(asked)}");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(led, answer.Location);
    }

    [Fact]
    public async Task A_first_sign_in_opens_nothing_but_its_own_page()
    {
        await using var portal = await DeskPortal.StartAsync(database, NoSecondFactor);
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var browser = portal.Browser();
        await DeskPortal.SignInAsync(browser, "zhang.xm", DeskPortal.Password);

        Assert.Equal("/account/first", (await browser.GetAsync("/desk", Now)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Now)).StatusCode);

        var changed = await DeskPortal.SendAsync(browser, "/account/first", "change-password", ("Present", DeskPortal.Password), ("Wanted", "春江潮水连海平 2025"), ("Repeated", "春江潮水连海平 2025"));
        Assert.Equal("/desk", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk", Now)).StatusCode);
    }

    /// <remarks>ASVS 5.0, 6.2.10, forbids what GB/T 22239-2019, 8.1.4.1 a), asks for.</remarks>
    [Theory]
    [InlineData("asvs5", 3650, null)]
    [InlineData("gbt22239", 89, null)]
    [InlineData("gbt22239", 91, "/account/first")]
    public async Task A_password_of_years_is_good_unless_the_national_standard_is_followed(string policy, int days, string? led)
    {
        await using var portal = await DeskPortal.StartAsync(database, NoSecondFactor, ("Bulletin__Desk__PasswordPolicy", policy));
        var id = await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        await using (var db = portal.Store.CreateDbContext())
        {
            var changed = TimeProvider.System.GetUtcNow().AddDays(-days);
            await db.Users.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.MustChangePassword, false).SetProperty(account => account.PasswordChangedAt, changed), Now);
        }

        var browser = portal.Browser();
        await DeskPortal.SignInAsync(browser, "zhang.xm", DeskPortal.Password);

        var desk = await browser.GetAsync("/desk", Now);
        Assert.Equal((led is null ? HttpStatusCode.OK : HttpStatusCode.Redirect, led), (desk.StatusCode, desk.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Disabling_ends_the_cookie_within_a_minute()
    {
        await using var portal = await DeskPortal.StartAsync(database, NoSecondFactor);
        await portal.AddAsync("admin", StaffRoles.Administrator);
        var id = await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var browser = portal.Browser();
        await DeskPortal.SignInAsync(browser, "zhang.xm", DeskPortal.Password);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync("/account/seen", null, Now)).StatusCode);

        await portal.Staff.DisableAsync(Actor.CommandLine, id, "离职", Now);
        var since = TimeProvider.System.GetTimestamp();
        while ((await browser.PostAsync("/account/seen", null, Now)).StatusCode != HttpStatusCode.Unauthorized)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromMinutes(1), "The cookie of a disabled account is still taken.");
            await Task.Delay(500, Now);
        }
    }

    [Fact]
    public async Task The_last_administrator_can_be_neither_disabled_nor_demoted()
    {
        await using var portal = await DeskPortal.StartAsync(database);
        var id = await portal.AddAsync("admin", StaffRoles.Administrator);

        Assert.Contains("最后一位", Assert.IsType<StaffResult.Refused>(await portal.Staff.DisableAsync(Actor.CommandLine, id, "试一试", Now)).Why, StringComparison.Ordinal);
        Assert.Contains("最后一位", Assert.IsType<StaffResult.Refused>(await portal.Staff.SetRolesAsync(Actor.CommandLine, id, [StaffRoles.Editor], Now)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slows_whoever_tries_many_names_from_one_address()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SignInsPerMinute", "3"));
        var browser = portal.Browser();
        for (var attempt = 0; attempt < 3; attempt++)
            await DeskPortal.SignInAsync(browser, $"name{attempt}", "不是这个口令 123");

        var answer = await DeskPortal.SignInAsync(browser, "another", "不是这个口令 123");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("请一分钟后再试", answer.Html, StringComparison.Ordinal);
    }

    /// <remarks>A hash of a password costs a tenth of a second; an answer without one would come in a tenth of that. The middle of five, for a busy machine.</remarks>
    [Fact]
    public async Task An_unknown_name_takes_as_long_as_a_wrong_password()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SignInsPerMinute", "1000"));
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var browser = portal.Browser();
        await DeskPortal.SignInAsync(browser, "warm.up", "不是这个口令 123");
        var (known, unknown) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var turn = 0; turn < 5; turn++)
        {
            known.Add(await TimeAsync("zhang.xm"));
            unknown.Add(await TimeAsync("nobody"));
        }

        Assert.InRange(unknown.Order().ElementAt(2) / known.Order().ElementAt(2), 0.4, 2.5);

        async Task<TimeSpan> TimeAsync(string name)
        {
            var since = TimeProvider.System.GetTimestamp();
            await DeskPortal.SignInAsync(browser, name, "不是这个口令 123");
            return TimeProvider.System.GetElapsedTime(since);
        }
    }

    [Fact]
    public async Task Asks_for_the_password_again_before_another_sign_in_is_ended()
    {
        await using var portal = await DeskPortal.StartAsync(database, NoSecondFactor);
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var (here, there) = (portal.Browser(), portal.Browser());
        await DeskPortal.EnterAsync(here, "zhang.xm");
        Assert.Equal("/desk", (await DeskPortal.SignInAsync(there, "zhang.xm", DeskPortal.OwnPassword)).Location);
        await using var db = portal.Store.CreateDbContext();
        var other = await db.Sessions.Where(session => session.EndedAt == null).OrderByDescending(session => session.CreatedAt).Select(session => session.Id).FirstAsync(Now);

        var refused = await DeskPortal.SendAsync(here, "/account", $"end-{other:N}", ("Again", "不是这个口令 123"));
        Assert.Contains("现在的口令不正确", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/desk", Now)).StatusCode);

        await DeskPortal.SendAsync(here, "/account", $"end-{other:N}", ("Again", DeskPortal.OwnPassword));
        Assert.NotNull(await db.Sessions.Where(session => session.Id == other).Select(session => session.EndedAt).SingleAsync(Now));
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/desk", Now)).StatusCode);
    }

    [Fact]
    public async Task Changing_the_password_ends_every_other_sign_in_and_not_this_one()
    {
        await using var portal = await DeskPortal.StartAsync(database, NoSecondFactor);
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        var (here, there) = (portal.Browser(), portal.Browser());
        await DeskPortal.EnterAsync(here, "zhang.xm");
        await DeskPortal.SignInAsync(there, "zhang.xm", DeskPortal.OwnPassword);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/desk", Now)).StatusCode);

        var changed = await DeskPortal.SendAsync(here, "/account", "change-password", ("Present", DeskPortal.OwnPassword), ("Wanted", "海上明月共潮生 2026"), ("Repeated", "海上明月共潮生 2026"));

        Assert.Contains("口令已更换", changed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/desk", Now)).StatusCode);
    }

    /// <summary>What a person sees, without the parts that differ at each answer.</summary>
    private static string Masked(string html, string name) => System.Text.RegularExpressions.Regex.Replace(
        html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)].Replace(name, "NAME", StringComparison.Ordinal), "__RequestVerificationToken\" value=\"[^\"]+\"", "");
}
