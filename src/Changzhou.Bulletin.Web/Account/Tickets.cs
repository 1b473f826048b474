using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Words that a browser brings back unread and unchanged, within a time: sealed for one purpose.</summary>
/// <remarks>Not by ITimeLimitedDataProtector, which looks at the system's clock only.</remarks>
internal sealed class Tickets(IDataProtectionProvider protection, string purpose, TimeSpan lifetime, TimeProvider clock)
{
    private readonly IDataProtector seal = protection.CreateProtector(purpose);

    public string Give(string words) => seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + lifetime).UtcTicks} {words}"));

    /// <returns>Null where the ticket is too old, of another purpose, or not ours.</returns>
    public string? Take(string ticket)
    {
        try
        {
            var parts = seal.Unprotect(ticket).Split(' ', 2);
            return clock.GetUtcNow().UtcTicks < long.Parse(parts[0], CultureInfo.InvariantCulture) ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
