using System.Net;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The public side in English, and the scripts that both languages share.</summary>
public sealed partial class TonguesTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scripts_come_from_files_that_keep_their_address()
    {
        var html = await reader.GetStringAsync("/", Now);
        var files = Scripts().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            var answer = await reader.GetAsync(file, Now);
            Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/en", "Download the bulletin and its data", "/en/2023/air")]
    [InlineData("/en/2023", "All figures", "/en/2023/water")]
    [InlineData("/en/2023/air", "All figures of this chapter", "/en/2023/figures")]
    [InlineData("/en/errata", "Corrections", "/en/2023")]
    [InlineData("/en/2023/figures?q=x", "Filter", "/en/2023/figures")]
    public async Task Below_en_a_page_speaks_English_and_leads_to_English_ones(string address, string words, string link)
    {
        var html = await reader.GetStringAsync(address, Now);

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{link}", html, StringComparison.Ordinal);
        // But for the one link that changes the language.
        Assert.DoesNotContain("href=\"/2023/air\"", html.Replace("<a class=\"tongue\" href=\"/2023/air\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_English_leaves_the_next_one_Chinese()
    {
        await reader.GetStringAsync("/en/2023/noise", Now);

        Assert.Contains("<html lang=\"zh-CN\">", await reader.GetStringAsync("/2023/noise", Now), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/2023/bulletin.pdf")]
    [InlineData("/en/2023/figures.csv")]
    [InlineData("/en/2023/releases/1/figures.csv")]
    [InlineData("/en/feed.xml")]
    [InlineData("/en/desk")]
    [InlineData("/en/account/login")]
    [InlineData("/en/health/live")]
    [InlineData("/en/en/2023")]
    [InlineData("/english")]
    public async Task What_is_there_once_is_not_below_en(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Now)).StatusCode);

    [GeneratedRegex("<script src=\"([^\"]+)\"")]
    private static partial Regex Scripts();
}
