using System.Net;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Tests.Desk;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

public sealed class RefusalLogTests(TestDatabase database)
{
    private const string Canary = "canary-of-the-sender";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_refused_is_logged_without_what_its_sender_wrote()
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        var written = new Lines();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(written));
        await using var portal = new PortalHost(new Dictionary<string, string>
        {
            ["ConnectionStrings__Bulletin"] = connection,
            ["Bulletin__SeedsDirectory"] = Path.Combine(Path.GetTempPath(), "no-seeds-here"),
            ["Bulletin__Desk__SecondFactor"] = "optional",
            ["Bulletin__Desk__SignInsPerMinute"] = "2",
        }).WithWebHostBuilder(web => web.ConfigureTestServices(services => services.AddSingleton<ILoggerFactory>(loggers)));
        var added = Assert.IsType<StaffResult.Done>(await new StaffDirectory(new BulletinStore(connection), new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System)
            .AddAsync(Actor.CommandLine, "zhang.xm", "张晓明", [StaffRoles.Editor], DeskPortal.Password, Now));
        var browser = portal.CreateClient(new() { AllowAutoRedirect = false });
        await DeskPortal.EnterAsync(browser, "zhang.xm");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync($"/desk/accounts?{Canary}", Now)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/account/seen?{Canary}");
        foreign.Headers.Add("Origin", $"https://{Canary}.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(foreign, Now)).StatusCode);
        for (var attempt = 0; attempt < 2; attempt++)
            await DeskPortal.SignInAsync(portal.CreateClient(), Canary, Canary);

        Assert.Contains((2403, $"Refused /desk/accounts to {added.Id}: not within the person's roles"), written.Events);
        Assert.Contains((2401, "Refused POST /account/seen: it came from a page of another site"), written.Events);
        Assert.Contains((2404, "Refused an attempt to sign in: too many from one address"), written.Events);
        Assert.DoesNotContain(written.Events, line => line.Text.Contains(Canary, StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly Lock turn = new();
        private readonly List<(int Id, string Text)> events = [];

        public IReadOnlyList<(int Id, string Text)> Events
        {
            get
            {
                lock (turn)
                    return [.. events];
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (turn)
                events.Add((eventId.Id, formatter(state, exception)));
        }

        public void Dispose()
        {
        }
    }
}
