using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Log;

namespace Changzhou.Bulletin.Web.Desk.Board;

/// <summary>Acts of the log in the words of the bureau.</summary>
internal static class ActWords
{
    /// <param name="catalogue">Null where none is at hand: then a figure stands by its code.</param>
    public static string Told(PastEdit act, Catalogue? catalogue) => act.Act switch
    {
        Act.EditionCreated => OverviewWords.ActEditionCreated,
        Act.EditionEdited => OverviewWords.ActEditionEdited,
        Act.OutlineEdited => OverviewWords.ActOutlineEdited,
        Act.BlockAdded or Act.BlockEdited or Act.BlockMoved or Act.BlockRemoved => OverviewWords.ActBlock,
        Act.FigureAdded => Of(OverviewWords.ActFigureAdded, Figure(act, catalogue)),
        Act.FigureEdited => Of(OverviewWords.ActFigureEdited, Figure(act, catalogue)),
        Act.FigureRemoved => Of(OverviewWords.ActFigureRemoved, Figure(act, catalogue)),
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
        Act.ReleaseFailed => OverviewWords.ActReleaseFailed,
        Act.Withdrawn => OverviewWords.ActWithdrawn,
        Act.Restored => OverviewWords.ActRestored,
        Act.Rehearsed => OverviewWords.ActRehearsed,
        Act.PreviewShared or Act.PreviewEnded => OverviewWords.ActPreview,
        var other => Of(OverviewWords.ActOther, LogActs.Name(other)),
    };

    private static string Figure(PastEdit act, Catalogue? catalogue)
    {
        var key = act.Subject[(act.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return (LogNames.None with { Catalogue = catalogue }).Figure(key);
    }

    private static string Of(string words, string what) => string.Format(CultureInfo.InvariantCulture, words, what).TrimEnd();
}
