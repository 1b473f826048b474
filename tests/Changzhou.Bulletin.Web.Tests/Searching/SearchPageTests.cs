using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Changzhou.Bulletin.Web.Tests.Searching;

public sealed partial class SearchPageTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_words_it_says_what_can_be_asked_and_may_be_kept()
    {
        var answer = await reader.GetAsync("/search", Now);
        var html = await TextAsync(answer);

        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.DoesNotContain("noindex", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=%E8%87%AD%E6%B0%A7\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2023/air\"", html, StringComparison.Ordinal);
        Assert.Matches("<form class=\"search-box\" role=\"search\" method=\"get\" action=\"/search\"", html);
        Assert.Equal(html, await TextAsync(await reader.GetAsync("/search?q=%20%20", Now)));
    }

    [Fact]
    public async Task A_name_and_a_year_are_answered_with_the_figure_and_the_ways_to_it()
    {
        var answer = await reader.GetAsync("/search?q=" + Uri.EscapeDataString("臭氧浓度 2022"), Now);
        var html = await TextAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Contains("<meta name=\"robots\" content=\"noindex, follow\">", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"175\">175</data><span class=\"key-unit\">微克/立方米</span>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"answer-scope\">2022年 · 全市</p>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/indicators/air.o3.p90\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2022/air#s1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/2023/figures#", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_is_marked_and_led_to()
    {
        var html = await FoundAsync("臭氧为");
        Assert.Contains("<mark>臭氧为</mark>175微克/米3", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2023/air#o3\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2022/air#o3\"", html, StringComparison.Ordinal);

        Assert.Contains("href=\"/2023/air#chart-levels\"", await FoundAsync("各级天数"), StringComparison.Ordinal);
        Assert.Contains("href=\"/2023/air#table-zones\"", await FoundAsync("87.5"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_asked_or_found_becomes_markup()
    {
        foreach (var words in (string[])["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop table release.releases; --", "%_\\", "臭氧<b>"])
        {
            var html = await reader.GetStringAsync("/search?q=" + Uri.EscapeDataString(words), Now);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>\"", html, StringComparison.Ordinal);
        }

        // The edition's own text has a <b> in it, as text.
        Assert.Contains("重点&lt;b&gt;", await reader.GetStringAsync("/search?q=" + Uri.EscapeDataString("臭氧为"), Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_leafed_through_and_chosen_from_by_addresses()
    {
        // 19 chapters in each of two editions have a lead that says 概况.
        var first = await FoundAsync("概况");
        Assert.Contains("找到38条。", first, StringComparison.Ordinal);
        Assert.Contains("第1页，共2页", first, StringComparison.Ordinal);
        Assert.Equal(20, Hits().Count(first));

        var second = await FoundAsync("概况", "&page=2");
        Assert.Equal(18, Hits().Count(second));
        Assert.Contains("<ol class=\"hits\" start=\"21\">", second, StringComparison.Ordinal);
        Assert.Equal(second, await FoundAsync("概况", "&page=99999"));
        Assert.Equal(first, await FoundAsync("概况", "&page=x&year=y&kind=z&other=1"));

        var older = await FoundAsync("概况", "&year=2022&kind=paragraph");
        Assert.Contains("找到19条。", older, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/2023/", older[older.IndexOf("class=\"hits\"", StringComparison.Ordinal)..older.IndexOf("</ol>", older.IndexOf("class=\"hits\"", StringComparison.Ordinal), StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_still_leads_on()
    {
        var html = await FoundAsync("臭氧浓渡");
        Assert.Contains("没有找到“臭氧浓渡”", html, StringComparison.Ordinal);
        Assert.Contains(">臭氧浓度</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2023/figures\"", html, StringComparison.Ordinal);
        Assert.Contains("请再补充一两个字", await FoundAsync("鱻"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_without_end_are_refused_with_a_sentence()
    {
        var answer = await reader.GetAsync("/search?q=" + new string('x', 101), Now);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("请不超过100个字", await TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/search?q=" + new string('x', 100), Now)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync("/search?q=a%00b", Now)).StatusCode);
    }

    [Fact]
    public async Task In_English_names_units_and_addresses_are_English_and_the_text_is_marked_as_Chinese()
    {
        var html = await TextAsync(await reader.GetAsync("/en/search?q=" + Uri.EscapeDataString("臭氧浓度 2023"), Now));
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("action=\"/en/search\"", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"answer-scope\">2023 · Whole city</p>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"key-unit\">μg/m³</span>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/indicators/air.o3.p90\"", html, StringComparison.Ordinal);

        var text = await TextAsync(await reader.GetAsync("/en/search?q=" + Uri.EscapeDataString("概况"), Now));
        Assert.Contains("38 results.", text, StringComparison.Ordinal);
        Assert.Contains("<p class=\"hit-text\" lang=\"zh-CN\">", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_learn_how_to_search_here()
    {
        var answer = await reader.GetAsync("/opensearch.xml", Now);
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType?.MediaType);
        var url = XDocument.Parse(await answer.Content.ReadAsStringAsync(Now)).Descendants().Single(element => element.Name.LocalName == "Url");
        Assert.Equal("https://bulletin.example/search?q={searchTerms}", url.Attribute("template")?.Value);
        Assert.Contains("href=\"/opensearch.xml\"", await reader.GetStringAsync("/search", Now), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/en/opensearch.xml", Now)).StatusCode);
    }

    [Fact]
    public async Task On_an_English_page_they_learn_it_in_English()
    {
        var all = XDocument.Parse(await reader.GetStringAsync("/opensearch.en.xml", Now)).Descendants().ToLookup(element => element.Name.LocalName);
        Assert.Equal(("Eco Bulletin", "en"), (all["ShortName"].Single().Value, all["Language"].Single().Value));
        Assert.Matches("^[ -~]+$", all["Description"].Single().Value);
        Assert.Equal("https://bulletin.example/en/search?q={searchTerms}", all["Url"].Single().Attribute("template")?.Value);
        var page = await reader.GetStringAsync("/en/search", Now);
        Assert.Contains("title=\"Eco Bulletin\" href=\"/opensearch.en.xml\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/opensearch.xml\"", page, StringComparison.Ordinal);
    }

    private async Task<string> FoundAsync(string words, string more = "") => await TextAsync(await reader.GetAsync($"/search?q={Uri.EscapeDataString(words)}{more}", Now));

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Now));

    [GeneratedRegex("<article class=\"hit ")]
    private static partial Regex Hits();
}
