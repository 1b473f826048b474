using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Editing;

/// <summary>What one person changed of one subject in one go.</summary>
/// <param name="Edits">How many autosaves it took.</param>
public sealed record PastChange(PastEdit Last, string? Before, string? After, DateTimeOffset From, int Edits);

/// <summary>Makes a history readable: who types for five minutes is saved twenty times, but made one change.</summary>
public static class PastChanges
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <param name="edits">Newest first.</param>
    public static IReadOnlyList<PastChange> Of(IEnumerable<PastEdit> edits)
    {
        var changes = new List<PastChange>();
        foreach (var edit in edits)
        {
            var at = changes.FindLastIndex(change => change.Last.Subject == edit.Subject);
            if (at >= 0 && Continues(changes[at], edit))
            {
                changes[at] = changes[at] with { Before = edit.Before, From = edit.At, Edits = changes[at].Edits + 1 };
            }
            else
            {
                changes.Add(new(edit, edit.Before, edit.After, edit.At, 1));
            }
        }

        return changes;
    }

    private static bool Continues(PastChange later, PastEdit edit) =>
        IsTyping(later.Last.Act) && later.Last.Act == edit.Act && later.Last.ActorId == edit.ActorId && later.Last.Actor == edit.Actor && later.From - edit.At <= Pause;

    private static bool IsTyping(string act) => act is Act.BlockEdited or Act.FigureEdited or Act.EditionEdited;
}
