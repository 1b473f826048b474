using System.Text;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Whether what is not public answers as what never was: status, headers and bytes.</summary>
internal sealed class TwinCheck(Crawler crawler, Tally tally)
{
    public async Task CompareAsync((string Hidden, string Never, string From, string To) pair, int portal, HttpMethod method)
    {
        var hidden = await crawler.AskAsync(new Ask(pair.Hidden, portal) { Method = method });
        var never = await crawler.AskAsync(new Ask(pair.Never, portal) { Method = method });
        if (hidden is null or { Status: 503 } || never is null or { Status: 503 })
        {
            return;
        }

        var (one, other) = (Told(hidden, pair.From, pair.To), Told(never, pair.From, pair.To));
        if (one != other)
        {
            var at = one.Zip(other).TakeWhile(letters => letters.First == letters.Second).Count();
            tally.Differs($"{method} {pair.Hidden} and {pair.Never} at portal {portal}: …{Around(one, at)}… and …{Around(other, at)}…");
        }
    }

    /// <summary>Everything but the time of the answer; the word that the two addresses differ by is not a difference, nor is the hash of a page that repeats it.</summary>
    private static string Told(Answer answer, string from, string to)
    {
        var said = new StringBuilder().Append(answer.Status).AppendLine();
        foreach (var (name, value) in answer.Headers.Where(header => header.Key != "Date" && (from.Length == 0 || header.Key != "ETag")).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            said.Append(name).Append(": ").AppendLine(value);
        }

        var whole = said.Append(Encoding.UTF8.GetString(answer.Body)).ToString();
        return from.Length == 0 ? whole : Both(Both(whole, from, to), Uri.EscapeDataString(from), Uri.EscapeDataString(to));
    }

    private static string Both(string text, string from, string to) => text.Replace(from, "…", StringComparison.Ordinal).Replace(to, "…", StringComparison.Ordinal);

    private static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" | ");
}
