using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Account;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

using Account = Storage.Accounts.Account;

/// <summary>Second factors as whoever reads the store alone sees them.</summary>
[Collection(SignedInGroup.Name)]
public sealed class SecondFactorStoreTests(SignedIn staff)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_secret_of_a_telephone_nor_a_recovery_code_can_be_read_there_and_both_work()
    {
        var portal = staff.Portal;
        var id = await portal.AddAsync("wang.xm", StaffRoles.Editor);
        var (secret, codes) = await SetAsync(portal, id);

        await using (var db = portal.Store.CreateDbContext())
        {
            var kept = await db.UserTokens.Where(token => token.UserId == id).Select(token => token.Name + " " + token.Value).ToListAsync(Now);
            Assert.Contains(kept, line => line.StartsWith("AuthenticatorKey sealed:", StringComparison.Ordinal));
            Assert.DoesNotContain(kept, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(kept, line => codes.Any(code => line.Contains(code, StringComparison.Ordinal) || line.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)));
            await db.UserTokens.Where(token => token.Name == "TotpStep").ExecuteDeleteAsync(Now);
        }

        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$", code));
        Assert.True(await TakeAsync(portal, id, Totp.CodeOf(secret, TimeProvider.System.GetUtcNow())));
        Assert.True(await TakeAsync(portal, id, codes[3]));
        Assert.False(await TakeAsync(portal, id, codes[3]));
        Assert.True(await TakeAsync(portal, id, codes[4].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.False(await TakeAsync(portal, id, "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ"));
    }

    [Fact]
    public async Task The_sealed_secret_of_one_account_opens_no_other()
    {
        var portal = staff.Portal;
        var (zhang, li) = (await portal.AddAsync("zhao.xm", StaffRoles.Editor), await portal.AddAsync("li.xm", StaffRoles.Administrator));
        var (secret, _) = await SetAsync(portal, zhang);
        await SetAsync(portal, li);
        await using (var db = portal.Store.CreateDbContext())
        {
            var known = await db.UserTokens.Where(token => token.UserId == zhang && token.Name == "AuthenticatorKey").Select(token => token.Value).SingleAsync(Now);
            await db.UserTokens.Where(token => token.UserId == li && token.Name == "AuthenticatorKey").ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, known), Now);
            await db.UserTokens.Where(token => token.Name == "TotpStep").ExecuteDeleteAsync(Now);
        }

        await Assert.ThrowsAsync<System.Security.Cryptography.CryptographicException>(() => TakeAsync(portal, li, Totp.CodeOf(secret, TimeProvider.System.GetUtcNow())));
    }

    [Fact]
    public async Task A_secret_of_an_earlier_version_is_sealed_when_it_is_next_used()
    {
        var portal = staff.Portal;
        var id = await portal.AddAsync("sun.xm", StaffRoles.Editor);
        var secret = Totp.NewSecret();
        await using var db = portal.Store.CreateDbContext();
        db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = secret });
        await db.SaveChangesAsync(Now);
        await db.Users.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.TwoFactorEnabled, true), Now);

        Assert.True(await TakeAsync(portal, id, Totp.CodeOf(secret, TimeProvider.System.GetUtcNow())));
        Assert.StartsWith("sealed:", await db.UserTokens.Where(token => token.UserId == id && token.Name == "AuthenticatorKey").Select(token => token.Value).SingleAsync(Now), StringComparison.Ordinal);
    }

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> SetAsync(DeskPortal portal, Guid id)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(id.ToString());
        var (secret, ticket) = factors.Offer(account!);
        Assert.Equal(secret, factors.Secret(account!, ticket));
        return (secret, (await factors.AcceptAsync(account!, secret, Totp.CodeOf(secret, TimeProvider.System.GetUtcNow())))!);
    }

    private static async Task<bool> TakeAsync(DeskPortal portal, Guid id, string code)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(id.ToString());
        return await scope.ServiceProvider.GetRequiredService<SecondFactors>().TakeCodeAsync(account!, code);
    }
}
