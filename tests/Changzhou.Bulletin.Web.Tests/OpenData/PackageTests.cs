using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Tests.OpenData;

[Collection(ReleasedData.Name)]
public sealed class PackageTests(CorrectedPortal portal)
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_package_and_all_that_it_names_lie_below_the_edition_in_the_same_bytes()
    {
        using var zip = new ZipArchive(new MemoryStream(await reader.GetByteArrayAsync("/2023/datapackage.zip", Now)));
        var resources = JsonDocument.Parse(await reader.GetStringAsync("/2023/datapackage.json", Now)).RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.True(resources.Count > 40);
        foreach (var resource in resources)
        {
            var path = resource.GetProperty("path").GetString()!;
            var served = await reader.GetByteArrayAsync($"/2023/{path}", Now);
            Assert.Equal(resource.GetProperty("hash").GetString(), $"sha256:{SnapshotJson.Sha256(served)}");
            Assert.NotNull(zip.GetEntry(path));
        }
    }

    [Fact]
    public async Task An_earlier_release_keeps_its_own_package_and_nothing_else_is_found_inside()
    {
        var first = JsonDocument.Parse(await reader.GetStringAsync("/2023/releases/1/datapackage.json", Now)).RootElement;
        Assert.Equal("2023.1.0", first.GetProperty("version").GetString());
        var csv = await reader.GetAsync("/2023/releases/1/data/limits.csv", Now);
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (csv.StatusCode, csv.Content.Headers.ContentType?.MediaType));
        Assert.Equal("max-age=31536000, private, immutable", csv.Headers.CacheControl?.ToString());
        foreach (var address in (string[])["/2023/data/none.csv", "/2023/data/../figures.csv/x", "/2023/data/tables/../../SHA256SUMS", "/2022/datapackage.zip"])
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Now)).StatusCode);
    }

    [Fact]
    public async Task The_licence_page_and_the_files_of_a_release_name_one_licence()
    {
        Assert.Contains(CorrectedPortal.LicenceName, WebUtility.HtmlDecode(await reader.GetStringAsync("/about/licence", Now)), StringComparison.Ordinal);
        var licence = Assert.Single(JsonDocument.Parse(await reader.GetStringAsync("/2023/datapackage.json", Now)).RootElement.GetProperty("licenses").EnumerateArray());
        Assert.Equal((CorrectedPortal.LicenceName, "CC-BY-4.0"), (licence.GetProperty("title").GetString(), licence.GetProperty("name").GetString()));
        Assert.Equal("https://bulletin.example/about/licence", licence.GetProperty("path").GetString());
        Assert.Equal(CorrectedPortal.LicenceName, JsonDocument.Parse(await reader.GetStringAsync("/2023/figures.json", Now)).RootElement.GetProperty("licence").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/en/data")]
    [InlineData("/about/licence")]
    public async Task The_data_are_cited_with_a_place_to_fill_in_the_day_of_access_and_their_path(string address)
    {
        var html = WebUtility.HtmlDecode(await reader.GetStringAsync(address, Now));
        Assert.Matches(@"\[DS/OL\]\. 发布版2023-2\. 常州: 常州市生态环境局, (\d{4})\(\1-\d\d-\d\d\)\[引用日期\]\. https://bulletin\.example/2023/releases/2/figures\.<", html);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/2023/releases/2/figures", Now)).StatusCode);
    }

    [Theory]
    [InlineData("/data", "开放数据")]
    [InlineData("/en/data", "Open data")]
    [InlineData("/api", "数据接口")]
    [InlineData("/en/api", "Data interface")]
    [InlineData("/about/licence", "具体条件由发布单位确定")]
    [InlineData("/en/about/licence", "The publishing bureau determines the terms")]
    public async Task The_pages_of_open_data_are_there_in_both_languages(string address, string words)
    {
        var answer = await reader.GetAsync(address, Now);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Now)), StringComparison.Ordinal);
    }
}
