using System.Security.Cryptography;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>A password that is shown once, and replaced at the first sign-in.</summary>
public static class OneTimePassword
{
    // Without what is mixed up when read aloud or copied by hand: 0 O o, 1 l I, and the like.
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Large = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    /// <summary>Four groups of five, about 110 bits; each group has all kinds of characters, so that any policy is met.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => Group()));

    private static string Group()
    {
        char[] group =
        [
            .. RandomNumberGenerator.GetItems<char>(Small, 1), .. RandomNumberGenerator.GetItems<char>(Large, 1), .. RandomNumberGenerator.GetItems<char>(Digits, 1),
            .. RandomNumberGenerator.GetItems<char>(Small + Large + Digits, 2),
        ];
        RandomNumberGenerator.Shuffle<char>(group);
        return new(group);
    }
}
