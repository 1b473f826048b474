using System.Net;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Tests;

public sealed partial class FiguresPageTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_every_figure_of_the_edition_under_an_address_of_its_own()
    {
        var html = await reader.GetStringAsync("/2023/figures", Now);

        var anchors = Rows().Matches(html).Select(row => WebUtility.HtmlDecode(row.Groups[1].Value)).Order();

        Assert.Equal(TestEdition.Of(2023).Figures.Select(figure => figure.Id.Replace('#', '.')).Order(), anchors);
        Assert.Contains("显示 20 项，共 20 项数据。", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=臭氧", 1)]
    [InlineData("?q=%20%20O3%20", 1)]
    [InlineData("?q=全市&topic=air", 2)]
    [InlineData("?topic=water", 1)]
    [InlineData("?q=没有的词", 0)]
    [InlineData("?topic=nowhere", 20)]
    [InlineData("?other=1", 20)]
    public async Task Filters_by_words_and_chapter_and_ignores_what_it_does_not_know(string query, int count)
    {
        var html = await reader.GetStringAsync($"/2023/figures{query}", Now);

        Assert.Equal(count, Rows().Count(html));
        Assert.Contains($"显示 {count} 项，共 20 项数据。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_back_the_words_looked_for_and_nothing_more_than_text()
    {
        var html = await reader.GetStringAsync("/2023/figures?q=%22%3E%3Cscript%3E", Now);

        Assert.Contains("value=\"&quot;&gt;&lt;script&gt;\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filtered_answer_is_asked_for_each_time_and_not_sent_again_to_who_has_it()
    {
        var answer = await reader.GetAsync("/2023/figures?q=O3", Now);
        var again = await reader.AskAgainAsync("/2023/figures?q=O3", answer);
        var other = await reader.AskAgainAsync("/2023/figures?q=PM", answer);

        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, answer.Headers.ETag, "no-cache"), (again.StatusCode, again.Headers.ETag, again.Headers.CacheControl?.ToString()));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Now));
        // What other words find is another answer.
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(answer.Headers.ETag, other.Headers.ETag);
    }

    [GeneratedRegex("""<tr id="([^"]*)">""")]
    private static partial Regex Rows();
}
