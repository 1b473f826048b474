using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Changzhou.Bulletin.Drills;

/// <summary>The process that is killed: it edits, imports or releases through the portal's own library until its end, and says what it was told is done.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(string kind, string connection, string token)
    {
        var store = new BulletinStore(connection);
        await (kind switch
        {
            "edit" => EditAsync(store, token),
            "import" => ImportAsync(store, token),
            "release" => ReleaseAsync(store, token),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "edit, import or release"),
        });
        return 0;
    }

    private static async Task EditAsync(BulletinStore store, string token)
    {
        var uid = Guid.Parse(token);
        var blocks = new BlockEdits(new DraftEdits(store, TimeProvider.System));
        await TryAsync(() => blocks.AddAsync(DrillStore.Year, "air/pm25", int.MaxValue, new Block.Paragraph("起"), uid, Actor.Portal));
        var (text, version) = ("起", 1);
        for (var edit = 0; edit < 400; edit++)
        {
            var longer = $"{text}，{edit}";
            var result = await TryAsync(() => blocks.SaveAsync(DrillStore.Year, uid, version, new Block.Paragraph(longer), Actor.Portal));
            // After a broken connection the edit may have been committed or not: the block itself tells.
            (text, version) = result switch
            {
                EditResult.Saved saved => (longer, saved.Version),
                EditResult.Conflict conflict => (((Block.Paragraph)LoggedBlock.Read(conflict.Current).Block).Text, conflict.Version),
                _ => throw new InvalidOperationException($"Refused: {result}"),
            };
            if (result is EditResult.Saved)
            {
                Say($"ack {edit}");
            }
        }
    }

    private static async Task ImportAsync(BulletinStore store, string token)
    {
        var seeds = DrillStore.Seeds;
        for (var number = 0; number < 400; number++)
        {
            var edition = seeds.Edition with { Narrative = $"{token}-{number}" };
            await TryAsync(() => new DraftStore(store).ReplaceAsync(edition, seeds.Catalogue, seeds.History));
            Say($"ack {number}");
        }
    }

    private static async Task ReleaseAsync(BulletinStore store, string token)
    {
        await using var worker = new TypesettingWorker(new(), NullLogger<TypesettingWorker>.Instance);
        var painter = new ChartPainter(worker);
        var releaser = new Releaser(store, painter, new TypstPrinter(worker, painter), TimeProvider.System);
        var front = new FrontMatterEdits(new DraftEdits(store, TimeProvider.System));
        for (var number = 0; number < 400; number++)
        {
            var view = (await new DraftReader(store).FindAsync(DrillStore.Year))!;
            await TryAsync(() => front.SaveAsync(DrillStore.Year, view.Version, FrontMatter.Of(view.Edition) with { Narrative = $"{token}-{number}" }, Actor.Portal));
            var result = await TryAsync(() => releaser.ReleaseAsync(DrillStore.Year, new() { By = Actor.Portal, Reason = $"{token}-{number}" }));
            if (result is ReleaseResult.Released released)
            {
                Say($"ack {released.Number}");
            }
        }
    }

    /// <summary>Does it again while the database is away.</summary>
    private static async Task<T> TryAsync<T>(Func<Task<T>> act)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (Exception away) when (attempt < 100 && IsAway(away))
            {
                Say("away");
                await Task.Delay(100);
            }
        }
    }

    private static bool IsAway(Exception? thrown) => thrown is NpgsqlException { IsTransient: true } or IOException or PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "08006" }
        || (thrown?.InnerException is { } inner && IsAway(inner)) || thrown is NpgsqlException { InnerException: null, SqlState: null };

    private static void Say(string words)
    {
        Console.WriteLine(words);
        Console.Out.Flush();
    }
}
