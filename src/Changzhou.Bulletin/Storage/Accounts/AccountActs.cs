using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>Lines of the log about accounts.</summary>
public static class AccountActs
{
    public static string Subject(Account account) => $"account:{account.Id}";

    public static AuditRow Line(Actor actor, string act, Account account, string? before = null, string? after = null, string? note = null) =>
        Line(actor, act, Subject(account), before, after, note);

    public static AuditRow Line(Actor actor, string act, string subject, string? before = null, string? after = null, string? note = null) => new()
    {
        ActorId = actor.Id,
        Actor = actor.Name,
        From = actor.From,
        Act = act,
        Subject = subject,
        Before = before,
        After = after,
        Note = note,
    };
}
