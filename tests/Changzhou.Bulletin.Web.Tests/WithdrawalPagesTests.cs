using System.Net;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>A withdrawal is seen within a second, and so is its end.</summary>
public sealed class WithdrawalPagesTests(TestDatabase database) : IAsyncLifetime
{
    private const string Notice = "臭氧数据复核中，暂停提供。";

    private static readonly string Ozone = $"/f/2023/{LastingCode.OfFigure(TestEdition.OzoneId(2023))}";
    private static readonly string Levels = $"/c/2023/{LastingCode.OfChart("air", "levels")}";

    private readonly Portal portal = new(database);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Withdrawn_pages_and_files_are_gone_with_the_notice_other_years_go_on_and_all_is_back_when_restored()
    {
        var reader = portal.Reader();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/2023", Now)).StatusCode);
        var withdrawals = new Withdrawals(portal.Services.GetRequiredService<BulletinStore>(), TimeProvider.System);
        var by = Storage.Audit.Actor.Portal;

        var start = TimeProvider.System.GetTimestamp();
        Assert.Equal(WithdrawalResult.Done, await withdrawals.WithdrawAsync(2023, Notice, by, cancel: Now));
        await UntilAsync("/2023", HttpStatusCode.Gone);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));

        foreach (var address in (string[])["/2023", "/2023/air", "/2023/figures", "/2023/figures?q=x", "/2023/governance", "/2023/bulletin.pdf", "/2023/releases", "/2023/releases/1", "/2023/releases/1/bulletin.pdf", Ozone, "/f/2023.1/" + Ozone[8..], Levels])
        {
            var gone = await reader.GetAsync(address, Now);
            Assert.Equal((address, HttpStatusCode.Gone, "text/html"), (address, gone.StatusCode, gone.Content.Headers.ContentType?.MediaType));
            Assert.Contains(Notice, WebUtility.HtmlDecode(await gone.Content.ReadAsStringAsync(Now)), StringComparison.Ordinal);
            Assert.True(gone.Headers.CacheControl?.NoCache);
        }

        foreach (var address in (string[])["/2023/figures.csv", "/2023/figures.json", "/2023/figures.xlsx", "/2023/charts/air/levels-wide-light.svg", "/2023/releases/1/figures.csv", Ozone + ".json", "/2023/tables/air/zones.csv", "/2023/charts/air/levels.csv"])
        {
            var gone = await reader.GetAsync(address, Now);
            Assert.Equal((address, HttpStatusCode.Gone, "text/plain"), (address, gone.StatusCode, gone.Content.Headers.ContentType?.MediaType));
        }

        var front = WebUtility.HtmlDecode(await reader.GetStringAsync("/", Now));
        Assert.Contains("<h1>2022年<wbr>常州市<wbr>生态环境<wbr>状况公报</h1>", front, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/2023", front, StringComparison.Ordinal);
        Assert.DoesNotContain("/2023", await reader.GetStringAsync("/sitemap.xml", Now), StringComparison.Ordinal);
        Assert.DoesNotContain("/2023/", await reader.GetStringAsync("/feed.xml", Now), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/ready", Now)).StatusCode);

        Assert.Equal(WithdrawalResult.Done, await withdrawals.WithdrawAsync(2022, "也撤回。", by, cancel: Now));
        await UntilAsync("/", HttpStatusCode.Gone);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/health/ready", Now)).StatusCode);

        Assert.Equal(WithdrawalResult.Done, await withdrawals.RestoreAsync(2023, by, cancel: Now));
        await UntilAsync("/2023", HttpStatusCode.OK);
        Assert.Equal(Portal.Pdf, await reader.GetByteArrayAsync("/2023/bulletin.pdf", Now));
    }

    [Fact]
    public async Task Without_corrections_the_errata_page_says_so() =>
        Assert.Contains("至今没有更正", WebUtility.HtmlDecode(await portal.Reader().GetStringAsync("/errata", Now)), StringComparison.Ordinal);

    private async Task UntilAsync(string address, HttpStatusCode wanted)
    {
        var start = TimeProvider.System.GetTimestamp();
        while ((await portal.Reader().GetAsync(address, Now)).StatusCode != wanted)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(10), $"{address} does not become {wanted}");
            await Task.Delay(20, Now);
        }
    }
}
