using System.Net;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>Names, values and what surrounds them in English; the bulletin's own text in Chinese, and marked so.</summary>
public sealed class EnglishPagesTests(Portal portal) : IClassFixture<Portal>
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
    public async Task Every_page_leads_to_itself_in_the_other_language(string address, string other, string name)
    {
        var html = await reader.GetStringAsync(address, Now);

        Assert.Matches($"<a class=\"tongue\" href=\"{other}\" [^>]*>{name}</a>", html);
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
}
