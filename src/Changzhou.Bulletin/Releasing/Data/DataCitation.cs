using System.Globalization;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>The data of a release as a reference list has them: a data set that is online (GB/T 7714-2015, 4.6), of that very release.</summary>
public static class DataCitation
{
    /// <remarks>The standard wants the day of access and the path: the day is the reader's to fill in, since neither a file nor a page that is kept for all can know it.
    /// Where the site's address is not known, the path is all there is; a draft has none.</remarks>
    public static string Of(Snapshot snapshot, PublicSite site)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/{snapshot.Year}/releases/{snapshot.Release}/figures");
        var day = FileWords.Day(snapshot.ReleasedAt);
        var city = snapshot.City.TrimEnd('市');
        return string.Create(CultureInfo.InvariantCulture,
            $"{snapshot.Publisher}. {snapshot.Title}[DS/OL]. 发布版{snapshot.Year}-{snapshot.Release}. {city}: {snapshot.Publisher}, {day[..4]}({day})[{FileWords.AccessDay}].{(snapshot.Release > 0 ? $" {site.Absolute(path) ?? path}." : "")}");
    }
}
