using System.Security.Cryptography;
using System.Text;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Signs in once in place of a lost telephone. Long enough (120 bits) that its plain hash may be kept (ASVS 5.0, 6.5.2).</summary>
internal static class RecoveryCode
{
    // Without what is mixed up when copied by hand: 0 O, 1 I.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Groups = 6;
    private const int GroupLength = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => new string(RandomNumberGenerator.GetItems<char>(Letters, GroupLength))));

    /// <param name="code">With or without its hyphens, in letters of any size.</param>
    public static string Hash(Guid account, string code) =>
        Convert.ToHexStringLower(SHA256.HashData([.. account.ToByteArray(), .. Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())]));
}
