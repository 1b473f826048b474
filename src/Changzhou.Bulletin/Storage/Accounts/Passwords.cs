using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>How passwords are kept: PBKDF2 with HMAC-SHA512.</summary>
public static class Passwords
{
    /// <summary>What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA512.</summary>
    public const int Iterations = 210_000;

    public static IPasswordHasher<Account> Hasher { get; } = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>Of nobody: an unknown name costs the same time as a wrong password.</summary>
    public static string NobodysHash { get; } = Hasher.HashPassword(null!, OneTimePassword.New());

    public static bool Fits(Account account, string hash, string password) => Hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
}
