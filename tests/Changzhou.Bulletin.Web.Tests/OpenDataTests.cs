using System.Net;
using System.Net.Http.Headers;

namespace Changzhou.Bulletin.Web.Tests;

public sealed class OpenDataTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bulletin.pdf", "application/pdf", "inline", "2023年常州市生态环境状况公报.pdf")]
    [InlineData("figures.csv", "text/csv", "attachment", "2023年常州市生态环境状况公报数据.csv")]
    [InlineData("figures.json", "application/json", "attachment", "2023年常州市生态环境状况公报数据.json")]
    [InlineData("figures.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment", "2023年常州市生态环境状况公报数据.xlsx")]
    public async Task A_file_comes_with_its_type_and_a_Chinese_name(string file, string type, string disposition, string name)
    {
        var answer = await reader.GetAsync($"/2023/{file}", Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_broken_off_PDF_goes_on_where_it_stopped()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/2023/bulletin.pdf") { Headers = { Range = new RangeHeaderValue(5, 7) } };

        var answer = await reader.SendAsync(request, Now);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Portal.Pdf[5..8], await answer.Content.ReadAsByteArrayAsync(Now));
    }

    [Fact]
    public async Task A_PDF_the_reader_has_is_not_sent_again()
    {
        var tag = (await reader.GetAsync("/2023/bulletin.pdf", Now)).Headers.ETag!;
        var request = new HttpRequestMessage(HttpMethod.Get, "/2023/bulletin.pdf") { Headers = { IfNoneMatch = { tag } } };

        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(request, Now)).StatusCode);
    }

    [Fact]
    public async Task A_picture_is_kept_for_good_only_under_the_release_that_it_belongs_to()
    {
        var html = await reader.GetStringAsync("/2023/air", Now);
        var address = html.Split("<img src=\"")[1].Split('"')[0];

        var current = await reader.GetAsync(address, Now);
        var invented = await reader.GetAsync(address.Split('?')[0] + "?r=abc", Now);

        Assert.Equal("max-age=31536000, private, immutable", current.Headers.CacheControl?.ToString());
        Assert.Equal("no-cache", invented.Headers.CacheControl?.ToString());
        Assert.Contains("sandbox", Assert.Single(current.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
