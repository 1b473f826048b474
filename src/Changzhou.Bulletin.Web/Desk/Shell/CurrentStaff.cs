using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>The person behind this circuit or this request to /desk.</summary>
/// <remarks>Known before any page of the desk renders. When the person's session ends, every member refuses, and so does every act that names its actor.</remarks>
public sealed class CurrentStaff
{
    private StaffMember? member;

    public bool IsPresent => member is not null;

    public Guid Id => Member.Id;

    public string Name => Member.Name;

    public IReadOnlyList<string> Roles => Member.Roles;

    /// <summary>For the log and for whoever acts in the store.</summary>
    public Actor Actor => Member.Actor;

    internal StaffMember Member => member ?? throw new StaffGoneException();

    public bool Is(string role) => Member.Roles.Contains(role);

    /// <summary>Somebody was here, and is gone for good: a circuit does not change its person.</summary>
    internal bool HasLeft { get; private set; }

    internal void Enter(StaffMember person) => member = person;

    internal void Leave() => (member, HasLeft) = (null, true);
}

/// <summary>Somebody acts whose session has ended.</summary>
public sealed class StaffGoneException() : InvalidOperationException("The session of the person who acts has ended.");
