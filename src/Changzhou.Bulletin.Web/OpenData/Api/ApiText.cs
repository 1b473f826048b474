using System.Globalization;
using System.Resources;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>Words that are said in both languages at once, whatever the language of the request.</summary>
internal static class ApiText
{
    private static readonly ResourceManager DataText = DataWords.ResourceManager;

    public static string Chinese(string name) => Find(ApiWords.ResourceManager, name, CultureInfo.InvariantCulture);

    public static string English(string name) => Find(ApiWords.ResourceManager, name, Tongue.English);

    public static string ChineseOfData(string name) => Find(DataText, name, CultureInfo.InvariantCulture);

    public static string EnglishOfData(string name) => Find(DataText, name, Tongue.English);

    /// <summary>Both, one below the other; null where there is no such word.</summary>
    public static string? Both(string name) => Find(name) is { } chinese ? $"{chinese}\n\n{English(name)}" : null;

    /// <summary>Both in one line.</summary>
    public static string Line(string name) => $"{Chinese(name)} · {English(name)}";

    public static string? Find(string name) => ApiWords.ResourceManager.GetString(name, CultureInfo.InvariantCulture);

    private static string Find(ResourceManager words, string name, CultureInfo tongue) =>
        words.GetString(name, tongue) ?? throw new InvalidOperationException($"{words.BaseName} has no word {name}.");
}
