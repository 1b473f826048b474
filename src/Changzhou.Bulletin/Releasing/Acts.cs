using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Releasing;

internal static class Acts
{
    /// <summary>The log's row of what somebody did.</summary>
    public static AuditRow Did(this Actor by, string act, int year, string subject, string? before = null, string? after = null, string? note = null) => new()
    {
        ActorId = by.Id,
        Actor = by.Name,
        From = by.From,
        Act = act,
        Year = year,
        Subject = subject,
        Before = before,
        After = after,
        Note = note,
    };
}
