using System.Globalization;
using Changzhou.Bulletin.Releasing.Errata;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Corrections in words.</summary>
internal static class ErrataText
{
    /// <summary>第2次发布</summary>
    public static string Ordinal(int release) => Say(Words.ReleaseOrdinal, release);

    /// <summary>3项数据、1处文字</summary>
    public static string Count(IReadOnlyCollection<FigureChange> figures, IReadOnlyCollection<TextChange> texts)
    {
        string[] parts = [.. Some(Words.FiguresChanged, figures.Count), .. Some(Words.TextsChanged, texts.Count)];
        return parts.Length == 0 ? Words.NothingChanged : string.Join(Words.CountJoin, parts);
    }

    /// <summary>2024年6月3日更正：原为175微克/立方米</summary>
    public static string Corrected(Erratum erratum, FigureChange change) => change.Before is null
        ? Say(Words.FigureAdded, Dates.Day(erratum.ReleasedAt))
        : Say(Words.FigureCorrected, Dates.Day(erratum.ReleasedAt), Tongue.IsEnglish && EnglishValues.OfPrinted(change.Before) is { } english ? english : change.Before);

    public static string Say(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);

    private static IEnumerable<string> Some(string format, int count) => count == 0 ? [] : [Say(format, count)];
}
