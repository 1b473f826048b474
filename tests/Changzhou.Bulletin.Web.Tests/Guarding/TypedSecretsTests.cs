using System.Data.Common;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Account;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

using Account = Storage.Accounts.Account;

/// <summary>What somebody signed in by is nowhere in the store afterwards (GB/T 22239-2019, 8.1.4.10 a).</summary>
public sealed partial class TypedSecretsTests(TestDatabase database)
{
    private const string Name = "zhang.xm";
    private const string Wrong = "不是这个口令 123";

    private static readonly Uri Address = new("http://localhost/");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_password_code_ticket_or_cookie_that_was_typed_or_sent_lies_in_any_table()
    {
        await using var portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SecondFactor", "optional"));
        var id = await portal.AddAsync(Name, StaffRoles.Editor);
        var cookies = new CookieContainer();
        await DeskPortal.EnterAsync(portal.Browser(cookies), Name);
        await DeskPortal.SignInAsync(portal.Browser(), Name, Wrong);
        var (secret, recovery) = await SetFactorAsync(portal, id);
        var code = Totp.CodeOf(secret, TimeProvider.System.GetUtcNow());
        var ticket = Ticket().Match((await DeskPortal.SignInAsync(portal.Browser(), Name, DeskPortal.OwnPassword)).Html).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await DeskPortal.SendAsync(portal.Browser(), "/account/login", "second", ("Ticket", ticket), ("Code", code))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DeskPortal.SendAsync(portal.Browser(), "/account/login", "second", ("Ticket", ticket), ("Code", recovery))).Status);

        var store = await EverythingAsync(portal);

        // That it is the whole store, and that words in it are found in whatever shape.
        Assert.Contains(Shapes(Name), shape => store.Contains(shape, StringComparison.Ordinal));
        var cookie = cookies.GetCookies(Address)[AccountServices.Cookie]!.Value;
        Assert.All((string[])[DeskPortal.Password, DeskPortal.OwnPassword, Wrong, secret, recovery, recovery.Replace("-", "", StringComparison.Ordinal), ticket, cookie], typed =>
        {
            Assert.True(typed.Length > 8);
            Assert.DoesNotContain(Shapes(typed), shape => store.Contains(shape, StringComparison.OrdinalIgnoreCase));
        });
        // The hash of a recovery code goes with its use.
        Assert.DoesNotContain(RecoveryCode.Hash(id, recovery), store, StringComparison.Ordinal);
        Assert.Equal(9, Kept().Match(store).Groups[1].Value.Split(' ').Length);
    }

    /// <summary>As it is, as PostgreSQL shows bytes, and in Base64.</summary>
    private static string[] Shapes(string words) => [words, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(words)), Convert.ToBase64String(Encoding.UTF8.GetBytes(words)).TrimEnd('=')];

    private static async Task<(string Secret, string Recovery)> SetFactorAsync(DeskPortal portal, Guid id)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(id.ToString()))!;
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var secret = factors.Offer(account).Secret;
        var recovery = (await factors.AcceptAsync(account, secret, Totp.CodeOf(secret, TimeProvider.System.GetUtcNow())))![0];
        // A code is good once.
        await using var db = portal.Store.CreateDbContext();
        await db.UserTokens.Where(token => token.Name == "TotpStep").ExecuteDeleteAsync(Now);
        return (secret, recovery);
    }

    /// <summary>Each row of each table of ours, as text.</summary>
    private static async Task<string> EverythingAsync(DeskPortal portal)
    {
        await using var db = portal.Store.CreateDbContext();
        var tables = await ReadAsync(db, "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
        Assert.Contains("account.accounts", tables);
        Assert.Contains("audit.entries", tables);
        var all = new StringBuilder();
        foreach (var table in tables)
            all.AppendJoin('\n', await ReadAsync(db, $"SELECT t::text FROM {table} t")).Append('\n');
        return all.ToString();
    }

    private static async Task<List<string>> ReadAsync(DbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync(Now);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables, as the database itself quotes them.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using DbDataReader rows = await command.ExecuteReaderAsync(Now);
        var read = new List<string>();
        while (await rows.ReadAsync(Now))
            read.Add(rows.GetString(0));
        return read;
    }

    [GeneratedRegex("name=\"Ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("RecoveryHashes,\"?([0-9a-f ]+)")]
    private static partial Regex Kept();
}
