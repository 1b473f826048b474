using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Tests.OpenData;

/// <summary>What the portal says to catalogues and search engines, read by the parsers that they use (jsonld, N3, SHACL).</summary>
[Collection(ReleasedData.Name)]
public sealed partial class LinkedDataTests(CorrectedPortal portal)
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_catalogue_and_the_data_of_pages_are_valid_and_say_the_same_in_both_forms()
    {
        var found = await CheckAsync(turtle => turtle);

        Assert.Empty(found.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()));
        var types = found.GetProperty("types");
        foreach (var type in (string[])["Report", "Dataset", "DataDownload", "DataCatalog", "BreadcrumbList"])
            Assert.True(types.TryGetProperty(type, out _), type);
    }

    [Fact]
    public async Task The_check_finds_a_file_without_its_sum()
    {
        var found = await CheckAsync(turtle => turtle.Replace("spdx:checksum <", "spdx:other <", StringComparison.Ordinal));
        Assert.Contains(found.GetProperty("faults").EnumerateArray(), fault => fault.GetString()!.Contains("#checksum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sums_in_the_catalogue_and_on_the_page_are_those_of_the_files()
    {
        var page = await reader.GetStringAsync("/data", Now);
        foreach (var name in (string[])["bulletin.pdf", "figures.csv", "figures.xlsx", "figures.json", "datapackage.zip"])
        {
            var sum = Releasing.SnapshotJson.Sha256(await reader.GetByteArrayAsync($"/2023/{name}", Now));
            Assert.Contains(sum, page, StringComparison.Ordinal);
            Assert.Contains(sum, await reader.GetStringAsync("/catalog.ttl", Now), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_text_of_an_edition_ends_the_block_that_it_stands_in()
    {
        var written = OpenDataBlock.Write("</script><!--<script>");
        Assert.DoesNotContain('<', written);
        Assert.Equal("</script><!--<script>", JsonDocument.Parse(written).RootElement.GetProperty("name").GetString());
        Assert.All(Blocks(await reader.GetStringAsync("/2023", Now)), block => Assert.DoesNotContain('<', block));
    }

    private async Task<JsonElement> CheckAsync(Func<string, string> change)
    {
        var folder = Directory.CreateTempSubdirectory("bulletin-linked-");
        try
        {
            async Task PutAsync(string name, string text) => await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, Now);
            await PutAsync("catalogue.ttl", change(await reader.GetStringAsync("/catalog.ttl", Now)));
            await PutAsync("catalogue.jsonld", await reader.GetStringAsync("/catalog.jsonld", Now));
            foreach (var (place, address) in ((string[])["/2023", "/2023/figures", "/data", "/en/2023", "/en/data"]).Index())
                await PutAsync($"schema-{place}.jsonld", Assert.Single(Blocks(await reader.GetStringAsync(address, Now))));

            var script = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "LinkedDataCheck").Value!;
            using var node = Process.Start(new ProcessStartInfo("node", [script, folder.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var trouble = node.StandardError.ReadToEndAsync(Now);
            var said = await node.StandardOutput.ReadToEndAsync(Now);
            await node.WaitForExitAsync(Now);
            Assert.True(node.ExitCode == 0, await trouble);
            return JsonDocument.Parse(said).RootElement;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Blocks(string html) => Block().Matches(html).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Block();
}

internal static class OpenDataBlock
{
    public static string Write(string name) => Web.OpenData.Linked.LinkedData.Write(new System.Text.Json.Nodes.JsonObject { ["name"] = name });
}
