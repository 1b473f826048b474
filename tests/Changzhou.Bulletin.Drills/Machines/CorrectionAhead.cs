using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>A correction that three persons bring as far as its schedule; the desks' processes release it.</summary>
internal sealed class CorrectionAhead(BulletinStore store) : IAsyncDisposable
{
    private readonly TypesettingWorker worker = new(new(), NullLogger<TypesettingWorker>.Instance);

    private EditionWorkflow Workflow
    {
        get
        {
            var painter = new ChartPainter(worker);
            return new(store, new Releaser(store, painter, new TypstPrinter(worker, painter), TimeProvider.System), new Withdrawals(store, TimeProvider.System), TimeProvider.System, new DraftWatch(new DraftReader(store)));
        }
    }

    /// <summary>Edits a sentence, hands in, signs and approves.</summary>
    public async Task ApproveAsync()
    {
        var (editor, reviewer, publisher) = (await AddAsync("editor", StaffRoles.Editor), await AddAsync("reviewer", StaffRoles.Reviewer), await AddAsync("publisher", StaffRoles.Publisher));
        var block = (await new DraftReader(store).FindAsync(DrillStore.Year))!.Blocks.First(found => found.Place.StartsWith("service", StringComparison.Ordinal) && found.Block is Block.Paragraph);
        var longer = new Block.Paragraph(((Block.Paragraph)block.Block).Text.TrimEnd('。') + "，各项工作扎实开展。");
        Saved(await new BlockEdits(new DraftEdits(store, TimeProvider.System)).SaveAsync(DrillStore.Year, block.Uid, block.Version, longer, editor));

        var workflow = Workflow;
        Saved(await workflow.SubmitAsync(DrillStore.Year, editor));
        var checklist = (await workflow.ChecklistAsync(new((await new DraftReader(store).FindAsync(DrillStore.Year))!)))!;
        foreach (var chapter in checklist.Signatures.Where(chapter => !chapter.IsSigned))
        {
            Saved(await workflow.SignAsync(DrillStore.Year, chapter.Topic, checklist.Entry, reviewer));
        }

        Saved(await workflow.ApproveAsync(DrillStore.Year, publisher));
    }

    /// <summary>To the second: the desk schedules to the minute, which is long for a drill.</summary>
    public async Task ScheduleAsync(DateTimeOffset at)
    {
        await using var db = store.CreateDbContext();
        var last = await db.Transitions.OrderByDescending(row => row.Id).FirstAsync(row => row.Year == DrillStore.Year);
        db.Transitions.Add(new()
        {
            Year = DrillStore.Year,
            From = last.To,
            To = EditionState.Scheduled,
            At = TimeProvider.System.GetUtcNow(),
            ActorId = last.ActorId,
            Actor = last.Actor,
            Note = "补充一句",
            ScheduledFor = at.ToUniversalTime(),
        });
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => worker.DisposeAsync();

    private async Task<Actor> AddAsync(string name, string role)
    {
        await using var db = store.CreateDbContext();
        var now = TimeProvider.System.GetUtcNow();
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, Roles = [role], CreatedAt = now, PasswordChangedAt = now };
        db.Users.Add(account);
        await db.SaveChangesAsync();
        return new(account.Id, name, "192.0.2.1") { Roles = [role] };
    }

    private static void Saved(EditResult result)
    {
        if (result is not EditResult.Saved)
        {
            throw new InvalidOperationException($"Refused: {result}");
        }
    }
}
