using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData;

/// <summary>The data of a release as a reference list has them (GB/T 7714-2015), as the files themselves say.</summary>
internal static class DataCitation
{
    public static string Of(Snapshot snapshot) =>
        string.Create(CultureInfo.InvariantCulture, $"{snapshot.Publisher}. {snapshot.Title}[DS/OL]. 发布版{snapshot.Year}-{snapshot.Release}. ({Dates.Iso(snapshot.ReleasedAt)}).");
}
