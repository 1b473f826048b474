using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Asks for every address that is known or found, at each portal, in ever other ways.</summary>
internal sealed partial class Crawler(Door door, Judge judge, Tally tally, int seed)
{
    private const int Connections = 12;

    /// <summary>Of an answer only so much is read for links: data go on and on.</summary>
    private const int Read = 200_000;

    private readonly List<string> addresses = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private int next;

    /// <summary>That were asked for, in whatever way.</summary>
    public int Addresses => asked.Count;

    /// <summary>Those too that there was no time for.</summary>
    public int Known => known.Count;

    public void Know(IEnumerable<string> found)
    {
        lock (turn)
        {
            addresses.AddRange(found.Where(known.Add));
        }
    }

    /// <summary>Begins again with the most telling addresses.</summary>
    public void BeginAgain() => next = 0;

    /// <param name="goesOn">Asked before each request.</param>
    public async Task RunAsync(Func<bool> goesOn, TimeSpan pause = default)
    {
        var chance = new Random(seed + tally.Requests);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => chance.Next()).ToList().Select(own => Task.Run(async () =>
        {
            var dice = new Random(own);
            while (goesOn())
            {
                var (address, portal, round) = Next();
                // Plainly at first, and at each portal; the memory of a portal is asked by the rounds after.
                await AskAsync(round == 0 && dice.Next(4) > 0 ? new Ask(address, portal) : Chances.Vary(address, portal, dice));
                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause);
                }
            }
        })));
    }

    public async Task<Answer?> AskAsync(Ask ask)
    {
        tally.Asked();
        asked[ask.Path] = true;
        try
        {
            var answer = await door.SendAsync(ask);
            await judge.LookAsync(ask, answer);
            if (!ask.IsPrivate && answer.Status == 200)
            {
                Know(Links(answer));
            }

            return answer;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException or IOException)
        {
            tally.Unanswered();
            return null;
        }
    }

    private (string Address, int Portal, int Round) Next()
    {
        lock (turn)
        {
            var (at, count) = (next++, addresses.Count);
            return (addresses[at / door.Portals % count], at % door.Portals, at / door.Portals / count);
        }
    }

    /// <summary>Wherever a page, map, feed or document of the interface leads to on this site.</summary>
    private static IEnumerable<string> Links(Answer answer)
    {
        var type = answer.Header("Content-Type") ?? "";
        if (!type.StartsWith("text/html", StringComparison.Ordinal) && !type.Contains("xml", StringComparison.Ordinal) && !type.Contains("json", StringComparison.Ordinal))
        {
            return [];
        }

        var body = Opened.Decoded(answer.Body, answer.Header("Content-Encoding")) ?? answer.Body;
        return Leads().Matches(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, Read)))).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .Where(link => !link.StartsWith("//", StringComparison.Ordinal)).Select(link => link.Split('#')[0])
            .Select(link => string.Concat(link.Select(letter => char.IsAscii(letter) && letter > ' ' ? letter.ToString() : Uri.EscapeDataString(letter.ToString()))));
    }

    [GeneratedRegex("""(?:(?:href|src|srcset|action|data-src|content)="|<loc>|": ?")(?:http://127\.0\.0\.1:\d+)?(/[^"<>\s]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();
}
