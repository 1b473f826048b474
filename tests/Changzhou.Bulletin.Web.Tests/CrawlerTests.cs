using System.Net;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>What a crawler finds that follows every link of the site, in both languages.</summary>
public sealed partial class CrawlerTests(CrawledPortal site) : IClassFixture<CrawledPortal>
{
    [Fact]
    public void Every_link_leads_somewhere()
    {
        Assert.True(site.Pages.Count > 150, $"only {site.Pages.Count} pages were found");
        Assert.Empty(site.Dead);
    }

    [Fact]
    public void No_two_pages_have_the_same_title()
    {
        // The front page is that of the latest year, and says so.
        var own = site.Pages.Where(page => Canonical().Match(page.Html) is var canonical && (!canonical.Success || canonical.Groups[1].Value == page.Address));
        var same = own.GroupBy(page => Title().Match(page.Html).Groups[1].Value).Where(group => group.Count() > 1);

        Assert.Empty(same.Select(group => $"{group.Key}: {string.Join(' ', group.Select(page => page.Address))}"));
    }

    [Fact]
    public void Every_picture_has_an_alternative_text_and_every_page_one_first_heading() => Assert.All(site.Pages, page =>
    {
        Assert.All(Pictures().Matches(page.Html), picture => Assert.Contains(" alt=\"", picture.Value, StringComparison.Ordinal));
        Assert.Single(Headings().Matches(page.Html));
    });

    [Fact]
    public void Every_page_names_itself_in_both_languages_and_describes_the_site_it_is_of() => Assert.All(site.Pages.Where(page => !page.Html.Contains("noindex", StringComparison.Ordinal)), page =>
    {
        Assert.Contains("<link rel=\"canonical\" href=\"https://bulletin.example/", page.Html, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"zh-CN\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"SiteName\"", page.Html, StringComparison.Ordinal);
    });

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<link rel=\"canonical\" href=\"https://bulletin[.]example([^\"]*)\"")]
    private static partial Regex Canonical();

    [GeneratedRegex("<img[^>]*>")]
    private static partial Regex Pictures();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Headings();
}

/// <param name="Address">With its query.</param>
public sealed record CrawledPage(string Address, string Html);

/// <summary>Every page and file of the test portal, asked for once.</summary>
public sealed partial class CrawledPortal(Changzhou.Bulletin.Tests.TestDatabase database) : IAsyncLifetime
{
    private readonly Portal portal = new(database);

    public List<CrawledPage> Pages { get; } = [];

    /// <summary>Links that lead nowhere, with the page that they stand on.</summary>
    public List<string> Dead { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        var reader = portal.Reader();
        var seen = new HashSet<string>(["/", "/en"], StringComparer.Ordinal);
        var open = new Queue<(string Address, string From)>([("/", ""), ("/en", "")]);
        while (open.TryDequeue(out var next))
        {
            using var answer = await reader.GetAsync(next.Address);
            if (answer.StatusCode >= HttpStatusCode.BadRequest && !IsFileOf2022(next.Address))
                Dead.Add($"{(int)answer.StatusCode} {next.Address} on {next.From}");
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            var html = await answer.Content.ReadAsStringAsync();
            if (!next.Address.Contains('?', StringComparison.Ordinal))
                Pages.Add(new(next.Address, html));
            foreach (var link in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]))
            {
                if (link.StartsWith('/') && seen.Add(link))
                    open.Enqueue((link, next.Address));
            }
        }
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    /// <summary>The older test edition has no files.</summary>
    private static bool IsFileOf2022(string address) => address.StartsWith("/2022/", StringComparison.Ordinal) && Path.HasExtension(address.Split('?')[0]);

    [GeneratedRegex("""\s(?:href|src|srcset|action)="([^"]*)""")]
    private static partial Regex Links();
}
