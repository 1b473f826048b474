using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>Names, values and what surrounds them in English; the bulletin's own text in Chinese, and marked so.</summary>
public sealed partial class EnglishPagesTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_front_page_says_its_key_figures_in_English()
    {
        var html = WebUtility.HtmlDecode(await reader.GetStringAsync("/en/2023", Now));

        Assert.Contains("<h1>2023 Ecological Environment Bulletin of Changzhou</h1>", html, StringComparison.Ordinal);
        Assert.Contains("Changzhou Ecology and Environment Bureau", html, StringComparison.Ordinal);
        Assert.Contains("published <time datetime=\"2024-05\">May 2024</time>", html, StringComparison.Ordinal);
        Assert.Contains("<span>down 0.6\u00a0% on last year</span>", html, StringComparison.Ordinal);
        Assert.Contains("exceeds the Grade II standard", html, StringComparison.Ordinal);
        Assert.Contains("μg/m³", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"2022 176, 2023 175\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("较上年", html, StringComparison.Ordinal);
        Assert.DoesNotContain("：", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_has_an_English_name_beside_its_title_and_marks_its_text_as_Chinese()
    {
        var html = await reader.GetStringAsync("/en/2023/air", Now);

        Assert.Contains("<span class=\"beside-name\" lang=\"zh-CN\">环境空气</span>", html, StringComparison.Ordinal);
        Assert.Contains("The text of the bulletin is published in Chinese", html, StringComparison.Ordinal);
        Assert.Contains("<p lang=\"zh-CN\">环境空气概况。</p>", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"优良天数最多。\" lang=\"zh-CN\"", html, StringComparison.Ordinal);
        Assert.Contains("<title>Air · 2023 Ecological Environment Bulletin of Changzhou</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_have_English_scopes_units_and_dates()
    {
        var html = await reader.GetStringAsync("/en/2023/figures", Now);

        Assert.Contains("<small>Whole city · 2023</small>", html, StringComparison.Ordinal);
        Assert.Contains("<data value=\"175\">175</data><span class=\"key-unit\">μg/m³</span>", html, StringComparison.Ordinal);
        Assert.Contains("31 May 2024", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2023/air", "/en/2023/air", "English")]
    [InlineData("/en/2023/air", "/2023/air", "中文")]
    [InlineData("/2023/releases/1/air", "/en/2023/releases/1/air", "English")]
    [InlineData("/errata", "/en/errata", "English")]
    [InlineData("/search?q=%E8%87%AD%E6%B0%A7%202023", "/en/search[?]q=%E8%87%AD%E6%B0%A7%202023", "English")]
    [InlineData("/en/compare?years=2023&indicators=air.o3.p90", "/compare[?]years=2023&amp;indicators=air.o3.p90", "中文")]
    [InlineData("/indicators?q=PM&topic=air&other=1", "/en/indicators[?]q=PM&amp;topic=air", "English")]
    [InlineData("/2023/figures?topic=air", "/en/2023/figures[?]topic=air", "English")]
    public async Task Every_page_leads_to_itself_in_the_other_language(string address, string other, string name)
    {
        var html = await reader.GetStringAsync(address, Now);

        Assert.Matches($"<a class=\"tongue\" href=\"{other}\" [^>]*>{name}</a>", html);
    }

    /// <summary>What is Chinese on an English page is marked so, or a voice reads it as nonsense. A label of two languages cannot be marked.</summary>
    [Theory]
    [InlineData("/en")]
    [InlineData("/en/2023")]
    [InlineData("/en/2023/air")]
    [InlineData("/en/2023/figures")]
    [InlineData("/en/2023/releases")]
    [InlineData("/en/indicators")]
    [InlineData("/en/indicators/air.o3.p90")]
    [InlineData("/en/compare?years=2022,2023&indicators=air.o3.p90")]
    [InlineData("/en/search?q=PM2.5%202023")]
    [InlineData("/en/search?q=%E8%87%AD%E6%B0%A7")]
    [InlineData("/en/data")]
    [InlineData("/en/errata")]
    [InlineData("/en/about/checks")]
    [InlineData("/en/about/contact")]
    [InlineData("/en/about/licence")]
    [InlineData("/en/about/accessibility")]
    [InlineData("/en/sitemap")]
    public async Task No_Chinese_stands_on_an_English_page_unmarked(string address) =>
        Assert.Empty(UnmarkedChinese(await reader.GetStringAsync(address, Now)));

    [Fact]
    public async Task No_Chinese_stands_unmarked_where_a_figure_table_or_chart_stands_alone()
    {
        var links = LastingLink().Matches(await reader.GetStringAsync("/en/2023/air", Now)).Select(match => match.Groups[1].Value).GroupBy(link => link[..5]).Select(group => group.First()).ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
            Assert.Empty(UnmarkedChinese(await reader.GetStringAsync(link, Now)));
    }

    private static List<string> UnmarkedChinese(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var texts = page.Body!.GetDescendants().OfType<IText>().Where(text => text.ParentElement is { LocalName: not ("script" or "style") }).Select(text => (Where: text.ParentElement!, text.Data));
        var words = page.Body!.QuerySelectorAll("*").SelectMany(element => ((string[])["alt", "title"]).Select(name => (Where: element, Data: element.GetAttribute(name) ?? "")));
        return [.. texts.Concat(words).Where(text => text.Data.Any(sign => sign is (>= '\u4e00' and <= '\u9fff') or '：' or '，' or '（' or '）' or '。'))
            .Where(text => text.Where.Closest("[lang]")?.GetAttribute("lang") != "zh-CN").Select(text => $"{text.Where.LocalName}.{text.Where.ClassName}: {text.Data.Trim()}")];
    }

    [Theory]
    [InlineData("上升3.0%", "up 3.0\u00a0%")]
    [InlineData("下降1.1个百分点", "down 1.1\u00a0percentage points")]
    [InlineData("增加3天", "up 3\u00a0days")]
    [InlineData("减少1天", "down 1\u00a0day")]
    [InlineData("持平", "unchanged")]
    [InlineData("扭转下滑", null)]
    public void A_change_is_said_as_the_library_wrote_it(string chinese, string? english) => Assert.Equal(english, EnglishVerdicts.OfChange(chinese));

    /// <summary>Every verdict that the reference list of limits can give.</summary>
    [Fact]
    public void Every_verdict_of_the_limits_has_English_words()
    {
        var verdicts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "limits.csv")).Skip(1).Select(line => line.Split(',')[3]).Distinct().ToList();

        Assert.True(verdicts.Count > 40);
        Assert.All(verdicts, verdict => Assert.False(EnglishVerdicts.Of(verdict)?.Any(EnglishValues.IsChinese) ?? true, verdict));
    }

    [Theory]
    [InlineData("7000", "近", "家", "nearly 7000", "companies")]
    [InlineData("93", "以上", "%", "93", "% or more")]
    [InlineData("9", "余", "万吨", "more than 9", "×10⁴ t")]
    [InlineData("6~151", "", "微克/立方米", "6–151", "μg/m³")]
    [InlineData("1", "", "件", "1", "case")]
    public void A_qualified_value_keeps_its_digits(string digits, string qualifier, string unit, string text, string english)
    {
        var figure = TestEdition.Of(2023).Figures[0] with { Display = $"{qualifier}{digits}", Qualifier = qualifier, Unit = unit };

        Assert.Equal(new EnglishValue(text, english), EnglishValues.Of(figure));
    }

    [Fact]
    public void A_word_of_a_scale_is_translated_and_a_name_is_not()
    {
        var figure = TestEdition.Of(2023).Figures[0];

        Assert.Equal("Class III", EnglishValues.Of(figure with { Words = "Ⅲ类" })?.Text);
        Assert.Equal("GB 3838—2002", EnglishValues.Of(figure with { Words = "GB 3838—2002" })?.Text);
        Assert.Null(EnglishValues.Of(figure with { Words = "苏水治办〔2023〕1号" }));
    }

    [GeneratedRegex("""href="(/en/[ftc]/[^"]*)""")]
    private static partial Regex LastingLink();
}
