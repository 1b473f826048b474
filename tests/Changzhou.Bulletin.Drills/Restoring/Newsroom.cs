using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Drills.Restoring;

/// <summary>Does at a store what a bureau does at the desk, and remembers what it was told is done.</summary>
internal sealed class Newsroom(BulletinStore store) : IAsyncDisposable
{
    private readonly TypesettingWorker worker = new(new(), NullLogger<TypesettingWorker>.Instance);
    private readonly Guid paragraph = Guid.CreateVersion7();
    private int version;

    /// <summary>Edits and releases that were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    public async Task OpenAsync()
    {
        await store.MigrateAsync();
        var seeds = DrillStore.Seeds;
        await new DraftStore(store).ReplaceAsync(seeds.Edition, seeds.Catalogue, seeds.History);
        await new StaffDirectory(store, new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System).AddAsync(Actor.CommandLine, "zhang", "张晓明", [StaffRoles.Publisher]);
        var blocks = new BlockEdits(new DraftEdits(store, TimeProvider.System));
        await blocks.AddAsync(DrillStore.Year, "air/pm25", int.MaxValue, new Block.Paragraph("空气质量继续改善。"), paragraph, Actor.Portal);
        version = 1;
    }

    public async Task EditAsync(int times)
    {
        var blocks = new BlockEdits(new DraftEdits(store, TimeProvider.System));
        for (var edit = 0; edit < times; edit++)
        {
            // Never what stands there already, which would be no edit.
            var text = $"空气质量继续改善，{new string('好', Acknowledged % 7 + 1)}。";
            var saved = (EditResult.Saved)await blocks.SaveAsync(DrillStore.Year, paragraph, version, new Block.Paragraph(text), Actor.Portal);
            version = saved.Version;
            Acknowledged++;
        }
    }

    public async Task ReleaseAsync(string reason)
    {
        var painter = new ChartPainter(worker);
        var result = await new Releaser(store, painter, new TypstPrinter(worker, painter), TimeProvider.System).ReleaseAsync(DrillStore.Year, new() { By = Actor.Portal, Reason = reason });
        if (result is not ReleaseResult.Released)
            throw new InvalidOperationException($"Not released: {result}");
        Acknowledged++;
    }

    /// <summary>How many of the acknowledged acts a store knows by its log.</summary>
    public async Task<int> KnownAsync(BulletinStore other)
    {
        await using var db = other.CreateDbContext();
        var subject = $"block:{paragraph}";
        return await db.Log.CountAsync(row => row.Act == Act.Released || row.Act == Act.BlockEdited && row.Subject == subject);
    }

    public ValueTask DisposeAsync() => worker.DisposeAsync();
}
