using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The language of the page that is being made: Chinese, or English below /en.</summary>
/// <remarks>It is the request's CurrentUICulture, so that words (…Words.resx, …Words.en.resx) and addresses follow it.
/// The text of an edition is Chinese in both; names, figures and what surrounds them are translated.</remarks>
public static class Tongue
{
    public const string EnglishPrefix = "/en";

    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>What stands before the addresses of pages.</summary>
    public static string Prefix => IsEnglish ? EnglishPrefix : "";

    /// <summary>zh-CN or en, for the lang attribute.</summary>
    public static string Lang => IsEnglish ? "en" : "zh-CN";

    /// <summary>The language mark of a Chinese text: none on a Chinese page.</summary>
    public static string? OfChinese => IsEnglish ? "zh-CN" : null;

    public static string Name(Indicator indicator) => IsEnglish && indicator.NameEn.Length > 0 ? indicator.NameEn : indicator.Name;

    /// <summary>What fits a table head; the Chinese short names that are formulae, such as PM2.5, are English too.</summary>
    public static string ShortName(Indicator indicator) => IsEnglish && !indicator.ShortName.All(char.IsAscii) ? Name(indicator) : indicator.ShortName;

    /// <summary>微克/立方米, in English μg/m³; a unit without an English form stays as it is.</summary>
    public static string Unit(string unit) => IsEnglish ? EnglishUnits.Of(unit) : unit;

    /// <param name="chinese">The name where it is the edition's own and may differ from the topic's.</param>
    public static string Topic(string slug, string chinese) => IsEnglish && Editions.Topic.Find(slug) is { } topic ? topic.NameEn : chinese;

    /// <param name="regions">Of the snapshot.</param>
    public static string Region(string code, IEnumerable<Region> regions) =>
        IsEnglish && regions.FirstOrDefault(region => region.Code == code) is { NameEn.Length: > 0 } region ? region.NameEn : code;

    /// <param name="terms">Of the snapshot.</param>
    /// <returns>Empty where the edition does not name the statistic.</returns>
    public static string Statistic(string id, IEnumerable<Term> terms) =>
        terms.FirstOrDefault(term => term.Kind == "statistic" && term.Word == id) is { } term ? IsEnglish ? term.English : term.Meaning : "";

    public static string Terms(PublicSite site) => IsEnglish ? site.TermsEn : site.Terms;

    public static string? Proviso(PublicSite site) => IsEnglish ? site.ProvisoEn : site.Proviso;

    public static string Basis(string basis) => !IsEnglish ? basis : basis switch
    {
        "实况" => "as measured",
        "扣除沙尘" => "sand-dust days excluded",
        _ => basis,
    };

    /// <summary>2023年常州市生态环境状况公报, 2023 Ecological Environment Bulletin of Changzhou.</summary>
    public static string Title(Snapshot snapshot) =>
        IsEnglish && snapshot.CityEn.Length > 0 ? string.Format(CultureInfo.InvariantCulture, TongueWords.EditionTitle, snapshot.Year, snapshot.CityEn) : snapshot.Title;

    public static string City(Snapshot snapshot) => IsEnglish && snapshot.CityEn.Length > 0 ? $"{snapshot.CityEn} " : snapshot.City;

    /// <summary>The publisher, in English where it goes by the name that all of them do: the city's bureau.</summary>
    public static string? PublisherEn(Snapshot snapshot) =>
        snapshot.CityEn.Length > 0 && snapshot.Publisher == snapshot.City + "生态环境局" ? $"{snapshot.CityEn} Ecology and Environment Bureau" : null;

    public static string Publisher(Snapshot snapshot) => IsEnglish && PublisherEn(snapshot) is { } english ? english : snapshot.Publisher;

    /// <summary>The address without the mark of its language.</summary>
    public static string Bare(string address) =>
        address == EnglishPrefix ? "/" : address.StartsWith(EnglishPrefix + "/", StringComparison.Ordinal) ? address[EnglishPrefix.Length..] : address;
}
