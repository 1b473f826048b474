using System.IO.Compression;
using System.Net;

namespace Changzhou.Bulletin.Web.Tests;

public sealed class DeliveryTests(Portal portal) : IClassFixture<Portal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_sent_with_brotli_or_gzip_where_the_reader_takes_them()
    {
        var plain = await reader.GetByteArrayAsync("/2023/air", Now);
        var brotli = await AskAsync("/2023/air", "Accept-Encoding", "gzip, deflate, br");
        var gzip = await AskAsync("/2023/air", "Accept-Encoding", "gzip, br;q=0");

        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], brotli.Headers.Vary);
        Assert.Equal(plain, await UnpackedAsync(brotli, stream => new BrotliStream(stream, CompressionMode.Decompress)));
        Assert.Equal(plain, await UnpackedAsync(gzip, stream => new GZipStream(stream, CompressionMode.Decompress)));
    }

    [Fact]
    public async Task A_page_the_reader_has_is_not_sent_again()
    {
        var first = await reader.GetAsync("/2023/air", Now);
        var again = await AskAsync("/2023/air", "If-None-Match", first.Headers.ETag!.Tag);

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Now));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("no-cache", again.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Another_encoding_has_another_strong_tag()
    {
        var plain = await reader.GetAsync("/2023/air", Now);
        var brotli = await AskAsync("/2023/air", "Accept-Encoding", "br");

        Assert.NotEqual(plain.Headers.ETag, brotli.Headers.ETag);
    }

    [Theory]
    [InlineData("/2023/air")]
    [InlineData("/2023/figures.csv")]
    [InlineData("/2023/bulletin.pdf")]
    public async Task HEAD_says_what_GET_would_and_sends_nothing(string address)
    {
        var get = await reader.GetAsync(address, Now);
        var head = await reader.SendAsync(new(HttpMethod.Head, address), Now);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Now));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/2023/air")]
    [InlineData("/2023/figures.csv")]
    [InlineData("/nowhere")]
    public async Task Every_public_answer_forbids_foreign_scripts_frames_and_guessing(string address)
    {
        var answer = await reader.GetAsync(address, Now);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
    }

    [Theory]
    [InlineData("/2023/a%01ir")]
    [InlineData("/2023/air?q=%07")]
    [InlineData("/?%0d%0aSet-Cookie:x=y")]
    [InlineData("/?q=%C2%85")]
    public async Task An_address_with_control_characters_is_refused(string address)
    {
        var answer = await reader.GetAsync(address, Now);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("地址有误", await answer.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/1999")]
    [InlineData("/2023/nothing")]
    [InlineData("/2023/AIR")]
    [InlineData("/02023")]
    [InlineData("/+202")]
    [InlineData("/1999/air")]
    [InlineData("/1999/figures?q=x")]
    [InlineData("/2022/bulletin.pdf")]
    [InlineData("/2023/charts/air/nothing-wide-light.svg")]
    [InlineData("/2023/charts/air/..%2F..%2Fsnapshot.json")]
    [InlineData("/2023/pictures/..%2Fsnapshot.json")]
    [InlineData("/assets/reading.css")]
    public async Task What_is_not_there_is_said_in_Chinese(string address)
    {
        var answer = await reader.GetAsync(address, Now);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有找到这个页面", await answer.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_query_keys_change_nothing()
    {
        Assert.Equal(await reader.GetStringAsync("/2023/air", Now), await reader.GetStringAsync("/2023/air?from=wechat&x=%3Cb%3E", Now));
    }

    [Fact]
    public async Task Style_and_icons_are_kept_for_good_under_their_hash()
    {
        var html = await reader.GetStringAsync("/", Now);
        var address = html.Split("<link rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        var answer = await reader.GetAsync(address, Now);

        Assert.Matches("^/assets/reading\\.[0-9a-f]{10}\\.css$", address);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Contains(".topic-air{", await answer.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_is_light_enough_for_a_weak_network()
    {
        var html = await reader.GetStringAsync("/", Now);
        var parts = html.Split('"').Where(text => text.StartsWith("/assets/", StringComparison.Ordinal)).Select(text => text.Split('#')[0]).Distinct().Prepend("/").ToList();

        var size = 0L;
        foreach (var part in parts)
            size += (await (await AskAsync(part, "Accept-Encoding", "br")).Content.ReadAsByteArrayAsync(Now)).Length;

        Assert.InRange(parts.Count, 1, 10);
        Assert.InRange(size, 1, 100_000);
    }

    [Fact]
    public async Task The_site_map_lists_the_pages_of_every_year()
    {
        var map = await reader.GetStringAsync("/sitemap.xml", Now);

        Assert.Contains("<loc>https://bulletin.example/2023/air</loc>", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://bulletin.example/2022/figures</loc>", map, StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://bulletin.example/sitemap.xml", await reader.GetStringAsync("/robots.txt", Now), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Probes_are_answered(string address) => Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(address, Now)).StatusCode);

    private async Task<HttpResponseMessage> AskAsync(string address, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);
        return await reader.SendAsync(request, Now);
    }

    private static async Task<byte[]> UnpackedAsync(HttpResponseMessage answer, Func<Stream, Stream> unpack)
    {
        await using var stream = unpack(await answer.Content.ReadAsStreamAsync(Now));
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Now);
        return copy.ToArray();
    }
}
