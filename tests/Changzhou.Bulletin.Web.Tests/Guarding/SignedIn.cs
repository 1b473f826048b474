using System.Net;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Tests.Desk;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>A portal for the tests of several classes, one after another, and an editor who is signed in to it.</summary>
public sealed class SignedIn(TestDatabase database) : IAsyncLifetime
{
    private DeskPortal? portal;

    internal DeskPortal Portal => portal!;

    public CookieContainer Cookies { get; } = new();

    public HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await DeskPortal.StartAsync(database, ("Bulletin__Desk__SecondFactor", "optional"), ("Bulletin__Limits__SocketsPerPerson", "2"));
        await portal.AddAsync("zhang.xm", StaffRoles.Editor);
        Browser = portal.Browser(Cookies);
        await DeskPortal.EnterAsync(Browser, "zhang.xm");
    }

    public ValueTask DisposeAsync() => portal!.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SignedInGroup : ICollectionFixture<SignedIn>
{
    public const string Name = "signed in";
}
