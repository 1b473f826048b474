using Changzhou.Bulletin.Releasing.Searching;

namespace Changzhou.Bulletin.Web.Reading.Searching;

/// <summary>What the kinds of hits are called.</summary>
internal static class Names
{
    public static string Of(HitKind kind) => kind switch
    {
        HitKind.Indicator => SearchWords.KindIndicator,
        HitKind.Figure => SearchWords.KindFigure,
        HitKind.Chapter => SearchWords.KindChapter,
        HitKind.Section => SearchWords.KindSection,
        HitKind.Table => SearchWords.KindTable,
        HitKind.Chart => SearchWords.KindChart,
        HitKind.Paragraph => SearchWords.KindParagraph,
        HitKind.Standard => SearchWords.KindStandard,
        HitKind.Term => SearchWords.KindTerm,
        HitKind.Topic => SearchWords.KindTopic,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
