using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Drills.Inside;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Npgsql;

namespace Changzhou.Bulletin.Drills.Outages;

/// <summary>A database that hangs, is not there, or is slow: readers go on from memory or are told so in time, editors lose nothing, and all comes back by itself.</summary>
internal sealed class OutageDrill(DrillOptions options)
{
    /// <summary>Not read before the trouble, so not in memory; each trouble has its own.</summary>
    private static readonly Queue<string> Unread = new(["/2023/soil", "/2023/noise", "/2023/ecology", "/2023/radiation", "/2023/rural", "/2023/waste"]);

    private bool isClean = true;

    public async Task<int> RunAsync()
    {
        await using var embedded = await Site.EmbeddedAsync(options.PortalFolder);
        await using var site = await embedded.CopyAsync();
        var direct = new NpgsqlConnectionStringBuilder(site.ConnectionString);
        using var relay = new Relay(direct.Port);
        var connection = new NpgsqlConnectionStringBuilder(site.ConnectionString) { Port = relay.Port }.ConnectionString;
        await using var portal = await site.StartPortalAsync(("ConnectionStrings__Bulletin", connection));

        await TroubleAsync("hangs", site, portal, () => new Stopped(site.Server));
        await TroubleAsync("is away", site, portal, () =>
        {
            relay.Cut();
            return new Ending(relay.Mend);
        });
        relay.Delay = TimeSpan.FromMilliseconds(100);
        await SlowAsync(portal);
        return isClean ? 0 : 1;
    }

    private async Task TroubleAsync(string what, Site site, DrillPortal portal, Func<IDisposable> begin)
    {
        var readers = new Readers(portal.Client);
        await readers.LearnAsync();
        var uid = Guid.CreateVersion7();
        portal.Tell(new Order("edit", uid.ToString(), null, 0, "nobody", 0).ToString());
        var acknowledged = new List<int>();
        await HearAsync(portal, acknowledged, heard => heard.Acknowledged is not null);

        var page = Unread.Dequeue();
        var trouble = begin();
        var began = Stopwatch.GetTimestamp();
        var told = Task.Run(() => HearAsync(portal, acknowledged, heard => heard.Words == Said.Away));
        var cold = Task.WhenAll(readers.ReadUnknownAsync(page), readers.ReadUnknownAsync("/2023/bulletin.pdf"));
        var watch = Stopwatch.StartNew();
        do
        {
            await readers.ReadKnownAsync();
        }
        while (!cold.IsCompleted || !told.IsCompleted || watch.Elapsed < TimeSpan.FromSeconds(options.Seconds));
        await cold;
        var toldAfter = Stopwatch.GetElapsedTime(began, (await told).At);
        trouble.Dispose();

        var back = await readers.UntilThereAsync(page);
        var again = Stopwatch.StartNew();
        await HearAsync(portal, acknowledged, heard => heard.Acknowledged is not null);
        var edits = back + again.Elapsed;
        portal.Tell(Order.End);
        await HearAsync(portal, acknowledged, heard => heard.Words == Said.Done);
        var lost = await LostAsync(site, uid, acknowledged);
        isClean &= readers.Wrong.Count == 0 && lost == 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"database {what} for {watch.Elapsed.TotalSeconds:0} s: {readers.Warm} answers from memory, the same bytes, slowest {readers.SlowestWarm.TotalSeconds:0.00} s; {readers.Cold} answers that need it, 503 with Retry-After, slowest {readers.SlowestCold.TotalSeconds:0.0} s; editor told after {toldAfter.TotalSeconds:0.0} s; then pages back after {back.TotalSeconds:0.0} s, edits after {edits.TotalSeconds:0.0} s; edits lost {lost}, wrong answers {readers.Wrong.Count}{(readers.Wrong.Count == 0 ? "" : ": " + string.Join("; ", readers.Wrong.Distinct()))}"));
    }

    /// <summary>Everything answers; what needs the database takes the time of the wire.</summary>
    private async Task SlowAsync(DrillPortal portal)
    {
        var readers = new Readers(portal.Client);
        await readers.LearnAsync();
        for (var round = 0; round < 5; round++)
        {
            await readers.ReadKnownAsync();
        }

        var cold = await readers.UntilThereAsync(Unread.Dequeue());
        isClean &= readers.Wrong.Count == 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"database slow by 100 ms each way: {readers.Warm} answers from memory, the same bytes, slowest {readers.SlowestWarm.TotalSeconds:0.00} s; a page that needs it {cold.TotalSeconds:0.0} s; wrong answers {readers.Wrong.Count}"));
    }

    private static Task<Heard> HearAsync(DrillPortal portal, List<int> acknowledged, Func<Heard, bool> isIt)
    {
        while (portal.Listen() is { } heard)
        {
            if (heard.Acknowledged is { } number)
            {
                acknowledged.Add(number);
            }

            if (heard.Words.StartsWith(Said.Failed, StringComparison.Ordinal))
            {
                throw new InvalidOperationException(heard.Words);
            }

            if (isIt(heard))
            {
                return Task.FromResult(heard);
            }
        }

        throw new InvalidOperationException($"The portal ended:\n{portal.Log}");
    }

    private static async Task<int> LostAsync(Site site, Guid uid, List<int> acknowledged)
    {
        var text = ((Block.Paragraph)(await new DraftReader(site.Store).FindAsync(DrillStore.Year))!.FindBlock(uid)!.Block).Text;
        return acknowledged.Except(text.Split('，').Skip(1).Select(int.Parse)).Count();
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
