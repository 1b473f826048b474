using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>What a government site must have: page labels, site map, helpful messages, contact, what is shared.</summary>
public sealed partial class GovernmentPagesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] OfSite = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] OfColumn = ["ColumnName", "ColumnType", "ColumnDescription", "ColumnKeywords"];
    private static readonly string[] OfArticle = ["ColumnName", "ColumnType", "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Description", "Image", "Url"];

    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/2023")]
    [InlineData("/2023/air")]
    [InlineData("/en/2023/air")]
    public async Task A_page_that_is_read_carries_the_labels_of_an_article(string address)
    {
        var labels = await LabelsAsync(address);

        Assert.All([.. OfSite, .. OfArticle], name => Assert.False(string.IsNullOrWhiteSpace(labels.GetValueOrDefault(name)), name));
        Assert.Equal("https://bulletin.example/2023/share.png", labels["Image"].Split('?')[0]);
        Assert.Equal("https://bulletin.example" + address, labels["Url"]);
        Assert.False(labels.ContainsKey("ColumnDescription"));
    }

    [Theory]
    [InlineData("/2023/figures")]
    [InlineData("/2023/releases")]
    [InlineData("/errata")]
    [InlineData("/about/contact")]
    [InlineData("/sitemap")]
    public async Task A_page_that_lists_others_carries_the_labels_of_a_column(string address)
    {
        var labels = await LabelsAsync(address);

        Assert.All([.. OfSite, .. OfColumn], name => Assert.False(string.IsNullOrWhiteSpace(labels.GetValueOrDefault(name)), name));
        Assert.False(labels.ContainsKey("ArticleTitle"));
    }

    [Theory]
    [InlineData("/2023/air")]
    [InlineData("/")]
    [InlineData("/errata")]
    [InlineData("/about/accessibility")]
    public async Task Every_page_says_what_to_show_of_it_where_it_is_passed_on(string address)
    {
        var html = await reader.GetStringAsync(address, Now);

        foreach (var name in new[] { "og:title", "og:description", "og:image", "og:url", "og:site_name" })
            Assert.Matches($"<meta property=\"{name}\" content=\"[^\"]+\"", html);
        Assert.Matches("<meta name=\"description\" content=\"[^\"]+\"", html);
    }

    [Fact]
    public async Task A_release_without_a_picture_of_its_own_borrows_the_sites()
    {
        var answer = await reader.GetAsync("/2023/share.png", Now);

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], (await answer.Content.ReadAsByteArrayAsync(Now))[..4]);
    }

    [Theory]
    [InlineData("/nowhere", "没有找到这个页面", "网站地图", "/search")]
    [InlineData("/en/nowhere", "This page was not found", "Site map", "/en/search")]
    public async Task What_is_not_there_offers_search_site_map_and_contact(string address, string title, string map, string search)
    {
        var answer = await reader.GetAsync(address, Now);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.Contains($">{map}</a>", html, StringComparison.Ordinal);
        Assert.Contains($"action=\"{search}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ColumnName", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_page_shows_what_is_set_and_what_to_do_about_a_wrong_figure()
    {
        var html = await reader.GetStringAsync("/about/contact", Now);

        Assert.Contains("常州市生态环境局", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>电话</dt>", html, StringComparison.Ordinal);
        Assert.Contains("发现数据有疑问时", html, StringComparison.Ordinal);
        // No way is set, so none is spoken of.
        Assert.DoesNotContain("通过上面的方式", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_map_for_people_names_every_chapter_of_every_year()
    {
        var html = await reader.GetStringAsync("/sitemap", Now);

        foreach (var topic in Editions.Topic.All)
        {
            Assert.Contains($"href=\"/2023/{topic.Slug}\"", html, StringComparison.Ordinal);
            Assert.Contains($"href=\"/2022/{topic.Slug}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_site_map_for_machines_names_each_page_in_both_languages()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";
        var entries = XDocument.Parse(await reader.GetStringAsync("/sitemap.xml", Now)).Root!.Elements(map + "url").ToList();
        var addresses = entries.Select(entry => entry.Element(map + "loc")!.Value).ToList();

        Assert.Equal(addresses.Distinct(), addresses);
        foreach (var page in new[] { "/", "/en", "/2023/air", "/en/2023/air", "/indicators", "/about/contact", "/sitemap", "/errata" })
            Assert.Contains("https://bulletin.example" + page, addresses);
        Assert.All(entries, entry => Assert.Equal(["zh-CN", "en", "x-default"], entry.Elements(xhtml + "link").Select(link => link.Attribute("hreflang")!.Value)));
    }

    [Fact]
    public async Task Without_keys_nothing_of_WeChat_is_on_the_site()
    {
        var answer = await reader.GetAsync("/2023", Now);

        Assert.DoesNotContain("wechat", await answer.Content.ReadAsStringAsync(Now), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("wx.qq.com", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/wechat/signature?url=https://bulletin.example/", Now)).StatusCode);
    }

    private async Task<Dictionary<string, string>> LabelsAsync(string address) =>
        Labels().Matches(await reader.GetStringAsync(address, Now)).DistinctBy(match => match.Groups[1].Value)
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));

    [GeneratedRegex("""<meta name="([A-Za-z]+)" content="([^"]*)"\s*/?>""")]
    private static partial Regex Labels();
}
