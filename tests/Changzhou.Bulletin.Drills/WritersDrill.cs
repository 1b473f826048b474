using System.Diagnostics;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Drills;

/// <summary>Several people edit the same few blocks at once, each adding a word of their own to what is there; at the end every word stands exactly once.</summary>
internal static class WritersDrill
{
    private const int Blocks = 20;

    public static async Task<int> RunAsync(DrillOptions options)
    {
        await using var drill = await DrillStore.OpenAsync();
        var blocks = new BlockEdits(new DraftEdits(drill.Store, TimeProvider.System));
        var uids = new List<Guid>();
        for (var index = 0; index < Blocks; index++)
        {
            uids.Add(Guid.CreateVersion7());
            await blocks.AddAsync(DrillStore.Year, "air/pm25", int.MaxValue, new Block.Paragraph("起"), uids[^1], Actor.Portal);
        }

        var watch = Stopwatch.StartNew();
        var perWriter = options.Edits / options.Writers;
        var conflicts = await Task.WhenAll(Enumerable.Range(0, options.Writers).Select(writer => Task.Run(() => WriteAsync(blocks, uids, writer, perWriter))));
        watch.Stop();

        var view = (await new DraftReader(drill.Store).FindAsync(DrillStore.Year))!;
        var words = uids.SelectMany(uid => ((Block.Paragraph)view.FindBlock(uid)!.Block).Text.Split('，').Skip(1)).ToList();
        var wanted = Enumerable.Range(0, options.Writers).SelectMany(writer => Enumerable.Range(0, perWriter).Select(edit => $"{writer}-{edit}")).ToHashSet(StringComparer.Ordinal);
        var lost = wanted.Except(words).Count();
        var twice = words.Count - words.Distinct(StringComparer.Ordinal).Count();
        var fault = await drill.FindLogFaultAsync();
        Console.WriteLine($"writers {options.Writers}, edits {wanted.Count}, conflicts met {conflicts.Sum()}, lost {lost}, twice {twice}, log {(fault is null ? "whole" : fault.ToString())}, {watch.Elapsed.TotalSeconds:0} s");
        return lost == 0 && twice == 0 && fault is null ? 0 : 1;
    }

    private static async Task<int> WriteAsync(BlockEdits blocks, List<Guid> uids, int writer, int edits)
    {
        var random = new Random(writer);
        var known = uids.ToDictionary(uid => uid, _ => (Text: "起", Version: 1));
        var conflicts = 0;
        for (var edit = 0; edit < edits;)
        {
            var uid = uids[random.Next(uids.Count)];
            var (text, version) = known[uid];
            var longer = $"{text}，{writer}-{edit}";
            switch (await blocks.SaveAsync(DrillStore.Year, uid, version, new Block.Paragraph(longer), new(null, $"第{writer}人", "drill") { Roles = [StaffRoles.Editor] }))
            {
                case EditResult.Saved saved:
                    known[uid] = (longer, saved.Version);
                    edit++;
                    break;
                case EditResult.Conflict conflict:
                    known[uid] = (((Block.Paragraph)LoggedBlock.Read(conflict.Current).Block).Text, conflict.Version);
                    conflicts++;
                    break;
                case var other:
                    throw new InvalidOperationException($"Writer {writer} was refused: {other}");
            }
        }

        return conflicts;
    }
}
