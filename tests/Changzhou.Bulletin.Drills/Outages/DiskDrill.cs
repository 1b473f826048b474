using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Drills.Inside;
using Changzhou.Bulletin.Drills.Kills;

namespace Changzhou.Bulletin.Drills.Outages;

/// <summary>A data directory without space: edit, import and release are refused whole, readers go on, and with space again all goes on.</summary>
/// <remarks>On a small file system of its own (tmpfs), which only root may mount.</remarks>
internal sealed class DiskDrill(DrillOptions options)
{
    /// <summary>Neither clean (0), nor with losses (1), nor called wrongly (2).</summary>
    private const int NotRun = 3;

    private static readonly TimeSpan Full = TimeSpan.FromSeconds(4);

    private readonly KillCount count = new();

    public async Task<int> RunAsync()
    {
        await using var embedded = await Site.EmbeddedAsync(options.PortalFolder);
        var disk = Directory.CreateTempSubdirectory("bulletin-drill-disk-");
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.FullName) != 0)
        {
            disk.Delete();
            Console.Error.WriteLine("full disk: not run, and so nothing is shown: the drill mounts a small file system of its own, which only root may, where the system lets root");
            return NotRun;
        }

        try
        {
            await using var site = await embedded.CopyAsync(disk.CreateSubdirectory("data"));
            await using var portal = await site.StartPortalAsync();
            foreach (var act in (string[])["edit", "import", "release"])
            {
                await FillAsync(act, site, portal, Path.Combine(disk.FullName, "filler"));
            }
        }
        finally
        {
            await RunAsync("umount", disk.FullName);
            disk.Delete();
        }

        Console.WriteLine($"full disk: acknowledged {count.Acknowledged}, lost {count.Lost}, half published or half done {count.HalfDone}, published or done twice {count.Twice}");
        return count.IsClean ? 0 : 1;
    }

    private async Task FillAsync(string act, Site site, DrillPortal portal, string filler)
    {
        var readers = new Readers(portal.Client);
        await readers.LearnAsync();
        var token = act == "edit" ? Guid.CreateVersion7().ToString() : $"disk-{act}";
        portal.Tell(new Order(act, token, null, 0, "nobody", 0).ToString());
        var acknowledged = new List<int>();
        await using (var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            await FillAsync(file);
        }

        var (refused, full) = (0, 0);
        long? first = null;
        while (first is null || Stopwatch.GetElapsedTime(first.Value) < Full)
        {
            var heard = Next(portal);
            if (heard.Acknowledged is { } number)
            {
                acknowledged.Add(number);
            }
            else if (heard.Words is Said.Away or Said.Full)
            {
                first ??= heard.At;
                refused++;
                full += heard.Words == Said.Full ? 1 : 0;
            }
        }

        await readers.ReadKnownAsync();
        File.Delete(filler);
        var freed = Stopwatch.GetTimestamp();
        portal.Tell(Order.End);
        var heardLast = Next(portal);
        for (; heardLast.Words != Said.Done; heardLast = Next(portal))
        {
            if (heardLast.Acknowledged is { } number)
            {
                acknowledged.Add(number);
            }
        }

        await new Look(count).AtAsync(act, token, acknowledged, site, portal);
        count.HalfDone += readers.Wrong.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"full disk, {act}: refused {refused} times ({full} as full, the others while PostgreSQL was away for want of space), {readers.Warm} pages from memory meanwhile; done {Stopwatch.GetElapsedTime(freed, heardLast.At).TotalSeconds:0.0} s after there was space"));
    }

    private static Heard Next(DrillPortal portal)
    {
        var heard = portal.Listen() ?? throw new InvalidOperationException($"The portal ended:\n{portal.Log}");
        return heard.Words.StartsWith(Said.Failed, StringComparison.Ordinal) ? throw new InvalidOperationException(heard.Words) : heard;
    }

    private static async Task FillAsync(FileStream file)
    {
        // What a large piece leaves, small ones fill.
        foreach (var size in (int[])[1 << 20, 1 << 12])
        {
            try
            {
                while (true)
                {
                    await file.WriteAsync(new byte[size]);
                }
            }
            catch (IOException)
            {
                // No space is left, which is what was wanted.
            }
        }
    }

    private static async Task<int> RunAsync(string command, params IEnumerable<string> words)
    {
        using var process = Process.Start(command, words);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
