using System.Net;
using System.Xml.Linq;
using Changzhou.Bulletin.Web.Account;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>Nobody makes a cookie of the desk, or changes one, without the portal's keys (ASVS 5.0, 7.2.3).</summary>
[Collection(SignedInGroup.Name)]
public sealed class SessionCookieTests(SignedIn staff)
{
    private static readonly Uri Address = new("http://localhost/");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string Cookie => staff.Cookies.GetCookies(Address)[AccountServices.Cookie]!.Value;

    private ISecureDataFormat<AuthenticationTicket> Format =>
        staff.Portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat;

    [Fact]
    public async Task A_cookie_with_any_one_bit_changed_is_refused()
    {
        var whole = WebEncoders.Base64UrlDecode(Cookie);
        Assert.NotNull(Format.Unprotect(Cookie));
        Assert.Equal(HttpStatusCode.NoContent, await SeenAsync(Cookie));

        var taken = Enumerable.Range(0, whole.Length * 8).Where(bit => Unprotect(With(whole, bit)) is not null);

        Assert.Empty(taken);
        Assert.Equal(HttpStatusCode.Unauthorized, await SeenAsync(WebEncoders.Base64UrlEncode(With(whole, whole.Length * 4))));
    }

    [Fact]
    public async Task A_cookie_that_says_the_same_by_keys_of_somebody_else_is_refused()
    {
        var said = Format.Unprotect(Cookie)!;
        var keys = new EphemeralDataProtectionProvider().CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2");

        Assert.Equal(HttpStatusCode.Unauthorized, await SeenAsync(new TicketDataFormat(keys).Protect(said)));
        Assert.Equal(HttpStatusCode.NoContent, await SeenAsync(Format.Protect(said)));
    }

    /// <remarks>A master key of 512 bits, of which each cookie's keys for AES-256 and HMAC-SHA-256 are derived with 128 random bits of its own.</remarks>
    [Fact]
    public async Task Keys_have_more_than_128_bits_and_no_two_cookies_are_alike()
    {
        await using var db = staff.Portal.Store.CreateDbContext();
        var keys = (await db.ProtectionKeys.Select(key => key.Xml).ToListAsync(Now)).Select(XElement.Parse).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key =>
        {
            Assert.Equal("AES_256_CBC", key.Descendants("encryption").Single().Attribute("algorithm")!.Value);
            Assert.Equal("HMACSHA256", key.Descendants("validation").Single().Attribute("algorithm")!.Value);
            var master = Convert.FromBase64String(key.Descendants("masterKey").Single().Element("value")!.Value);
            Assert.Equal(512 / 8, master.Length);
            // Of 64 random bytes about 57 differ from each other; a key of a word or of zeros has few.
            Assert.True(master.Distinct().Count() > 40);
        });

        var said = Format.Unprotect(Cookie)!;
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Format.Protect(said)).Distinct().Count());
    }

    private AuthenticationTicket? Unprotect(byte[] cookie) => Format.Unprotect(WebEncoders.Base64UrlEncode(cookie));

    private static byte[] With(byte[] whole, int bit)
    {
        byte[] changed = [.. whole];
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    private async Task<HttpStatusCode> SeenAsync(string cookie)
    {
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie(AccountServices.Cookie, cookie));
        return (await staff.Portal.Browser(cookies).PostAsync("/account/seen", null, Now)).StatusCode;
    }
}
