using System.Text;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Releases;
using Changzhou.Bulletin.Tests;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>The portal with two small editions, 2023 and 2022, and a few files of the newer one.</summary>
public sealed class Portal(TestDatabase database) : IAsyncLifetime
{
    private PortalHost? host;

    private static readonly string[] Variants = ["wide-light", "wide-dark", "narrow-light", "narrow-dark"];

    public IServiceProvider Services => host!.Services;

    /// <summary>Of its database.</summary>
    public string Connection { get; private set; } = "";

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Bulletin__Site__Address"] = "https://bulletin.example",
        ["Bulletin__Site__Sponsor"] = "常州市生态环境局",
        ["Bulletin__Site__IdCode"] = "3204000001",
    };

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7 a small one for tests");

    public async ValueTask InitializeAsync()
    {
        var connection = Connection = await database.NewConnectionStringAsync(migrate: true);
        var store = new BulletinStore(connection);
        await ReleaseAsync(store, 2022, SnapshotJson.Write(TestEdition.Of(2022)), []);
        await ReleaseAsync(store, 2023, SnapshotJson.Write(TestEdition.Of(2023)),
        [
            Artefact.Of("bulletin.pdf", MediaTypes.Pdf, Pdf),
            Artefact.Of("figures.csv", MediaTypes.Csv, Encoding.UTF8.GetBytes("﻿指标,数值\n臭氧浓度,175\n")),
            Artefact.Of("figures.json", MediaTypes.Json, Encoding.UTF8.GetBytes("""{"figures":[]}""")),
            Artefact.Of("figures.xlsx", MediaTypes.Xlsx, [0x50, 0x4b, 3, 4]),
            .. Variants.Select(variant => Artefact.Of(
                $"charts/air/levels-{variant}.svg", MediaTypes.Svg, Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400"></svg>"""))),
            Artefact.Of("charts/air/levels.svg", MediaTypes.Svg, Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg"><text>图1-1</text></svg>""")),
        ]);
        host = new(new Dictionary<string, string>(Settings) { ["ConnectionStrings__Bulletin"] = connection });
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    /// <summary>Follows nothing and unpacks nothing, so that tests see what was sent.</summary>
    public HttpClient Reader() => host!.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>Puts bytes where a release puts them, so that pages can be tested without drawing and printing.</summary>
    internal static async Task ReleaseAsync(BulletinStore store, int year, byte[] snapshot, IReadOnlyList<Artefact> artefacts)
    {
        await using var db = store.CreateDbContext();
        var release = new ReleaseRow
        {
            Year = year,
            Number = 1,
            // Readers are told the snapshot's own time.
            ReleasedAt = new(year + 1, 5, 30, 16, 30, 0, TimeSpan.Zero),
            Snapshot = snapshot,
            Sha256 = SnapshotJson.Sha256(snapshot),
            Artefacts = [.. artefacts.Select(artefact => new ArtefactRow { Name = artefact.Name, MediaType = artefact.MediaType, Content = artefact.Content, Sha256 = artefact.Sha256 })],
        };
        db.Releases.Add(release);
        await db.SaveChangesAsync();
        db.Pointers.Add(new() { Year = year, ReleaseId = release.Id });
        await db.SaveChangesAsync();
    }
}
