namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>The many ways to ask for one address: methods, encodings, ranges, conditions, languages, cookies, proxies' headers, and ways of writing the path.</summary>
internal static class Chances
{
    private static readonly HttpMethod[] Methods =
        [HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Trace, new("PROPFIND"), new("QUERY")];

    private static readonly (string Name, string Value)[] Encodings = [("Accept-Encoding", "br"), ("Accept-Encoding", "gzip"), ("Accept-Encoding", "gzip, deflate, br, zstd"), ("Accept-Encoding", "identity")];

    private static readonly (string Name, string Value)[] Ranges =
        [("Range", "bytes=0-99"), ("Range", "bytes=-4000"), ("Range", "bytes=100-"), ("Range", "bytes=0-9,100-199"), ("Range", "bytes=5000-60000")];

    private static readonly (string Name, string Value)[] Conditions =
        [("If-None-Match", "*"), ("If-None-Match", "\"00000000000000000000\""), ("If-Match", "*"), ("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT"), ("If-Unmodified-Since", "Mon, 01 Jan 2024 00:00:00 GMT")];

    private static readonly (string Name, string Value)[] Proxies =
        [("X-Forwarded-Host", "desk.example.org"), ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Prefix", "/desk"), ("X-Original-URL", "/2024"), ("X-Rewrite-URL", "/2024/air"), ("X-HTTP-Method-Override", "PUT"), ("Forwarded", "for=127.0.0.1;host=desk")];

    private static readonly (string Name, string Value)[] Tastes =
        [("Accept", "application/json"), ("Accept", "text/csv"), ("Accept", "application/pdf, */*;q=0.1"), ("Accept", "image/avif,image/webp"), ("Accept-Language", "en"), ("Accept-Language", "zh-Hant"), ("Cache-Control", "no-cache"), ("Cache-Control", "only-if-cached")];

    public static Ask Vary(string path, int portal, Random chance)
    {
        var ask = new Ask(path, portal);
        return Told(chance.Next(100) switch
        {
            < 46 => ask,
            < 58 => ask with { Headers = [Any(Encodings)] },
            < 62 => ask with { Method = HttpMethod.Head },
            < 68 => ask with { Method = Methods[chance.Next(Methods.Length)] },
            < 72 => ask with { Headers = [Any(Ranges)] },
            < 75 => ask with { Headers = [Any(Conditions), Any(Encodings)] },
            < 79 => ask with { Headers = [Any(Proxies)] },
            < 82 => ask with { Headers = [Any(Tastes)] },
            < 86 => ask with { Who = Who.Forger },
            < 90 => ask with { Who = Who.Staff },
            < 94 => ask with { Path = "/en" + path },
            _ => ask with { Path = Bent(path, chance) },
        });

        (string, string) Any((string, string)[] headers) => headers[chance.Next(headers.Length)];
    }

    /// <summary>Who is signed in sees drafts at the desk, by right.</summary>
    private static Ask Told(Ask ask) => ask.Who == Who.Staff && ((string[])["/desk", "/account", "/_blazor"]).Any(start => ask.Path.StartsWith(start, StringComparison.OrdinalIgnoreCase)) ? ask with { IsPrivate = true } : ask;

    private static string Bent(string path, Random chance)
    {
        var (way, query) = (path.Split('?')[0], path.Contains('?') ? path[path.IndexOf('?')..] : "");
        return chance.Next(11) switch
        {
            0 => $"/%2e{way}",
            1 => $"{way}/{query}",
            2 => $"/{way}{query}",
            3 => way.ToUpperInvariant() + query,
            4 => $"/desk/..{way}{query}",
            5 => $"/2023/%2e%2e{way}{query}",
            6 => way.Replace("/", "%2F", StringComparison.Ordinal).Insert(0, "/") + query,
            7 => $"{way};a=b{query}",
            8 => $"{way}%00{query}",
            9 => $"{way}/.{query}",
            _ => way.Replace("2024", "%32%30%32%34", StringComparison.Ordinal) + query,
        };
    }
}
