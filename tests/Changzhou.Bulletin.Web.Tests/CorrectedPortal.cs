using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The portal on the 2023 edition of the seeds, released as it is and corrected once: PM2.5 from 34 to 35.</summary>
public sealed class CorrectedPortal(TestDatabase database) : IAsyncLifetime
{
    public const string Reason = "PM2.5年均浓度录入有误";
    public const string LicenceName = "测试用的许可";
    public const string Pm25 = "air.pm25.mean@全市:2023#mean";

    private PortalHost? host;

    public IServiceProvider Services => host!.Services;

    /// <summary>Somebody with an account.</summary>
    public Actor By { get; private set; } = Actor.Portal;

    /// <summary>The PDF of the first release, as it was before the correction.</summary>
    public byte[] FirstPdf { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        host = new(new Dictionary<string, string>
        {
            ["ConnectionStrings__Bulletin"] = await database.NewConnectionStringAsync(migrate: true),
            ["Bulletin__Site__Address"] = "https://bulletin.example",
            ["Bulletin__Site__LicenceName"] = LicenceName,
            ["Bulletin__Site__LicenceId"] = "CC-BY-4.0",
        });
        FirstPdf = await Reader().GetByteArrayAsync("/2023/bulletin.pdf");
        By = await AddPersonAsync();
        await SetPm25Async(35);
        await Services.GetRequiredService<Releaser>().ReleaseAsync(2023, new() { By = By, Reason = Reason });
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    public HttpClient Reader() => host!.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>A browser that keeps its cookies where the caller sees them.</summary>
    public HttpClient Client(DelegatingHandler handler) => host!.CreateDefaultClient(handler);

    /// <summary>Asks until the answer is as wanted: what is public is asked for once a second.</summary>
    public async Task<HttpResponseMessage> SoonAsync(string address, Func<HttpResponseMessage, bool> wanted)
    {
        var start = TimeProvider.System.GetTimestamp();
        for (; ; )
        {
            var answer = await Reader().GetAsync(address);
            if (wanted(answer) || TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(5))
                return answer;
            await Task.Delay(20);
        }
    }

    public async Task SetPm25Async(decimal value)
    {
        var drafts = Services.GetRequiredService<DraftStore>();
        var draft = await drafts.LoadAsync(2023);
        var figures = draft.Edition!.Figures.Select(figure => figure.Key.ToString() == Pm25 ? figure with { Value = new FigureValue.Number(value) } : figure);
        await drafts.ReplaceAsync(draft.Edition with { Figures = [.. figures] }, draft.Catalogue, draft.History);
    }

    private async Task<Actor> AddPersonAsync()
    {
        var account = new Storage.Accounts.Account
        {
            UserName = "zhang",
            DisplayName = "张晓明",
            Roles = [StaffRoles.Publisher],
            CreatedAt = DateTimeOffset.UnixEpoch,
            PasswordChangedAt = DateTimeOffset.UnixEpoch,
        };
        await using var db = Services.GetRequiredService<BulletinStore>().CreateDbContext();
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return new(account.Id, account.DisplayName, "127.0.0.1") { Roles = account.Roles };
    }
}
