using System.Net;
using System.Text;
using System.Xml.Linq;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>What readers see of a correction.</summary>
public sealed class CorrectionPagesTests(CorrectedPortal portal) : IClassFixture<CorrectedPortal>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/2023")]
    [InlineData("/2023/air")]
    [InlineData("/errata")]
    public async Task A_page_that_was_corrected_says_why_and_what_it_read_before(string address)
    {
        var html = await ReadAsync(address);

        Assert.Contains($"更正理由：{CorrectedPortal.Reason}", html, StringComparison.Ordinal);
        Assert.Contains("<td>34微克/立方米</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>35微克/立方米</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_that_was_not_touched_says_nothing_of_it()
    {
        Assert.DoesNotContain("更正理由", await ReadAsync("/2023/noise"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_figures_says_it_at_the_figure()
    {
        var row = (await ReadAsync("/2023/figures")).Split("<tr id=\"air.pm25.mean@全市:2023.mean\">")[1].Split("</tr>")[0];

        Assert.Contains("更正：原为34微克/立方米", row, StringComparison.Ordinal);
        Assert.Contains("<data value=\"35\">35</data>", row, StringComparison.Ordinal);
    }

    /// <summary>5m0ptv: see LastingCodesTests.</summary>
    [Fact]
    public async Task The_figure_s_own_page_tells_what_became_of_it_and_leads_to_what_it_was()
    {
        var html = await ReadAsync("/f/2023/5m0ptv");

        Assert.Contains("<data value=\"35\">35</data><span class=\"key-unit\">微克/立方米</span>", html, StringComparison.Ordinal);
        Assert.Contains($"更正理由：<span>{CorrectedPortal.Reason}</span>", html, StringComparison.Ordinal);
        Assert.Contains("<td>34微克/立方米</td>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/f/2023.1/5m0ptv\">首次发布，此后有更正</a>", html, StringComparison.Ordinal);
        Assert.Contains("https://bulletin.example/f/2023.2/5m0ptv. SHA-256: ", html, StringComparison.Ordinal);

        var first = await ReadAsync("/f/2023.1/5m0ptv");
        Assert.Contains("<data value=\"34\">34</data><span class=\"key-unit\">微克/立方米</span>", first, StringComparison.Ordinal);
        Assert.DoesNotContain("更正理由", first, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://bulletin.example/f/2023/5m0ptv\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_that_shows_the_figure_tells_of_its_correction_and_one_that_does_not_is_silent()
    {
        Assert.Contains("更正理由", await ReadAsync($"/c/2023/{LastingCode.OfChart("air", "pollutants-of-limit")}"), StringComparison.Ordinal);
        Assert.DoesNotContain("更正理由", await ReadAsync($"/c/2023/{LastingCode.OfChart("air", "co-span")}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_brings_pictures_for_those_who_cannot_use_SVG()
    {
        foreach (var address in (string[])["/2023/charts/air/co-span.png", "/2023/share.png", "/2023/releases/1/share.png"])
        {
            var answer = await reader.GetAsync(address, Now);
            Assert.Equal((address, HttpStatusCode.OK, "image/png"), (address, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task A_chart_that_is_taken_away_says_whose_it_is_wherever_it_is_offered()
    {
        var code = LastingCode.OfChart("air", "co-span");
        foreach (var page in (string[])["/2023/air", $"/c/2023/{code}", $"/en/c/2023/{code}"])
            Assert.Matches("""<a href="/2023/charts/air/co-span\.svg\?r=[0-9a-f]{12}" download""", await ReadAsync(page));

        var sheet = await reader.GetAsync("/2023/charts/air/co-span.svg", Now);
        var text = await sheet.Content.ReadAsStringAsync(Now);
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (sheet.StatusCode, sheet.Content.Headers.ContentType?.MediaType));
        Assert.Contains("sandbox", Assert.Single(sheet.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("常州市生态环境局　第2次发布<", text, StringComparison.Ordinal);
        Assert.Contains($">https://bulletin.example/c/2023/{code}<", text, StringComparison.Ordinal);
        Assert.Contains("co-span.svg", await ReadAsync("/2023/releases/2/sha256sums.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_release_s_PDF_leads_from_its_charts_to_their_lasting_addresses()
    {
        Assert.Contains($"https://bulletin.example/c/2023/{LastingCode.OfChart("air", "co-span")}", Encoding.Latin1.GetString(portal.FirstPdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_release_reads_as_it_did_says_that_it_is_superseded_and_names_the_current_one()
    {
        var answer = await reader.GetAsync("/2023/releases/1/air", Now);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("这是第1次发布（", html, StringComparison.Ordinal);
        Assert.Contains("现行版为第2次发布（", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://bulletin.example/2023/air\"", html, StringComparison.Ordinal);
        Assert.Contains("PM<sub>2.5</sub>为<data class=\"figure\" value=\"34\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("更正理由", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2023/releases/1/water\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_PDF_and_data_are_the_very_bytes_that_they_were_and_may_be_kept_for_good()
    {
        var pdf = await reader.GetAsync("/2023/releases/1/bulletin.pdf", Now);

        Assert.Equal(portal.FirstPdf, await pdf.Content.ReadAsByteArrayAsync(Now));
        Assert.Equal("max-age=31536000, private, immutable", pdf.Headers.CacheControl?.ToString());
        Assert.NotEqual(portal.FirstPdf, await reader.GetByteArrayAsync("/2023/releases/2/bulletin.pdf", Now));
        Assert.Contains(",34微克/立方米,", await reader.GetStringAsync("/2023/releases/1/figures.csv", Now), StringComparison.Ordinal);
        Assert.Contains("\"errata\"", await reader.GetStringAsync("/2023/figures.json", Now), StringComparison.Ordinal);
        Assert.DoesNotContain("\"errata\"", await reader.GetStringAsync("/2023/releases/1/figures.json", Now), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2023/releases/3")]
    [InlineData("/2023/releases/0")]
    [InlineData("/2023/releases/1/nothing")]
    [InlineData("/2022/releases")]
    [InlineData("/2022/releases/1")]
    public async Task What_was_never_released_is_not_there(string address)
    {
        var answer = await reader.GetAsync(address, Now);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(await (await reader.GetAsync("/nowhere", Now)).Content.ReadAsByteArrayAsync(Now), await answer.Content.ReadAsByteArrayAsync(Now));
    }

    [Fact]
    public async Task The_list_of_releases_gives_date_reason_and_fingerprint_of_each()
    {
        var html = await ReadAsync("/2023/releases");

        Assert.Contains("href=\"/2023/releases/1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2023/releases/2\"", html, StringComparison.Ordinal);
        Assert.Contains("首次发布", html, StringComparison.Ordinal);
        Assert.Contains(CorrectedPortal.Reason, html, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(html, "<code>[0-9a-f]{64}</code>"));
    }

    // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, and ids that differ.
    [Fact]
    public async Task The_feed_has_an_entry_for_every_release_with_ids_that_stay()
    {
        var answer = await reader.GetAsync("/feed.xml", Now);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Now)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["2023年常州市生态环境状况公报》更正（第2次发布）", "2023年常州市生态环境状况公报》发布"], entries.Select(entry => entry.Element(Atom + "title")!.Value.TrimStart('《')));
        Assert.All(entries.Append(feed), element =>
        {
            Assert.StartsWith("urn:uuid:", element.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.True(DateTimeOffset.TryParse(element.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
            Assert.Contains(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
        });
        Assert.Equal(3, entries.Append(feed).Select(element => element.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Contains(CorrectedPortal.Reason, entries[0].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal("https://bulletin.example/2023/releases/2", entries[0].Elements(Atom + "link").First().Attribute("href")!.Value);
        Assert.Equal(feed.ToString(), XDocument.Parse(await reader.GetStringAsync("/feed.xml", Now)).Root!.ToString());
        Assert.Contains("type=\"application/atom+xml\"", await ReadAsync("/2023"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_map_has_errata_and_releases_but_no_superseded_page()
    {
        var map = await reader.GetStringAsync("/sitemap.xml", Now);

        Assert.Contains("<loc>https://bulletin.example/errata</loc>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://bulletin.example/2023/releases</loc>", map, StringComparison.Ordinal);
        Assert.DoesNotContain("/releases/1", map, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await reader.GetStringAsync(address, Now));
}
