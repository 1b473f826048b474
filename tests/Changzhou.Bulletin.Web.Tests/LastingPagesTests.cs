using System.Net;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The page that each figure, table and chart has for good.</summary>
public sealed class LastingPagesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string Ozone = LastingCode.OfFigure(TestEdition.OzoneId(2023));
    private static readonly string Levels = LastingCode.OfChart("air", "levels");
    private static readonly string Zones = LastingCode.OfTable("air", "zones");
    private static readonly string Sha = SnapshotJson.Sha256(SnapshotJson.Write(TestEdition.Of(2023)))[..12];

    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_has_its_value_its_source_and_its_place()
    {
        var html = await ReadAsync($"/f/2023/{Ozone}");

        Assert.Contains("<h1>臭氧浓度（全市，2023年）</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"175\">175</data><span class=\"key-unit\">微克/立方米</span>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>数据来源</dt><dd>公报<一></dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>口径</dt><dd>实况</dd>", html, StringComparison.Ordinal);
        Assert.Contains($"<code data-copy=\"复制\" data-copied=\"已复制\">https://bulletin.example/f/2023/{Ozone}</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_says_where_it_is_measured_only_where_that_is_known()
    {
        var water = LastingCode.OfFigure("water.value@全市:2023#rate");
        Assert.Contains("<dt>点位范围</dt><dd>国考断面，2个</dd>", await ReadAsync($"/f/2023/{water}"), StringComparison.Ordinal);
        Assert.Contains("<dt>Stations</dt><dd lang=\"zh-CN\">国考断面，2个</dd>", await ReadAsync($"/en/f/2023/{water}"), StringComparison.Ordinal);
        Assert.Contains("<dt>点位范围</dt><dd>国考断面，2个</dd>", await ReadAsync("/indicators/water.value"), StringComparison.Ordinal);
        Assert.DoesNotContain("点位范围", await ReadAsync($"/f/2023/{Ozone}"), StringComparison.Ordinal);
        Assert.DoesNotContain("点位范围", await ReadAsync("/indicators/air.o3.p90"), StringComparison.Ordinal);
    }

    /// <summary>Released at half past four in the afternoon of 30 May, Greenwich: on the 31st in Changzhou.</summary>
    [Fact]
    public async Task It_is_cited_as_the_national_standard_and_BibTeX_want_it_pinned_to_its_release()
    {
        var html = await ReadAsync($"/f/2023/{Ozone}");

        Assert.Contains(
            $">常州市生态环境局. 臭氧浓度（全市，2023年）[DB/OL]//常州市生态环境局. 2023年常州市生态环境状况公报. 第1次发布. 常州: 常州市生态环境局, 2024(2024-05-31). https://bulletin.example/f/2023.1/{Ozone}. SHA-256: {Sha}.<",
            html, StringComparison.Ordinal);
        Assert.Contains($$"""
            @incollection{bulletin2023.1-f-{{Ozone}},
              author    = {常州市生态环境局},
              title     = {臭氧浓度（全市，2023年）},
              booktitle = {2023年常州市生态环境状况公报},
              edition   = {第1次发布},
              publisher = {常州市生态环境局},
              address   = {常州},
              year      = {2024},
              date      = {2024-05-31},
              url       = {https://bulletin.example/f/2023.1/{{Ozone}}},
              note      = {SHA-256: {{Sha}}}
            }
            """, html, StringComparison.Ordinal);
        Assert.Contains("[R/OL]//", await ReadAsync($"/c/2023/{Levels}"), StringComparison.Ordinal);
        // A citation is in the language of what it cites.
        Assert.Contains("臭氧浓度（全市，2023年）[DB/OL]//", await ReadAsync($"/en/f/2023/{Ozone}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_release_names_the_one_of_the_year_and_search_engines_are_told_to_pass()
    {
        var answer = await reader.GetAsync($"/c/2023.1/{Levels}", Now);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains($"<link rel=\"canonical\" href=\"https://bulletin.example/c/2023/{Levels}\"", html, StringComparison.Ordinal);
        Assert.Contains("/2023/releases/1/charts/air/levels.csv", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_names_nothing_is_not_there()
    {
        foreach (var address in (string[])["/f/2023/000000", $"/f/2022/{Ozone}", $"/f/2021/{Ozone}", $"/f/2023.2/{Ozone}", $"/c/2023/{Ozone}", $"/f/2023/{Ozone}.xml", $"/t/2023/{Zones}.csv", $"/f/2023/{Ozone}x", "/f/2023/", "/2023/tables/air/nothing.csv", "/2023/tables/water/zones.csv", "/2023/charts/air/levels.png", $"/en/f/2023/{Ozone}.json"])
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await reader.GetAsync(address, Now)).StatusCode));
    }

    [Fact]
    public async Task Each_is_taken_by_itself_as_data()
    {
        Assert.Equal("﻿年份,1类 昼,1类 夜\r\n2023年,100,87.5\r\n", await FileAsync("/2023/tables/air/zones.csv", "text/csv"));
        Assert.Equal("﻿项目,2023年（天）\r\n优,98\r\n良,\r\n", await FileAsync("/2023/releases/1/charts/air/levels.csv", "text/csv"));
        Assert.Contains("\"value\": 175", await FileAsync($"/f/2023/{Ozone}.json", "application/json"), StringComparison.Ordinal);
        Assert.Equal(2, (await FileAsync($"/f/2023.1/{Ozone}.csv", "text/csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_chapter_leads_from_its_figures_tables_and_charts_to_their_pages_in_the_reader_s_language()
    {
        var html = await ReadAsync("/en/2023/air");

        Assert.Contains($"href=\"/en/f/2023/{Ozone}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/en/t/2023/{Zones}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/en/c/2023/{Levels}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/f/2023.1/{Ozone}\"", await ReadAsync("/2023/releases/1/air"), StringComparison.Ordinal);
        Assert.Contains("<title>Figure: air.o3.p90 (Whole city, ", await ReadAsync($"/en/f/2023/{Ozone}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_of_a_release_without_PNG_offers_none()
    {
        var html = await ReadAsync($"/c/2023/{Levels}");

        Assert.Contains("charts/air/levels-wide-light.svg?r=", html, StringComparison.Ordinal);
        Assert.Contains("charts/air/levels.svg?r=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("levels.png", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-marks", html, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await reader.GetStringAsync(address, Now));

    private async Task<string> FileAsync(string address, string mediaType)
    {
        var answer = await reader.GetAsync(address, Now);
        Assert.Equal((address, HttpStatusCode.OK, mediaType), (address, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Now));
    }
}
