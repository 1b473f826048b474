using System.Net;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Releasing;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>Previews and rehearsals as those see them who have the address, and those who have not.</summary>
public sealed partial class PrivatePagesTests(CorrectedPortal portal) : IClassFixture<CorrectedPortal>
{
    private readonly HttpClient reader = portal.Reader();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private PreviewLinks Links => portal.Services.GetRequiredService<PreviewLinks>();

    [Fact]
    public async Task A_preview_shows_the_draft_as_it_is_now_is_never_kept_and_never_indexed()
    {
        var root = await PreviewAsync();
        await portal.SetPm25Async(36);

        foreach (var path in (string[])["", "/air", "/governance", "/figures", "/figures?q=PM2.5", "/bulletin.pdf", "/figures.csv", "/figures.xlsx", "/figures.json", "/charts/air/pollutants-of-limit-wide-light.svg"])
        {
            var answer = await reader.GetAsync(root + path, Now);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
            Assert.Equal("noindex, nofollow, noarchive", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Null(answer.Headers.ETag);
        }

        var html = WebUtility.HtmlDecode(await reader.GetStringAsync(root + "/air", Now));
        Assert.Contains("草稿预览，未发布，请勿转发", html, StringComparison.Ordinal);
        Assert.Contains("供市政府办公室查阅", html, StringComparison.Ordinal);
        Assert.Contains("有效期至", html, StringComparison.Ordinal);
        Assert.Contains("PM<sub>2.5</sub>为<data class=\"figure\" value=\"36\"", html, StringComparison.Ordinal);
        Assert.Contains("36微克/立方米", await reader.GetStringAsync(root + "/figures.csv", Now), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"36\"", await reader.GetStringAsync("/2023/air", Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_a_preview_stays_inside_and_leads_somewhere()
    {
        var root = await PreviewAsync();
        var seen = new HashSet<string> { root };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var address))
        {
            var answer = await reader.GetAsync(address, Now);
            Assert.True(answer.IsSuccessStatusCode, $"{address} answers {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            foreach (Match link in LinksOf().Matches(await answer.Content.ReadAsStringAsync(Now)))
            {
                var next = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#', '?')[0];
                if (next.Length == 0 || !next.StartsWith('/') || next.StartsWith("/assets/", StringComparison.Ordinal))
                    continue;
                Assert.True(next == root || next.StartsWith(root + "/", StringComparison.Ordinal), $"{address} leads out to {next}");
                // The pictures of one chapter stand for those of all: each is drawn when it is asked for.
                if (!next.Contains("/charts/", StringComparison.Ordinal) || next.Contains("/charts/soil/", StringComparison.Ordinal))
                    if (seen.Add(next))
                        open.Enqueue(next);
            }
        }

        Assert.True(seen.Count > 25, $"only {seen.Count} addresses were found");
    }

    [Fact]
    public async Task An_address_that_is_unknown_early_expired_ended_or_malformed_answers_like_any_page_that_never_was()
    {
        var now = TimeProvider.System.GetUtcNow();
        var ended = await CreateAsync(now.AddMinutes(-1), now.AddDays(1));
        await Links.EndAsync(ended.Id, portal.By, Now);
        var early = await CreateAsync(now.AddHours(1), now.AddDays(1));
        var expiring = await CreateAsync(now.AddMinutes(-1), TimeProvider.System.GetUtcNow().AddMilliseconds(300));
        var start = TimeProvider.System.GetTimestamp();
        while ((await reader.GetAsync($"/preview/{expiring.Secret}", Now)).IsSuccessStatusCode)
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(30));

        var never = await SaidAsync("/nowhere/at/all");
        foreach (var address in (string[])
        [
            $"/preview/{ended.Secret}", $"/preview/{ended.Secret}/air", $"/preview/{early.Secret}", $"/preview/{expiring.Secret}/bulletin.pdf", $"/preview/{PrivateSecret.New()}",
            "/preview/x", "/preview", "/preview/..%2f..%2f", $"/preview/{new string('长', 3000)}", $"/rehearsal/{PrivateSecret.New()}", "/rehearsal/x/air", $"/rehearsal/{early.Secret}",
        ])
            Assert.Equal(never, await SaidAsync(address));
    }

    [Fact]
    public async Task A_rehearsal_is_not_there_until_its_clock_has_come_and_then_shows_what_would_be_public()
    {
        await portal.SetPm25Async(37);
        var rehearsals = portal.Services.GetRequiredService<Rehearsals>();
        var at = new DateTimeOffset(2031, 6, 5, 1, 0, 0, TimeSpan.Zero);
        var made = Assert.IsType<RehearsalResult.Made>(await rehearsals.CreateAsync(2023, at, "演练", portal.By, Now));
        var root = $"/rehearsal/{made.Secret}";

        Assert.Equal(await SaidAsync("/nowhere"), await SaidAsync(root));
        await rehearsals.SetClockAsync(made.Id, at, portal.By, Now);

        var answer = await reader.GetAsync(root + "/air", Now);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Now));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains("发布演练，未发布，请勿转发", html, StringComparison.Ordinal);
        Assert.Contains("更正理由：演练", html, StringComparison.Ordinal);
        Assert.Contains("value=\"37\"", html, StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await reader.GetAsync(root + "/bulletin.pdf", Now)).Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("value=\"37\"", await reader.GetStringAsync("/2023/air", Now), StringComparison.Ordinal);
    }

    private async Task<string> PreviewAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        return $"/preview/{(await CreateAsync(now.AddMinutes(-1), now.AddDays(1))).Secret}";
    }

    private async Task<PreviewLinkResult.Created> CreateAsync(DateTimeOffset starts, DateTimeOffset expires) =>
        Assert.IsType<PreviewLinkResult.Created>(await Links.CreateAsync(2023, "市政府办公室", starts, expires, portal.By, Now));

    /// <summary>Status, headers and body, all of it.</summary>
    private async Task<string> SaidAsync(string address)
    {
        var answer = await reader.GetAsync(address, Now);
        return $"{(int)answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}\n{await answer.Content.ReadAsStringAsync(Now)}";
    }

    [GeneratedRegex("""(?:href|src|srcset|action)="([^"]*)""")]
    private static partial Regex LinksOf();
}
