using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>One address of each kind of page, and the ways of reading it.</summary>
internal static class PageKinds
{
    public static IReadOnlyList<string> Addresses { get; } =
    [
        "/", "/2023/air", "/2023/noise", "/2023/governance", "/2023/figures?q=PM2.5", "/2023/releases", "/errata",
        "/indicators", "/indicators/air.pm25.mean", "/compare?years=2023,2022&indicators=air.pm25.mean,air.pm10.mean",
        $"/f/2023/{LastingCode.OfFigure("air.pm25.mean@全市:2023#mean")}", $"/t/2023/{LastingCode.OfTable("air", "pollutant-results")}", $"/c/2023/{LastingCode.OfChart("air", "pollutants-of-limit")}",
        "/search", "/search?q=PM2.5%202023", "/search?q=zzzz", "/data", "/api", "/about/licence",
        "/about/contact", "/about/accessibility", "/about/checks", "/sitemap", "/nowhere",
    ];

    /// <summary>Settings as the panel remembers them, by a short name.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Settings)> Modes { get; } =
    [
        ("light", new Dictionary<string, string>()),
        ("dark", new Dictionary<string, string> { ["theme"] = "dark" }),
        ("large", new Dictionary<string, string> { ["size"] = "larger" }),
        ("contrast", new Dictionary<string, string> { ["contrast"] = "high" }),
        ("dark-contrast", new Dictionary<string, string> { ["contrast"] = "high", ["theme"] = "dark" }),
    ];

    public static string InEnglish(string address) => address == "/" ? "/en" : "/en" + address;

    /// <summary>A name for a picture's file, another for each address: search-q=PM2.5+2023 for /search?q=PM2.5%202023.</summary>
    public static string FileName(string address) =>
        Uri.UnescapeDataString(address).Trim('/').Replace('/', '-').Replace('?', '-').Replace('&', '-').Replace(' ', '+') is { Length: > 0 } name ? name : "front";
}
