namespace Changzhou.Bulletin.Web.Account;

/// <summary>Where a person is led after signing in: to an address of the staff side, and nowhere else.</summary>
internal static class LocalAddress
{
    private static readonly string[] Roots = ["/desk", "/account"];

    public static string Or(string? asked, string otherwise) =>
        asked is not null && !asked.Any(character => char.IsControl(character) || character == '\\')
        && Roots.Any(root => asked == root || asked.StartsWith(root + "/", StringComparison.Ordinal) || asked.StartsWith(root + "?", StringComparison.Ordinal))
        && !asked.Contains("..", StringComparison.Ordinal)
            ? asked
            : otherwise;
}
