using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>What lets a reader check a release.</summary>
public sealed partial class TrustPagesTests(CorrectedPortal portal) : IClassFixture<CorrectedPortal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_releases_are_compared_figure_by_figure()
    {
        var html = await SoonAsync("/2023/difference/1/2");

        Assert.Contains("第1次发布与第2次发布的差异", html, StringComparison.Ordinal);
        Assert.Contains("<td>34微克/立方米</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>35微克/立方米</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_release_names_those_it_can_be_compared_with()
    {
        var html = await SoonAsync("/2023/releases");

        Assert.Contains("href=\"/2023/difference/1/2\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2023/releases/1/snapshot.json\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2023/difference/2/1", HttpStatusCode.MovedPermanently)]
    [InlineData("/2023/difference/1/1", HttpStatusCode.NotFound)]
    [InlineData("/2023/difference/1/9", HttpStatusCode.NotFound)]
    [InlineData("/1999/difference/1/2", HttpStatusCode.NotFound)]
    [InlineData("/2023/releases/9/snapshot.json", HttpStatusCode.NotFound)]
    [InlineData("/2023/releases/9/sha256sums.txt", HttpStatusCode.NotFound)]
    public async Task Answers_for_other_pairs_and_releases(string address, HttpStatusCode status)
    {
        await SoonAsync("/2023/difference/1/2");

        Assert.Equal(status, (await reader.GetAsync(address, Now)).StatusCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_fingerprint_is_that_of_the_snapshot_a_reader_can_take(int release)
    {
        var listed = FingerprintOf(await SoonAsync("/2023/releases"), release);
        var snapshot = await reader.GetByteArrayAsync($"/2023/releases/{release}/snapshot.json", Now);
        var sums = await reader.GetStringAsync($"/2023/releases/{release}/sha256sums.txt", Now);

        Assert.Equal(listed, Convert.ToHexStringLower(SHA256.HashData(snapshot)));
        Assert.Contains($"{listed}  snapshot.json\n", sums, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checksums_are_those_of_the_files()
    {
        await SoonAsync("/2023/releases");
        var sums = await reader.GetStringAsync("/2023/releases/1/sha256sums.txt", Now);

        foreach (var name in (string[])["bulletin.pdf", "figures.csv", "figures.json", "figures.xlsx"])
        {
            var file = await reader.GetByteArrayAsync($"/2023/releases/1/{name}", Now);
            Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(file))}  {name}\n", sums, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_public_snapshot_names_nobody_of_the_staff_who_let_a_finding_stand()
    {
        await SoonAsync("/2023/releases");
        var snapshot = Encoding.UTF8.GetString(await reader.GetByteArrayAsync("/2023/releases/1/snapshot.json", Now));

        Assert.Contains("\"rule\":\"stated.value\"", snapshot, StringComparison.Ordinal);
        Assert.DoesNotContain("系统导入", snapshot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_how_figures_are_checked_and_what_was_let_stand()
    {
        var html = await SoonAsync("/about/checks");

        Assert.Contains("<h2 id=\"proofread\">发布前核对什么</h2>", html, StringComparison.Ordinal);
        // The words of the text as they print, and what differs: no rule's id, no reference.
        Assert.Contains(">上升2.1个百分点</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("days.rate", html, StringComparison.Ordinal);
        Assert.Contains("How figures are checked", await reader.GetStringAsync("/en/about/checks", Now), StringComparison.Ordinal);
    }

    /// <summary>The page once the correction is seen: what is public is asked for once a second.</summary>
    private async Task<string> SoonAsync(string address)
    {
        await portal.SoonAsync("/2023/releases/2", answer => answer.IsSuccessStatusCode);
        return await reader.GetStringAsync(address, Now);
    }

    private static string FingerprintOf(string html, int release) =>
        Fingerprints().Match(html.Split($"<a href=\"/2023/releases/{release}\">第{release}次发布</a>")[1]).Value;

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Fingerprints();
}
