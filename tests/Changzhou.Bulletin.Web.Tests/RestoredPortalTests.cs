using System.Net;
using System.Security.Cryptography;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Backups;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>A portal over a restored store is the portal that was backed up.</summary>
public sealed class RestoredPortalTests(CorrectedPortal portal, TestDatabase database) : IClassFixture<CorrectedPortal>, IDisposable
{
    private static readonly string[] Addresses =
    [
        "/", "/2023", "/2023/air", "/en/2023/air", "/2023/bulletin.pdf", "/2023/figures", "/2023/figures.csv", "/2023/figures.xlsx", "/2023/figures.json",
        "/2023/releases/1", "/errata", "/indicators/air.pm25.mean", "/search?q=PM2.5", "/api/v1/editions", "/feed.xml", "/sitemap.xml",
    ];

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("bulletin-restored-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_the_same_bytes_knows_the_same_people_and_keeps_the_log_whole()
    {
        var store = portal.Services.GetRequiredService<BulletinStore>();
        var staff = new StaffDirectory(store, new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System);
        Assert.IsType<StaffResult.Done>(await staff.AddAsync(Actor.CommandLine, "wang", "王小红", [StaffRoles.Editor], DeskPortal.Password, Now));
        var cookies = new CookieContainerHandler();
        using var before = portal.Client(cookies);
        await DeskPortal.SignInAsync(before, "wang", DeskPortal.Password);
        Assert.Equal(HttpStatusCode.NoContent, (await before.PostAsync("/account/seen", null, Now)).StatusCode);

        var file = Path.Combine(place.FullName, "store.backup");
        await new StoreBackup(store, TimeProvider.System).TakeAsync(file, Actor.CommandLine, Now);
        var connection = await database.NewConnectionStringAsync(migrate: true);
        var empty = new BulletinStore(connection);
        await new StoreRestore(empty).RestoreAsync(file, Actor.CommandLine, Now);
        await using var restored = new PortalHost(new Dictionary<string, string> { ["ConnectionStrings__Bulletin"] = connection, ["Bulletin__Site__Address"] = "https://bulletin.example" });

        var (old, young) = (portal.Reader(), restored.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));
        foreach (var address in Addresses)
        {
            var (was, known) = (await old.GetAsync(address, Now), await young.GetAsync(address, Now));
            Assert.Equal((address, HttpStatusCode.OK), (address, known.StatusCode));
            Assert.Equal(Convert.ToHexString(SHA256.HashData(await was.Content.ReadAsByteArrayAsync(Now))), Convert.ToHexString(SHA256.HashData(await known.Content.ReadAsByteArrayAsync(Now))));
            Assert.Equal(was.Headers.ETag, known.Headers.ETag);
        }

        // The cookie of before is known by the restored keys, and the password opens the restored account.
        using var same = restored.CreateDefaultClient(new CookieContainerHandler(cookies.Container));
        Assert.Equal(HttpStatusCode.NoContent, (await same.PostAsync("/account/seen", null, Now)).StatusCode);
        using var again = restored.CreateDefaultClient(new CookieContainerHandler());
        Assert.Equal(HttpStatusCode.Redirect, (await DeskPortal.SignInAsync(again, "wang", DeskPortal.Password)).Status);
        Assert.Null((await new AuditLog(empty).CheckAsync(cancel: Now)).Fault);
    }

    public void Dispose() => place.Delete(recursive: true);
}
