using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Copying;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The static copy of the public side, against the portal that it is a copy of.</summary>
public sealed partial class SiteCopyTests(Portal portal, TestDatabase database) : IClassFixture<Portal>, IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("bulletin-copy-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The portal's own, and no licence: another portal of this process may be starting with one, and the environment belongs to the whole process.</summary>
    private static Dictionary<string, string?> Settings =>
        new(Portal.Settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)setting.Value))
        {
            ["Bulletin:Site:LicenceName"] = null,
            ["Bulletin:Site:LicenceId"] = null,
        };

    private string Folder => Path.Combine(place.FullName, "site");

    [Fact]
    public async Task Every_file_is_what_the_portal_answers_byte_for_byte_packed_or_not()
    {
        var manifest = await CopyAsync();
        var reader = portal.Reader();

        Assert.True(manifest.Files.Count > 100, $"only {manifest.Files.Count} files");
        foreach (var linked in (string[])["/2023/charts/air/levels.svg", "/2023/charts/air/levels.csv", "/opensearch.xml", "/opensearch.en.xml"])
            Assert.Contains(manifest.Files, file => file.Address == linked);
        foreach (var file in manifest.Files)
        {
            foreach (var encoding in file.Packed.Prepend(""))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
                if (encoding.Length > 0)
                    request.Headers.AcceptEncoding.ParseAdd(encoding);
                using var answer = await reader.SendAsync(request, Now);
                var copied = await File.ReadAllBytesAsync(Path.Combine(Folder, file.Path) + encoding switch { "br" => ".br", "gzip" => ".gz", _ => "" }, Now);
                var served = await answer.Content.ReadAsByteArrayAsync(Now);
                Assert.True(copied.AsSpan().SequenceEqual(served), $"{file.Path} {encoding} differs from {file.Address}");
                Assert.Equal(file.Type, answer.Content.Headers.ContentType!.ToString());
            }

            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, file.Path), Now))));
        }
    }

    private async Task FollowLinksAsync(SiteManifest manifest)
    {
        // The older test edition has no files, here as at the portal.
        Assert.All(manifest.Missing, address => Assert.Matches("^(/en)?/2022/.*[.]", address));
        foreach (var page in manifest.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = await File.ReadAllTextAsync(Path.Combine(Folder, page.Path), Now);
            foreach (var link in Leads().Matches(html).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)).Distinct().Except(manifest.Missing))
            {
                var there = File.Exists(Path.Combine(Folder, link.TrimStart('/'))) || File.Exists(Path.Combine(Folder, link.TrimStart('/'), "index.html"));
                Assert.True(there || link.StartsWith("/api/v1", StringComparison.Ordinal), $"{page.Path} links to {link}, which the copy has not");
            }
        }
    }

    [Fact]
    public async Task The_same_releases_give_the_same_copy_which_replaces_the_one_before_as_a_whole_and_every_link_of_it_leads_to_a_file()
    {
        await FollowLinksAsync(await CopyAsync());
        var first = await File.ReadAllBytesAsync(Path.Combine(Folder, SiteManifest.Name), Now);
        await File.WriteAllTextAsync(Path.Combine(Folder, "2023", "left-over.html"), "old", Now);
        await CopyAsync();

        Assert.Equal(first, await File.ReadAllBytesAsync(Path.Combine(Folder, SiteManifest.Name), Now));
        Assert.False(File.Exists(Path.Combine(Folder, "2023", "left-over.html")));
        Assert.Single(place.GetDirectories());
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_as_it_is()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "letter.txt"), "mine", Now);

        var refused = await Assert.ThrowsAsync<SiteCopyException>(CopyAsync);

        Assert.Contains("里有别的文件", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["letter.txt"], new DirectoryInfo(Folder).GetFileSystemInfos().Select(entry => entry.Name));
    }

    [Fact]
    public async Task Where_nothing_is_public_nothing_is_written()
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        await using var open = await OpenStore.ForToolAsync(new BulletinSettings { ConnectionString = connection }, Now);

        var refused = await Assert.ThrowsAsync<SiteCopyException>(() => SiteCopy.WriteAsync(open, Folder, Settings, Now));

        Assert.Contains("没有已发布的公报", refused.Message, StringComparison.Ordinal);
        Assert.Empty(place.GetFileSystemInfos());
    }

    public void Dispose() => place.Delete(recursive: true);

    private async Task<SiteManifest> CopyAsync()
    {
        await using var open = await OpenStore.ForToolAsync(new BulletinSettings { ConnectionString = portal.Connection }, Now);
        return await SiteCopy.WriteAsync(open, Folder, Settings, Now);
    }

    [GeneratedRegex("""(?:href|src)="(/[^"?#]*)""")]
    private static partial Regex Leads();
}
