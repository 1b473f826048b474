using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The portal's two small editions, 2022 and 2023, have each indicator once a year; ozone stands at 175.</summary>
public sealed partial class IndicatorPagesTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_every_indicator_once_with_its_latest_value_and_a_link()
    {
        var html = await reader.GetStringAsync("/indicators", Now);

        Assert.Equal(20, Rows().Count(html));
        Assert.Contains("显示20项，共20项指标。", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/indicators/air.o3.p90">臭氧浓度</a>""", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"175\">175</data><span class=\"key-unit\">微克/立方米</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=臭氧", 1)]
    [InlineData("?q=%20O3%20", 1)]
    [InlineData("?topic=air", 2)]
    [InlineData("?q=臭氧&topic=water", 0)]
    [InlineData("?topic=nowhere", 20)]
    public async Task Filters_by_words_and_topic(string query, int count)
    {
        var html = await reader.GetStringAsync($"/indicators{query}", Now);

        Assert.Equal(count, Rows().Count(html));
        Assert.Equal(count == 0, html.Contains("没有符合的指标", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_words_find_and_what_a_topic_holds_is_asked_for_each_time_and_not_sent_again_to_who_has_it()
    {
        var tags = new HashSet<string>();
        foreach (var address in (string[])["/indicators", "/indicators?q=O3", "/indicators?topic=water", "/indicators/air.o3.p90"])
        {
            var answer = await reader.GetAsync(address, Now);
            var again = await reader.AskAgainAsync(address, answer);

            Assert.Equal((address, "no-cache"), (address, answer.Headers.CacheControl?.ToString()));
            Assert.False(answer.Headers.ETag!.IsWeak);
            Assert.Equal((address, HttpStatusCode.NotModified), (address, again.StatusCode));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Now));
            Assert.True(tags.Add(answer.Headers.ETag.Tag), $"{address} has the tag of another page.");
        }
    }

    [Fact]
    public async Task Shows_an_indicator_with_chart_table_sources_and_the_chapters_that_use_it()
    {
        var html = await reader.GetStringAsync("/indicators/air.o3.p90", Now);

        Assert.Contains("<h1>臭氧浓度</h1>", html, StringComparison.Ordinal);
        // Once in the wide and once in the narrow drawing for each of the two years.
        Assert.Equal(4, Regex.Count(html, "class=\"series-point\""));
        Assert.Contains("aria-label=\"2023年，全市，175微克/立方米\"", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/2023/air">公报&lt;一&gt;</a>""", html, StringComparison.Ordinal);
        Assert.Contains("2023年公报，第2版", html, StringComparison.Ordinal);
        // The chapter shows it in a sentence; both editions do.
        Assert.Contains("环境空气 · 臭氧(O3)", html, StringComparison.Ordinal);
        Assert.Contains("/2022/air#o3", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_in_English_below_en_and_links_to_English_pages()
    {
        var html = await reader.GetStringAsync("/en/indicators/air.o3.p90", Now);

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("Values and sources", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"2023, Whole city, 175 μg/m³\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/2023/air#o3\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/indicators/air.o3.p90.csv\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/indicators/nothing")]
    [InlineData("/indicators/nothing.csv")]
    [InlineData("/indicators/nothing.svg")]
    [InlineData("/en/indicators/nothing")]
    [InlineData("/en/indicators/air.o3.p90.csv")]
    public async Task Does_not_know_an_unknown_indicator(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Now)).StatusCode);

    [Fact]
    public async Task Gives_the_points_as_csv_and_json()
    {
        var csv = await reader.GetAsync("/indicators/air.o3.p90.csv", Now);
        using var json = JsonDocument.Parse(await reader.GetStringAsync("/indicators/air.o3.p90.json", Now));

        Assert.Equal("text/csv; charset=utf-8", csv.Content.Headers.ContentType?.ToString());
        Assert.Equal("air.o3.p90.csv", csv.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(3, (await csv.Content.ReadAsStringAsync(Now)).TrimEnd().Split("\r\n").Length);
        Assert.Equal([175m, 175m], json.RootElement.GetProperty("lines")[0].GetProperty("points").EnumerateArray().Select(point => point.GetProperty("value").GetDecimal()));
    }

    [Fact]
    public async Task Gives_the_chart_as_a_picture_that_needs_no_page_and_runs_nothing()
    {
        var answer = await reader.GetAsync("/indicators/air.o3.p90.svg", Now);

        var svg = XDocument.Parse(await answer.Content.ReadAsStringAsync(Now)).Root!;
        Assert.Equal("image/svg+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("臭氧浓度", svg.Element(svg.Name.Namespace + "title")?.Value);
        Assert.Empty(svg.Descendants(svg.Name.Namespace + "script"));
    }

    [Fact]
    public async Task The_picture_says_what_it_shows_and_whose_it_is_and_paints_without_a_style_sheet()
    {
        var text = await reader.GetStringAsync("/indicators/air.o3.p90.svg", Now);
        var svg = XDocument.Parse(text).Root!;
        var letters = svg.Descendants(svg.Name.Namespace + "text").Select(letter => letter.Value).ToList();

        Assert.Contains("臭氧浓度", letters);
        Assert.Contains("微克/立方米", letters);
        Assert.Contains("全市", letters);
        Assert.StartsWith("数据来源：2023年公报，第2版；2022年公报，第2版", letters.Single(letter => letter.StartsWith("数据来源", StringComparison.Ordinal)), StringComparison.Ordinal);
        // Office programs read neither.
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.Empty(svg.Descendants(svg.Name.Namespace + "style"));
        Assert.All(svg.Descendants(svg.Name.Namespace + "path"), marker => Assert.StartsWith("#", marker.Attribute("fill")?.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_indicator_is_cited_and_its_released_values_lead_to_their_lasting_pages()
    {
        var html = await reader.GetStringAsync("/indicators/air.o3.p90", Now);

        Assert.Matches("""<p class="citation"[^>]*>[^<]*臭氧浓度\[DB/OL\][^<]*/indicators/air\.o3\.p90\.""", html);
        var page = Regex.Match(html, """<td class="numeric"><a class="lasting" href="(/f/2023/[^"]+)"><data value="175">175</data></a>""");
        Assert.True(page.Success);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(page.Groups[1].Value, Now)).StatusCode);
    }

    [Fact]
    public async Task A_comparison_is_taken_away_as_table_and_chart_cited_and_shared()
    {
        const string Asked = "?years=2022,2023&indicators=soil.value,water.value";
        var html = await reader.GetStringAsync("/compare" + Asked, Now);

        foreach (var file in new[] { "/compare.csv", "/compare.svg" })
            Assert.Contains($"href=\"{file}{Asked.Replace("&", "&amp;", StringComparison.Ordinal)}\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#compared-values\"", html, StringComparison.Ordinal);
        Assert.Contains("data-png=", html, StringComparison.Ordinal);
        Assert.Matches("""本页地址：<code>[^<]*/compare\?years=2022,2023&amp;indicators=soil\.value,water\.value</code>""", html);
        Assert.Matches("""<p class="citation"[^>]*>[^<]*\[DB/OL\][^<]*/compare\?""", html);

        var csv = await reader.GetAsync("/compare.csv" + Asked, Now);
        var rows = (await csv.Content.ReadAsStringAsync(Now)).TrimEnd().Split("\r\n");
        Assert.Equal("compare.csv", csv.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        // A head and two indicators in two years.
        Assert.Equal(5, rows.Length);
        Assert.Equal(["soil.value", "soil.value", "water.value", "water.value"], rows.Skip(1).Select(row => row.Split(',')[0]));

        var svg = XDocument.Parse(await reader.GetStringAsync("/compare.svg" + Asked, Now)).Root!;
        Assert.Contains(svg.Descendants(svg.Name.Namespace + "text"), letter => letter.Value.StartsWith("数据来源：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_files_of_a_comparison_are_bounded_as_the_page_is_and_hold_the_years_asked_for()
    {
        var topics = Editions.Topic.All.Select(topic => $"{topic.Slug}.value");

        var rows = (await reader.GetStringAsync($"/compare.csv?years=2023,1949&indicators={string.Join(',', topics)}", Now)).TrimEnd().Split("\r\n");

        Assert.Equal(1 + 12, rows.Length);
        Assert.All(rows.Skip(1), row => Assert.Equal("2023", row.Split(',')[4]));
    }

    [Theory]
    [InlineData("/compare.csv")]
    [InlineData("/compare.csv?indicators=nothing")]
    [InlineData("/compare.svg?years=2023")]
    // Two units are not drawn on one axis.
    [InlineData("/compare.svg?indicators=air.o3.p90,water.value")]
    public async Task There_is_no_file_of_a_comparison_of_nothing(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Now)).StatusCode);

    [Fact]
    public async Task Compares_years_and_indicators_that_the_address_names()
    {
        var html = await reader.GetStringAsync("/compare?years=2022,2023&indicators=air.o3.p90,water.value", Now);

        Assert.Contains("<th scope=\"col\">2022年</th>", html, StringComparison.Ordinal);
        // 175 and 175; 85 % and 85 %: both level.
        Assert.Equal(2, Regex.Count(html, "比2022年"));
        Assert.Contains("持平", html, StringComparison.Ordinal);
        Assert.Contains("""value="air.o3.p90" checked""", html, StringComparison.Ordinal);
        // Two units are not drawn on one axis.
        Assert.DoesNotContain("series-chart", html, StringComparison.Ordinal);
        Assert.Contains("series-chart", await reader.GetStringAsync("/compare?years=2022&years=2023&indicators=soil.value&indicators=water.value", Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_in_Chinese_what_there_is_not_and_shows_the_rest()
    {
        var html = await reader.GetStringAsync("/compare?years=2023,1949,%3Cb%3E&indicators=water.value,zzz", Now);

        Assert.Contains("没有“1949”年的数值。", html, StringComparison.Ordinal);
        Assert.Contains("没有“&lt;b&gt;”年的数值。", html, StringComparison.Ordinal);
        Assert.Contains("没有代码为“zzz”的指标。", html, StringComparison.Ordinal);
        Assert.Contains(">85</data>", html, StringComparison.Ordinal);
        Assert.Contains("There is no indicator with the code", await reader.GetStringAsync("/en/compare?indicators=zzz", Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bounds_how_much_is_compared()
    {
        var topics = Editions.Topic.All.Select(topic => $"{topic.Slug}.value");

        var html = await reader.GetStringAsync($"/compare?indicators={string.Join(',', topics)}", Now);

        Assert.Contains("一次最多对比12项指标", html, StringComparison.Ordinal);
        // A row for each: the form below has no such links.
        Assert.Equal(12, Regex.Count(html, "<th scope=\"row\" class=\"stub\">"));
    }

    [Fact]
    public async Task Figures_lead_to_their_indicator() =>
        Assert.Contains("""<a href="/indicators/air.o3.p90">臭氧浓度</a>""", await reader.GetStringAsync("/2023/figures", Now), StringComparison.Ordinal);

    [GeneratedRegex("""<th scope="row">\s*<a href="/indicators/""")]
    private static partial Regex Rows();
}
