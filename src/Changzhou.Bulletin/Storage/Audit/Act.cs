using Changzhou.Bulletin.Storage.Accounts;

namespace Changzhou.Bulletin.Storage.Audit;

/// <summary>What can be done, as the log writes it.</summary>
public static class Act
{
    public const string EditionCreated = "edition.created";
    public const string EditionEdited = "edition.edited";
    public const string OutlineEdited = "outline.edited";
    public const string BlockAdded = "block.added";
    public const string BlockEdited = "block.edited";
    public const string BlockMoved = "block.moved";
    public const string BlockRemoved = "block.removed";
    public const string FigureAdded = "figure.added";
    public const string FigureEdited = "figure.edited";
    public const string FigureRemoved = "figure.removed";
    public const string PictureAdded = "picture.added";
    public const string OwnerNamed = "chapter.owner";
    public const string ReviewSeen = "review.seen";
    public const string Imported = "import.applied";
    public const string ImportUndone = "import.undone";
    public const string WaiverProposed = "waiver.proposed";
    public const string WaiverConfirmed = "waiver.confirmed";
    public const string WaiverRejected = "waiver.rejected";
    public const string WaiverRemoved = "waiver.removed";
    public const string ChapterSigned = "chapter.signed";
    public const string SignatureWithdrawn = "chapter.unsigned";
    public const string StateChanged = "edition.state";
    public const string Released = "release.released";
    public const string ReleaseFailed = "release.failed";
    public const string Withdrawn = "release.withdrawn";
    public const string Restored = "release.restored";
    public const string Rehearsed = "release.rehearsed";
    public const string PreviewShared = "preview.shared";
    public const string PreviewEnded = "preview.ended";
    public const string SignedIn = "account.signed-in";
    public const string SignInFailed = "account.sign-in-failed";
    public const string LockedOut = "account.locked-out";
    public const string SignedOut = "account.signed-out";
    public const string AccountAdded = "account.added";
    public const string AccountChanged = "account.changed";
    public const string AccountDisabled = "account.disabled";
    public const string AccountEnabled = "account.enabled";
    public const string SessionEnded = "account.session-ended";
    public const string PasswordChanged = "account.password";
    public const string SecondFactorChanged = "account.second-factor";
    public const string LogExported = "audit.exported";
    public const string LogChecked = "audit.checked";
    public const string BackupTaken = "store.backed-up";
    public const string BackupRestored = "store.restored";

    /// <summary>Acts that change what prints, and make their actor the last editor.</summary>
    public static readonly IReadOnlyList<string> Writing =
    [
        EditionCreated, EditionEdited, OutlineEdited, BlockAdded, BlockEdited, BlockMoved, BlockRemoved,
        FigureAdded, FigureEdited, FigureRemoved, Imported, ImportUndone,
    ];

    /// <summary>Acts that void signatures, take an approval back, and begin a correction.</summary>
    /// <remarks>Who lets a finding stand has written nothing: the chapter has to be looked at again, by that very person too.</remarks>
    public static readonly IReadOnlyList<string> Edits = [.. Writing, WaiverConfirmed, WaiverRemoved];

    /// <summary>Acts that would be lost with the draft they were done to: a picture that no block shows yet is one.</summary>
    public static readonly IReadOnlyList<string> Work = [.. Edits, PictureAdded];

    /// <summary>Acts around a draft that leave all of it as it is.</summary>
    public static readonly IReadOnlyList<string> Quiet =
    [
        WaiverProposed, WaiverRejected, ChapterSigned, SignatureWithdrawn, StateChanged, Released, ReleaseFailed, Withdrawn, Restored, Rehearsed, PreviewShared, PreviewEnded,
    ];
}

/// <summary>Who acts, and from where.</summary>
/// <param name="Id">Of the account; null for the command line and for the portal itself.</param>
/// <param name="From">Network address, or where else the act came from.</param>
public sealed record Actor(Guid? Id, string Name, string From)
{
    /// <summary>Of <see cref="StaffRoles"/>; whoever has none may look, and change nothing.</summary>
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    /// <summary>The portal itself, for what it does by the clock or at its first start.</summary>
    public static readonly Actor Portal = new(null, "系统", "门户") { Roles = StaffRoles.All };

    /// <summary>A person at the command line, known by the name of the operating system's user.</summary>
    public static Actor CommandLine { get; } = new(null, $"命令行（{Environment.UserName}）", Environment.MachineName) { Roles = StaffRoles.All };

    public bool Is(string role) => Roles.Contains(role);
}
