using System.Net;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Tests;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>A portal over an empty store of its own, and browsers without script that sign in to it.</summary>
internal sealed partial class DeskPortal(string connection, IReadOnlyDictionary<string, string> settings, TimeProvider? clock = null) : IAsyncDisposable
{
    public const string Password = "竹林深处有人家 7 号院";
    public const string OwnPassword = "春江潮水连海平 2025";

    private readonly PortalHost host = new(new Dictionary<string, string>(settings)
    {
        ["ConnectionStrings__Bulletin"] = connection,
        ["Bulletin__SeedsDirectory"] = Path.Combine(Path.GetTempPath(), "no-seeds-here"),
    }, clock);

    public BulletinStore Store { get; } = new(connection);

    public StaffDirectory Staff => new(Store, new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System);

    public static async Task<DeskPortal> StartAsync(TestDatabase database, params (string Name, string Value)[] settings) =>
        new(await database.NewConnectionStringAsync(migrate: true), settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    public static async Task<DeskPortal> StartAsync(TestDatabase database, TimeProvider clock) => new(await database.NewConnectionStringAsync(migrate: true), new Dictionary<string, string>(), clock);

    public HttpClient Browser() => host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    public IServiceProvider Services => host.Services;

    /// <summary>A browser whose cookies can be looked at.</summary>
    public HttpClient Browser(CookieContainer cookies) => host.CreateDefaultClient(new CookieContainerHandler(cookies));

    /// <summary>A real server in place of one in memory; before anything is asked.</summary>
    public void UseKestrel(Action<KestrelServerOptions> configure)
    {
        host.UseKestrel(configure);
        host.StartServer();
    }

    public Microsoft.AspNetCore.TestHost.TestServer Server => host.Server;

    /// <summary>Signs in somebody whose first sign-in this is, and completes it; needs SecondFactor=optional.</summary>
    public static async Task EnterAsync(HttpClient browser, string name)
    {
        await SignInAsync(browser, name, Password);
        var changed = await SendAsync(browser, "/account/first", "change-password", ("Present", Password), ("Wanted", OwnPassword), ("Repeated", OwnPassword));
        Assert.Equal("/desk", changed.Location);
    }

    public async Task<Guid> AddAsync(string name, params string[] roles) =>
        Assert.IsType<StaffResult.Done>(await Staff.AddAsync(Actor.CommandLine, name, "张晓明", roles, Password)).Id;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>Loads a page with a form and sends the form of that name.</summary>
    public static async Task<(HttpStatusCode Status, string? Location, string Html)> SendAsync(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var shown = await browser.GetStringAsync(page);
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        values["_handler"] = form;
        values["__RequestVerificationToken"] = Token().Match(shown).Groups[1].Value;
        using var answer = await browser.PostAsync(page, new FormUrlEncodedContent(values));
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());
    }

    public static Task<(HttpStatusCode Status, string? Location, string Html)> SignInAsync(HttpClient browser, string name, string password, string page = "/account/login") =>
        SendAsync(browser, page, "password", ("Name", name), ("Password", password));

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
