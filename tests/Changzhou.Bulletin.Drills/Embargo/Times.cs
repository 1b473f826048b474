namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>From when until when the edition that comes out may be seen, by the true clock.</summary>
internal sealed class Times
{
    /// <summary>How long a portal may go on showing what was withdrawn (decision 10).</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private DateTimeOffset from = DateTimeOffset.MaxValue;
    private DateTimeOffset until = DateTimeOffset.MaxValue;

    public void ReleaseAt(DateTimeOffset minute) => from = minute;

    public void WithdrawnAt(DateTimeOffset time) => until = time + Grace;

    public bool Allows(Canary canary, Answer answer) => canary.Fate == Fate.Released && answer.Ended >= from && answer.Begun <= until;

    /// <summary>Scheduled, and seen before its minute.</summary>
    public bool IsEarly(Canary canary, Answer answer) => canary.Fate == Fate.Released && from != DateTimeOffset.MaxValue && answer.Ended < from;
}
