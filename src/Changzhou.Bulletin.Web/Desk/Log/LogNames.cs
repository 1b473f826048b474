using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Desk.Parts;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>What the draft of a year calls its chapters, sections and figures, for telling what was done to them.</summary>
/// <param name="Catalogue">Null where none is at hand: then a figure stands by its key.</param>
public sealed partial record LogNames(Catalogue? Catalogue, PlaceNames Places)
{
    /// <summary>Of an act that belongs to no draft.</summary>
    public static readonly LogNames None = new(null, PlaceNames.None);

    public static LogNames Of(DraftView view) => new(view.Catalogue, PlaceNames.Of(view));

    /// <summary>环境空气 › 臭氧 of air/o3. The log outlives sections: one that is gone is told by its chapter.</summary>
    public string Place(string place)
    {
        if (Places.Find(place) is { } found)
            return found;
        var (topic, inside) = place.Split('/', 2) is [var chapter, _] ? (chapter, true) : (place, false);
        var name = Places.Find(topic) ?? LogActs.Chapter(topic);
        return inside ? string.Format(CultureInfo.InvariantCulture, LogWords.SectionGone, name) : name;
    }

    /// <summary>Whether words are a place, such as air or air/o3.</summary>
    public bool IsPlace(string words) => Places.Find(words) is not null || words.Split('/')[0] is var topic && LogActs.Chapter(topic) != topic;

    /// <summary>细颗粒物年均浓度（2023年） of air.pm25.mean@全市:2023#mean.</summary>
    public string Figure(string key)
    {
        if (Key().Match(key) is not { Success: true } match || Catalogue?.FindIndicator(match.Groups["indicator"].Value) is not { } indicator || !Period.TryParse(match.Groups["period"].Value, out var period))
            return key;
        var region = match.Groups["region"].Value is var named && named == Catalogue.WholeCity ? "" : named;
        return string.Format(CultureInfo.InvariantCulture, LogWords.FigureNamed, region, indicator.Name, period.InChinese, match.Groups["basis"].Value);
    }

    /// <summary>Whether words are the key of a figure.</summary>
    public static bool IsFigure(string words) => Key().IsMatch(words);

    [GeneratedRegex("^(?<indicator>[^@ ]+)@(?<region>[^:]+):(?<period>[^#]+)#[^!]+(?:!(?<basis>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
