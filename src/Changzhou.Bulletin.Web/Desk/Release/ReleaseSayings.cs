using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Workflow;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>What came of a step, as a person is told: what is wrong and what to do; null where it was done.</summary>
internal static class ReleaseSayings
{
    public static string? Of(EditResult result) => result switch
    {
        EditResult.Refused refused => Say(ReleaseWords.Sentence, refused.What, refused.WhatToDo),
        EditResult.Conflict conflict => Say(ReleaseWords.Conflict, conflict.By),
        _ => null,
    };

    public static string? Of(ReleaseResult result) => result switch
    {
        ReleaseResult.NotReady refused => Say(ReleaseWords.Sentence, refused.What, refused.WhatToDo),
        ReleaseResult.Unchanged => ReleaseWords.Unchanged,
        ReleaseResult.NoDraft => ReleaseWords.NoDraft,
        ReleaseResult.Awaiting awaiting => Say(ReleaseWords.Awaiting, awaiting.Figures.Count),
        ReleaseResult.Faulty faulty => Say(ReleaseWords.Faulty, faulty.Faults.Count),
        ReleaseResult.NeedsReason => ReleaseWords.NeedsReason,
        _ => null,
    };

    public static string Name(EditionState state) => state switch
    {
        EditionState.Draft => ReleaseWords.StateDraft,
        EditionState.InReview => ReleaseWords.StateInReview,
        EditionState.Approved => ReleaseWords.StateApproved,
        EditionState.Scheduled => ReleaseWords.StateScheduled,
        EditionState.Released => ReleaseWords.StateReleased,
        EditionState.Withdrawn => ReleaseWords.StateWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Say(string words, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, words, arguments);
}
