using Changzhou.Bulletin.Web.Desk;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>What a person would call the browser that names itself so at length.</summary>
internal static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("MicroMessenger/", SignInWords.BrowserWeChat), ("Edg/", "Edge"), ("Firefox/", "Firefox"), ("QQBrowser/", SignInWords.BrowserQq), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Of(string agent) => string.Join(' ', new[] { Find(Browsers, agent) ?? SignInWords.BrowserUnknown, Find(Systems, agent) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] known, string agent) => known.FirstOrDefault(entry => agent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
