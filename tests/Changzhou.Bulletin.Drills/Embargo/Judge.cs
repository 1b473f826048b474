using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Searches every answer, headers and insides too, and says what of it may not be there.</summary>
internal sealed class Judge(CanarySearch search, Tally tally, Times times, Door door)
{
    /// <summary>What holds other things inside is opened once, and known by its hash.</summary>
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyCollection<Canary>>>> opened = [];

    private readonly ConcurrentDictionary<(string Kind, Canary Canary), bool> seen = [];

    /// <summary>Kinds of answers in which published canaries were found: nets that caught something.</summary>
    public IReadOnlyList<string> Kinds => [.. seen.Keys.Select(pair => pair.Kind).Distinct().Order(StringComparer.Ordinal)];

    public int Published => seen.Keys.Select(pair => pair.Canary).Distinct().Count();

    public async Task LookAsync(Ask ask, Answer answer)
    {
        var type = answer.Header("Content-Type") ?? "";
        tally.Searched(answer.Body, type);
        if (answer.Status == 503)
        {
            tally.Unanswered();
        }
        else if (answer.Status >= 500)
        {
            tally.Wrong($"{answer.Status} for {ask}");
        }

        if (ask.IsPrivate)
        {
            LookAtHeaders(ask, answer);
            return;
        }

        foreach (var canary in await FindAsync(answer))
        {
            if (times.Allows(canary, answer))
            {
                seen[(type.Split(';')[0], canary)] = true;
            }
            else if (!await IsEchoAsync(ask, answer, canary))
            {
                tally.Leak(canary, $"{ask}: {answer.Status} {type}");
                if (times.IsEarly(canary, answer))
                {
                    tally.TooEarly(canary, $"{ask}");
                }
            }
        }
    }

    /// <summary>What may be read by who asks must not be kept by anybody on the way, nor listed.</summary>
    private void LookAtHeaders(Ask ask, Answer answer)
    {
        var isShared = ask.Path.StartsWith("/preview", StringComparison.Ordinal) || ask.Path.StartsWith("/rehearsal", StringComparison.Ordinal);
        if (answer.Status == 200 && search.In(answer.Body).Count > 0
            && (answer.Header("Cache-Control")?.Contains("no-store", StringComparison.Ordinal) != true || isShared && answer.Header("X-Robots-Tag")?.Contains("noindex", StringComparison.Ordinal) != true))
        {
            tally.Wrong($"may be kept or listed: {ask}: {answer.Header("Cache-Control")}, {answer.Header("X-Robots-Tag")}");
        }
    }

    private async Task<IReadOnlyCollection<Canary>> FindAsync(Answer answer)
    {
        var found = search.In(string.Join('\n', answer.Headers.Select(header => $"{header.Key}: {header.Value}")));
        return [.. found, .. await FindInAsync(answer.Body, answer.Header("Content-Encoding"))];
    }

    public IReadOnlyCollection<Canary> FindInText(string text) => search.In(text);

    public async Task<IReadOnlyCollection<Canary>> FindInAsync(byte[] body, string? encoding)
    {
        if (!Opened.IsPdf(body) && !Opened.IsZip(body) && !body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
        {
            return Opened.Decoded(body, encoding) is { } plain ? [.. search.In(body), .. search.In(plain)] : search.In(body);
        }

        return await opened.GetOrAdd($"{encoding} {Convert.ToHexString(SHA256.HashData(body))}", _ => new(async () =>
            [.. (await Opened.FormsAsync(body, encoding)).SelectMany(form => search.In(form)).Distinct()])).Value;
    }

    /// <summary>A page that only repeats the question says the same of a word that never was.</summary>
    private async Task<bool> IsEchoAsync(Ask ask, Answer answer, Canary canary)
    {
        if (canary.Number < 0 || !ask.Path.Contains(canary.Word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var decoy = Canaries.Decoy(canary.Number);
        var other = await door.SendAsync(ask with { Path = ask.Path.Replace(canary.Word, decoy, StringComparison.OrdinalIgnoreCase) });
        // The address may have had the word in capitals, and the answer repeats it as it came.
        return other.Status == answer.Status
            && string.Equals(Plain(other).Replace(decoy, canary.Word, StringComparison.OrdinalIgnoreCase), Plain(answer), StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(Answer answer) => Encoding.Latin1.GetString(Opened.Decoded(answer.Body, answer.Header("Content-Encoding")) ?? answer.Body);
}
