using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Web.Desk.Board;

/// <summary>Acts of the log in the words of the bureau.</summary>
internal static class ActWords
{
    public static string Told(PastEdit act) => act.Act switch
    {
        Act.EditionCreated => OverviewWords.ActEditionCreated,
        Act.EditionEdited => OverviewWords.ActEditionEdited,
        Act.OutlineEdited => OverviewWords.ActOutlineEdited,
        Act.BlockAdded or Act.BlockEdited or Act.BlockMoved or Act.BlockRemoved => OverviewWords.ActBlock,
        Act.FigureAdded => Of(OverviewWords.ActFigureAdded, Subject(act)),
        Act.FigureEdited => Of(OverviewWords.ActFigureEdited, Subject(act)),
        Act.FigureRemoved => Of(OverviewWords.ActFigureRemoved, Subject(act)),
        Act.PictureAdded => OverviewWords.ActPicture,
        Act.OwnerNamed => OverviewWords.ActOwner,
        Act.ReviewSeen => OverviewWords.ActReview,
        Act.Imported => Of(OverviewWords.ActImported, act.Note ?? ""),
        Act.ImportUndone => OverviewWords.ActUndone,
        Act.WaiverProposed or Act.WaiverConfirmed or Act.WaiverRejected or Act.WaiverRemoved => OverviewWords.ActWaiver,
        Act.ChapterSigned => OverviewWords.ActSigned,
        Act.SignatureWithdrawn => OverviewWords.ActUnsigned,
        Act.StateChanged => OverviewWords.ActState,
        Act.Released => OverviewWords.ActReleased,
        Act.Withdrawn => OverviewWords.ActWithdrawn,
        Act.Restored => OverviewWords.ActRestored,
        Act.Rehearsed => OverviewWords.ActRehearsed,
        Act.PreviewShared or Act.PreviewEnded => OverviewWords.ActPreview,
        var other => Of(OverviewWords.ActOther, other),
    };

    /// <summary>air.pm25.mean@全市:2024#mean of figure:air.pm25.mean@全市:2024#mean</summary>
    private static string Subject(PastEdit act) => act.Subject[(act.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Of(string words, string what) => string.Format(CultureInfo.InvariantCulture, words, what).TrimEnd();
}
