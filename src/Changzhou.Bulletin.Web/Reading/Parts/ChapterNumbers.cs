using System.Globalization;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading.Parts;

internal static class ChapterNumbers
{
    /// <summary>第一章, Chapter 1</summary>
    public static string Of(SnapshotChapter chapter) =>
        Tongue.IsEnglish ? string.Format(CultureInfo.InvariantCulture, TongueWords.Chapter, chapter.Number) : chapter.NumberLabel;
}
