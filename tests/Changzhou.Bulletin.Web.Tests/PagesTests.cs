using System.Net;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Tests;

public sealed partial class PagesTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    public static TheoryData<string> Addresses => [.. Topic.All.Select(topic => $"/2023/{topic.Slug}"), "/", "/2023", "/2022", "/2023/governance", "/2023/figures", "/2023/figures?q=x"];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_page_answers_as_plain_HTML_without_cookie_or_inline_script(string address)
    {
        var answer = await reader.GetAsync(address, Now);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotMatch(InlineScripts(), html);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--Blazor", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
        Assert.Single(Headings().Matches(html));
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_id_of_a_page_is_there_once(string address)
    {
        var html = await reader.GetStringAsync(address, Now);

        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task The_front_page_is_the_latest_edition_and_leads_to_the_others()
    {
        var html = await reader.GetStringAsync("/", Now);

        Assert.Contains("<h1>2023年<wbr>常州市<wbr>生态环境<wbr>状况公报</h1>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/2022\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_says_value_change_and_verdict_in_words()
    {
        var html = await reader.GetStringAsync("/", Now);

        Assert.Contains("<data value=\"175\">175</data>", html, StringComparison.Ordinal);
        Assert.Contains("较上年下降0.6%", html, StringComparison.Ordinal);
        Assert.Contains("超过二级标准", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"2022年176，2023年175\"", html, StringComparison.Ordinal);
    }

    // Released 2024-05-30 16:30 UTC, which is 00:30 on the 31st in Shanghai.
    [Fact]
    public async Task The_date_of_publication_is_the_citys()
    {
        var html = await reader.GetStringAsync("/2023", Now);

        Assert.Contains("2024年5月31日", html, StringComparison.Ordinal);
        Assert.Contains("name=\"PubDate\" content=\"2024-05-31 00:30\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_in_text_is_one_datum_with_its_source_though_its_unit_has_a_superscript()
    {
        var html = await reader.GetStringAsync("/2023/air", Now);

        Assert.Contains("臭氧为<data class=\"figure\" value=\"175\" title=\"数据来源：公报&lt;一&gt;\"><a class=\"lasting\" href=\"/f/2023/akhjx2\">175微克/米<sup>3</sup></a></data>，", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_an_edition_cannot_bring_markup_or_script_links()
    {
        var html = await reader.GetStringAsync("/2023/air", Now);

        Assert.Contains("危险<strong>重点</strong>&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_names_its_heads_for_those_who_hear_it()
    {
        var html = await reader.GetStringAsync("/2023/air", Now);

        Assert.Contains("<th scope=\"col\" rowspan=\"2\" class=\"stub\">年份</th>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"colgroup\" colspan=\"2\">1类</th>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"stub\">2023年</th>", html, StringComparison.Ordinal);
        Assert.Contains("单位：%", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_shows_its_picture_for_phone_and_desk_light_and_dark_with_its_data()
    {
        var html = await reader.GetStringAsync("/2023/air", Now);

        foreach (var variant in new[] { "wide-light", "wide-dark", "narrow-light", "narrow-dark" })
            Assert.Contains($"/2023/charts/air/levels-{variant}.svg?r=", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"优良天数最多。\"", html, StringComparison.Ordinal);
        Assert.Contains("width=\"720\" height=\"400\"", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"level aqi-1\" aria-hidden=\"true\"></span>优", html, StringComparison.Ordinal);
        Assert.Contains(">98</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_without_picture_shows_its_data_open()
    {
        var html = await reader.GetStringAsync("/2022/air", Now);

        Assert.DoesNotContain("<picture", html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"chart-data\" open>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_governance_page_leads_to_its_four_chapters()
    {
        var html = await reader.GetStringAsync("/2023/governance", Now);

        foreach (var topic in new[] { "enforcement", "safety", "monitoring", "service" })
            Assert.Contains($"href=\"/2023/{topic}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_footer_shows_what_is_set_and_omits_what_is_not()
    {
        var html = await reader.GetStringAsync("/", Now);

        Assert.Contains("主办单位：常州市生态环境局", html, StringComparison.Ordinal);
        Assert.Contains("网站标识码：3204000001", html, StringComparison.Ordinal);
        Assert.Contains("name=\"SiteIDCode\" content=\"3204000001\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("联系方式", html, StringComparison.Ordinal);
        Assert.DoesNotContain("beian", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_the_site_leads_somewhere()
    {
        var seen = new HashSet<string> { "/" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var address))
        {
            var answer = await reader.GetAsync(address, Now);
            Assert.True(answer.IsSuccessStatusCode || IsFileOf2022(address), $"{address} answers {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            foreach (Match link in Links().Matches(await answer.Content.ReadAsStringAsync(Now)))
            {
                var next = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (next.StartsWith('/') && seen.Add(next))
                    open.Enqueue(next);
            }
        }

        Assert.True(seen.Count > 2 * Topic.All.Count, $"only {seen.Count} addresses were found");
    }

    /// <summary>The older test edition has no files.</summary>
    private static bool IsFileOf2022(string address) => address.StartsWith("/2022/", StringComparison.Ordinal) && Path.HasExtension(address);

    /// <summary>A script that is neither a file of ours nor data about the page.</summary>
    [GeneratedRegex("""<script(?! (?:src="/assets/[a-z0-9.]+"|type="application/ld\+json"))""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScripts();

    [GeneratedRegex("<h1>")]
    private static partial Regex Headings();

    [GeneratedRegex("""\sid="([^"]*)""")]
    private static partial Regex Ids();

    [GeneratedRegex("""(?:href|src|srcset)="([^"]*)""")]
    private static partial Regex Links();
}
