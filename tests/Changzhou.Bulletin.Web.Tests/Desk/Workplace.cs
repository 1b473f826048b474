using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Desk.Editing;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>An editor's window without a browser, over a store with the 2023 edition as a draft.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    public const int Year = 2023;

    public static readonly Actor Colleague = new(null, "旁人", "test") { Roles = [StaffRoles.Editor] };

    private Workplace(BulletinStore store, BulletinStore waiversStore)
    {
        Store = store;
        Staff.Enter(new(Guid.CreateVersion7(), "张晓明", [StaffRoles.Editor], Guid.CreateVersion7(), "192.0.2.1"));
        var reader = new DraftReader(store);
        Watch = new(reader);
        Desk = new(Staff, Watch, reader, new Waivers(waiversStore, EditsOf(waiversStore), TimeProvider.System), new ActNews(store, NullLogger<ActNews>.Instance), new Presence(store, TimeProvider.System), Clock, new Told<WritingDesk>(Failures));
    }

    public BulletinStore Store { get; }

    public CurrentStaff Staff { get; } = new();

    public FakeTimeProvider Clock { get; } = new();

    public DraftWatch Watch { get; }

    public WritingDesk Desk { get; }

    /// <summary>What the log was told as an error.</summary>
    public List<Exception> Failures { get; } = [];

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <param name="waivers">Where waivers are read from; null for the same store.</param>
    public static async Task<Workplace> OpenAsync(TestDatabase database, BulletinStore? waivers = null)
    {
        var store = await database.NewStoreAsync("edition2023", async filled =>
        {
            var input = EditionInput.Read(Repository.Edition2023).Value!;
            await new DraftStore(filled).ReplaceAsync(input.Edition, input.Catalogue, input.History, cancel: CancellationToken.None);
        });
        var place = new Workplace(store, waivers ?? store);
        await using (var db = store.CreateDbContext())
        {
            var now = TimeProvider.System.GetUtcNow();
            db.Users.Add(new Storage.Accounts.Account { Id = place.Staff.Id, UserName = "zhang.xm", NormalizedUserName = "ZHANG.XM", DisplayName = place.Staff.Name, Roles = [StaffRoles.Editor], CreatedAt = now, PasswordChangedAt = now });
            await db.SaveChangesAsync(Now);
        }

        await place.Desk.OpenAsync(Year);
        return place;
    }

    /// <summary>A database without tables, where every act fails as nobody expects.</summary>
    public static async Task<BulletinStore> BrokenAsync(TestDatabase database) => new(await database.NewConnectionStringAsync(migrate: false));

    /// <summary>A server that is not there.</summary>
    public static BulletinStore Away { get; } = new("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");

    public static DraftEdits EditsOf(BulletinStore store) => new(store, TimeProvider.System);

    public FrontMatter Front => FrontMatter.Of(Desk.State!.View.Edition);

    public OpenFront OpenFront(BulletinStore? store = null) => new(Desk, new(EditsOf(store ?? Store)), Front, Desk.State!.View.Version, Clock);

    public ILogger<T> Log<T>() => new Told<T>(Failures);

    public async Task<FrontMatter> StoredAsync() => FrontMatter.Of((await new DraftReader(Store).FindAsync(Year, Now))!.Edition);

    /// <summary>Until something that happens by itself has happened.</summary>
    public static async Task UntilAsync(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!happened())
        {
            Assert.False(patience.IsCancellationRequested, "It did not happen within 30 seconds.");
            await Task.Delay(20, Now);
        }
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    private sealed class Told<T>(List<Exception> failures) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error && exception is not null)
            {
                lock (failures)
                {
                    failures.Add(exception);
                }
            }
        }
    }
}
