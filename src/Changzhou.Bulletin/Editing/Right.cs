using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Editing;

/// <summary>Who may do what to a draft. A page hides what a person may not do; only this refuses it.</summary>
/// <param name="Roles">Any one of them is enough.</param>
/// <param name="Refusal">What anybody else is told.</param>
internal sealed record Right(IReadOnlyList<string> Roles, (string What, string WhatToDo) Refusal)
{
    /// <summary>Texts, tables, charts, figures, outline, front matter, pictures; imports and their undoing.</summary>
    public static readonly Right Edit = new([StaffRoles.Editor], EditWords.NotEditor);

    /// <summary>Whose chapter it is, and the draft of a new year.</summary>
    public static readonly Right Arrange = new([StaffRoles.Editor, StaffRoles.Administrator], EditWords.NotArranger);

    /// <summary>To propose that a finding stands, and to take the own proposal back.</summary>
    public static readonly Right ProposeWaiver = new([StaffRoles.Editor, StaffRoles.Reviewer, StaffRoles.Publisher], EditWords.NotProposer);

    /// <summary>To agree that a finding stands, to disagree, and to open it again.</summary>
    public static readonly Right SettleWaiver = new([StaffRoles.Reviewer, StaffRoles.Publisher], EditWords.NotSettler);

    /// <returns>Null where the person may.</returns>
    public EditResult.Refused? Refuse(Actor by) => Roles.Any(by.Is) ? null : EditResult.Refuse(Refusal);
}
