using System.Diagnostics;
using System.Net;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>Three portals, a database with its replica, and nginx before them: each portal is stopped and started while readers ask, a correction comes out meanwhile, and an edition is withdrawn.</summary>
internal sealed class MachinesDrill(MachinesOptions options)
{
    /// <summary>"Release pointer seen by all within a second" (issue 6).</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private const string KeysPassword = "drill-keys";

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<string> wrong = [];
    private int restarts;
    private int saidSo;
    private int signIns;
    private int known;
    private int circuits;
    private int strayed;

    public async Task<int> RunAsync()
    {
        if (Databases.FindBinaries() is not { } binaries || DrillTool.Find("nginx") is not { } nginx)
        {
            await Console.Error.WriteLineAsync("machines: needs nginx and PostgreSQL with pg_basebackup: apt-get install nginx-light postgresql (or Bulletin__PostgresBinaries)");
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("bulletin-machines-");
        try
        {
            // The servers run as nobody, who must be able to enter.
            if (DrillTool.IsRoot)
            {
                await DrillTool.RunAsync("/", asNobody: false, new Dictionary<string, string>(), "chown", "nobody:nogroup", folder.FullName);
            }

            await using var databases = await Databases.StartAsync(folder.FullName, binaries);
            Reach("database and replica run");
            return await RunAsync(folder.FullName, databases, nginx);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(string folder, Databases databases, string nginx)
    {
        await Certificates.WritePkcs12Async(Path.Combine(folder, "keys.pfx"), KeysPassword);
        await using var a = new MachinePortal("a", folder, Desk(databases, folder));
        await using var b = new MachinePortal("b", folder, Desk(databases, folder));
        await using var c = new MachinePortal("c", folder, new Dictionary<string, string>
        {
            ["Bulletin__Sides"] = "reading",
            ["ConnectionStrings__BulletinPublic"] = databases.ReaderOnReplica,
            ["Bulletin__DrainSeconds"] = "2",
            ["Bulletin__Limits__QuestionsPerMinute"] = "0",
        });
        IReadOnlyList<MachinePortal> all = [a, b, c];
        // Both at once on an empty store.
        a.Launch();
        b.Launch();
        await Task.WhenAll(a.UntilReadyAsync(), b.UntilReadyAsync());
        Reach("desks are ready");
        c.Launch();
        await c.UntilReadyAsync();
        Reach("the replica's portal is ready");
        await CountAsync(databases, releases: 1, "released at the first start");
        await LookAtKeysAsync(databases);

        await using var proxy = await Proxy.StartAsync(nginx, folder, all, [a, b]);
        var visit = await SignInAsync(databases, proxy, [a, b]);
        Reach("signed in");
        using var sight = new Sight(all, databases);
        using var asking = new Asking(proxy, options.Connections, visit);
        asking.Begin();
        var released = await ReleaseWhileRestartingAsync(databases, sight, all);
        for (var round = 1; round < options.Rounds; round++)
        {
            await RestartAsync([a, b, c]);
        }

        await asking.EndAsync();
        Reach("released and restarted");
        await CountAsync(databases, releases: 2, "released by schedule");
        var withdrawals = new Withdrawals(databases.Store, TimeProvider.System);
        var gone = await sight.UntilAllShowAsync((status, _) => status == HttpStatusCode.Gone, () => withdrawals.WithdrawAsync(DrillStore.Year, "复核中。", Actor.Portal));
        var back = await sight.UntilAllShowAsync((status, _) => status == HttpStatusCode.OK, () => withdrawals.RestoreAsync(DrillStore.Year, Actor.Portal));
        await RefuseWithoutCertificateAsync(databases, folder);

        return Report(asking, released, gone, back);
    }

    /// <summary>The correction is signed while the first portals are restarted, and comes out while the last one is.</summary>
    private async Task<TimeSpan> ReleaseWhileRestartingAsync(Databases databases, Sight sight, IReadOnlyList<MachinePortal> all)
    {
        await using var correction = new CorrectionAhead(databases.Store);
        var before = await sight.TagAsync();
        await Task.WhenAll(correction.ApproveAsync(), RestartAsync(all.Take(all.Count - 1)));
        Reach("approved");
        return await sight.UntilAllShowAsync((status, tag) => status == HttpStatusCode.OK && tag != before, async () =>
        {
            // Both desks look every five seconds for what is due.
            var at = TimeProvider.System.GetUtcNow().AddSeconds(8);
            await correction.ScheduleAsync(at);
            await RestartAsync(all.TakeLast(1));
        });
    }

    private async Task RestartAsync(IEnumerable<MachinePortal> portals)
    {
        foreach (var portal in portals)
        {
            restarts++;
            saidSo += await portal.StopAsync() ? 1 : 0;
            portal.Launch();
            await portal.UntilReadyAsync();
            Reach($"restarted {portal.Name}");
        }
    }

    private async Task<StaffVisit> SignInAsync(Databases databases, Proxy proxy, IReadOnlyList<MachinePortal> desks)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => proxy.Trusts(shown) } }) { BaseAddress = proxy.Address };
        StaffVisit? visit = null;
        for (signIns = 0; signIns < 4; signIns++)
        {
            visit = await StaffVisit.SignInAsync(databases.Store, proxy, $"person{signIns}");
            var isKnown = true;
            foreach (var desk in desks)
            {
                isKnown &= await visit.IsKnownAtAsync(desk);
            }

            known += isKnown ? 1 : 0;
            for (var circuit = 0; circuit < 3; circuit++)
            {
                circuits++;
                strayed += await visit.OpensCircuitAsync(client) ? 0 : 1;
            }
        }

        return visit!;
    }

    private async Task CountAsync(Databases databases, int releases, string what)
    {
        await using var db = databases.Store.CreateDbContext();
        var found = await db.Releases.CountAsync();
        if (found != releases)
        {
            wrong.Add($"{what}: {found} releases in place of {releases}");
        }
    }

    /// <summary>One key for all, and nobody who reads the database can use it.</summary>
    private async Task LookAtKeysAsync(Databases databases)
    {
        await using var db = databases.Store.CreateDbContext();
        var keys = await db.ProtectionKeys.Select(key => key.Xml).ToListAsync();
        if (keys.Count != 1 || !keys[0].Contains("EncryptedData", StringComparison.Ordinal) || keys[0].Contains("<masterKey", StringComparison.Ordinal))
        {
            wrong.Add($"{keys.Count} sign-in keys, or one that is not encrypted");
        }
    }

    private async Task RefuseWithoutCertificateAsync(Databases databases, string folder)
    {
        foreach (var (setting, said) in (IEnumerable<(string?, string)>)[(null, "本进程没有这张证书"), (Path.Combine(folder, "nowhere.pfx"), "文件不存在")])
        {
            var settings = new Dictionary<string, string>(Desk(databases, folder)) { ["Bulletin__Desk__KeyCertificate__Password"] = "" };
            settings["Bulletin__Desk__KeyCertificate__Path"] = setting ?? "";
            if (setting is null)
            {
                settings.Remove("Bulletin__Desk__KeyCertificate__Path");
                settings.Remove("Bulletin__Desk__KeyCertificate__Password");
            }

            await using var stranger = new MachinePortal("stranger", folder, settings);
            stranger.Launch();
            if (await stranger.EndAsync() != 1 || !stranger.Said.Contains(said, StringComparison.Ordinal))
            {
                wrong.Add($"a desk without the certificate was not refused in words: {stranger.Said}");
            }
        }
    }

    /// <summary>Said as it goes, for whoever waits, or wonders where it came to a stop.</summary>
    private void Reach(string what) => Console.Error.WriteLine($"machines: {watch.Elapsed.TotalSeconds,5:0.0} s {what}");

    private int Report(Asking asking, TimeSpan released, TimeSpan gone, TimeSpan back)
    {
        var isGood = asking.Failures.Count == 0 && saidSo == restarts && known == signIns && strayed == 0 && wrong.Count == 0 && released < Soon && gone < Soon && back < Soon;
        foreach (var failure in isGood ? [] : asking.Failures.Take(20).Concat(wrong))
        {
            Console.WriteLine($"machines: {failure}");
        }

        Console.WriteLine(
            $"portals 3 (2 with the desk, 1 on a replica), connections {options.Connections}, requests {asking.Requests}, failed {asking.Failures.Count}, restarts {restarts}, unready before gone {saidSo}, "
            + $"sign-ins {signIns}, valid at both desks {known}, circuits {circuits}, strayed {strayed}, otherwise wrong or published twice {wrong.Count}, "
            + $"shown by all after: release {released.TotalMilliseconds:0} ms, withdrawal {gone.TotalMilliseconds:0} ms, return {back.TotalMilliseconds:0} ms, {watch.Elapsed.TotalSeconds:0} s");
        return isGood ? 0 : 1;
    }

    private static Dictionary<string, string> Desk(Databases databases, string folder) => new()
    {
        ["ConnectionStrings__Bulletin"] = databases.Owner,
        ["Bulletin__DrainSeconds"] = "2",
        // All readers of the drill have one address.
        ["Bulletin__Limits__QuestionsPerMinute"] = "0",
        ["Bulletin__Desk__SecondFactor"] = "optional",
        ["Bulletin__Desk__KnownProxies__0"] = "127.0.0.1",
        ["Bulletin__Desk__KeyCertificate__Path"] = Path.Combine(folder, "keys.pfx"),
        ["Bulletin__Desk__KeyCertificate__Password"] = KeysPassword,
    };
}
