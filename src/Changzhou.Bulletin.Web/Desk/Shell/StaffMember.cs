using System.Security.Claims;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Who is signed in, by which session, and from where.</summary>
/// <param name="Name">As colleagues know the person: 张晓明.</param>
/// <param name="Roles">Of StaffRoles.</param>
/// <param name="From">Network address at the moment the page was opened.</param>
public sealed record StaffMember(Guid Id, string Name, IReadOnlyList<string> Roles, Guid Session, string From)
{
    public Actor Actor => new(Id, Name, From) { Roles = Roles };

    /// <returns>Null where nobody is signed in.</returns>
    public static StaffMember? Of(ClaimsPrincipal user, string from) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && Guid.TryParse(user.FindFirstValue(StaffClaims.Session), out var session)
            ? new(id, user.FindFirstValue(ClaimTypes.GivenName) ?? "", [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)], session, from)
            : null;

    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}

/// <summary>Claims of our own, beside those of ASP.NET Core.</summary>
public static class StaffClaims
{
    /// <summary>Id of the <see cref="Storage.Accounts.SessionRow"/> that the cookie belongs to.</summary>
    public const string Session = "bulletin.session";

    /// <summary>Present while a first sign-in is not complete: the person may do nothing but complete it.</summary>
    public const string Incomplete = "bulletin.incomplete";
}
