using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Tests.Editing;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests.Workflow;

/// <summary>Everything that was done can be found again, and what was tampered with is told.</summary>
public sealed class AuditLogTests(TestDatabase database)
{
    private static CancellationToken Cancel => Desk.Cancel;

    [Fact]
    public async Task Finds_entries_by_person_act_year_subject_and_words_and_turns_pages_newest_first()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.EditAsync(desk.Desk.Editor, "service");
        await desk.EditAsync(desk.Desk.Colleague, "air");
        await desk.SubmitAsync();
        var log = new AuditLog(desk.Desk.Store);

        Assert.Equal("孙编辑", Assert.Single((await log.PageAsync(new(Act: Act.BlockEdited), 0, 1, Cancel)).Rows).Actor);
        Assert.Equal("李编辑", Assert.Single((await log.PageAsync(new(Act: Act.BlockEdited), 1, 1, Cancel)).Rows).Actor);
        Assert.Equal(2, (await log.PageAsync(new(Act: Act.BlockEdited), 0, 1, Cancel)).Total);
        Assert.Equal(1, (await log.PageAsync(new(Person: "孙编"), 0, 10, Cancel)).Total);
        Assert.Equal(2, (await log.PageAsync(new(Text: "扎实开展", Subject: "block:"), 0, 10, Cancel)).Total);
        Assert.Equal(0, (await log.PageAsync(new(Text: "100%_"), 0, 10, Cancel)).Total);
        Assert.Equal(0, (await log.PageAsync(new(Year: 2022), 0, 10, Cancel)).Total);
        Assert.Equal(0, (await log.PageAsync(new(From: TimeProvider.System.GetUtcNow().AddHours(1)), 0, 10, Cancel)).Total);
        Assert.Equal(0, (await log.PageAsync(new(Until: TimeProvider.System.GetUtcNow().AddHours(-1)), 0, 10, Cancel)).Total);
    }

    [Fact]
    public async Task The_check_tells_how_many_entries_hold_and_which_one_does_not()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.EditAsync(desk.Desk.Editor, "service");
        await desk.EditAsync(desk.Desk.Editor, "service");
        await desk.EditAsync(desk.Desk.Editor, "service");
        var log = new AuditLog(desk.Desk.Store);
        await using var db = desk.Desk.Store.CreateDbContext();
        var rows = await db.Log.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Cancel);

        var sound = await log.CheckAsync(cancel: Cancel);
        Assert.Equal((rows[^1].Id, Convert.ToHexStringLower(rows[^1].Hash), null), (sound.Entries, sound.LastHash, sound.Fault));

        // As somebody does who has the database in hand.
        await db.Database.ExecuteSqlRawAsync("alter table audit.entries disable trigger all; update audit.entries set actor = '别人' where id = 2; alter table audit.entries enable trigger all", Cancel);
        var tampered = await log.CheckAsync(cancel: Cancel);
        Assert.Equal((1, new AuditFault(2, AuditFaultKind.Changed)), (tampered.Entries, tampered.Fault));
    }

    [Fact]
    public async Task What_was_written_down_elsewhere_proves_that_nothing_was_cut_off_the_end_nor_all_of_it_worked_out_anew()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        await desk.EditAsync(desk.Desk.Editor, "service");
        var log = new AuditLog(desk.Desk.Store);
        var before = await log.CheckAsync(cancel: Cancel);
        var noted = new NotedLog(before.Entries, before.LastHash);
        await desk.EditAsync(desk.Desk.Editor, "air");

        // The log grew, and goes on from what was noted.
        Assert.Null((await log.CheckAsync(noted: noted with { Hash = noted.Hash.ToUpperInvariant() }, cancel: Cancel)).Fault);

        await using var db = desk.Desk.Store.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("alter table audit.entries disable trigger all", Cancel);
        await db.Database.ExecuteSqlAsync($"delete from audit.entries where id >= {before.Entries}", Cancel);
        await db.Database.ExecuteSqlRawAsync("alter table audit.entries enable trigger all", Cancel);
        Assert.Null((await log.CheckAsync(cancel: Cancel)).Fault);
        Assert.Equal(new AuditFault(before.Entries, AuditFaultKind.CutOff), (await log.CheckAsync(noted: noted, cancel: Cancel)).Fault);

        // Others in their place, and every hash as the database itself would have worked it out.
        await desk.EditAsync(desk.Desk.Colleague, "noise");
        await desk.EditAsync(desk.Desk.Colleague, "noise");
        Assert.Null((await log.CheckAsync(cancel: Cancel)).Fault);
        Assert.Equal(new AuditFault(before.Entries, AuditFaultKind.Rewritten), (await log.CheckAsync(noted: noted, cancel: Cancel)).Fault);
    }
}
