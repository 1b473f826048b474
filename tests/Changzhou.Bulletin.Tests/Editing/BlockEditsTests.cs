using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests.Editing;

/// <summary>Editors change blocks side by side; nothing that was acknowledged is lost, and every edit is known.</summary>
public sealed class BlockEditsTests(TestDatabase database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_paragraph_is_there_for_the_next_reader_and_in_its_history()
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");

        var saved = Assert.IsType<EditResult.Saved>(await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("细颗粒物年均浓度为{air.pm25.mean}。"), desk.Editor, Cancel));

        var now = (await desk.ViewAsync()).FindBlock(block.Uid)!;
        Assert.Equal((block.Version + 1, new Block.Paragraph("细颗粒物年均浓度为{air.pm25.mean}。")), (now.Version, now.Block));
        var edit = (await new EditHistory(desk.Store).OfAsync(block.Subject, cancel: Cancel))[0];
        Assert.Equal((saved.Entry, desk.Editor.Id, Act.BlockEdited), (edit.Entry, edit.ActorId, edit.Act));
        Assert.Equal(block.Block, LoggedBlock.Read(edit.Before!).Block);
        Assert.Equal(desk.Editor.Id, (await new EditHistory(desk.Store).LastEditorsAsync(2023, Cancel))["air"].ActorId);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_the_same_sees_what_the_first_wrote_and_chooses()
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");
        await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("先写的。"), desk.Editor, Cancel);

        var conflict = Assert.IsType<EditResult.Conflict>(await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("后写的。"), desk.Colleague, Cancel));

        Assert.Equal("李编辑", conflict.By);
        Assert.Equal(new Block.Paragraph("先写的。"), LoggedBlock.Read(conflict.Current).Block);
        Assert.Equal(new Block.Paragraph("先写的。"), (await desk.ViewAsync()).FindBlock(block.Uid)!.Block);
        Assert.IsType<EditResult.Saved>(await desk.Blocks.SaveAsync(2023, block.Uid, conflict.Version, new Block.Paragraph("后写的。"), desk.Colleague, Cancel));
    }

    [Fact]
    public async Task Half_a_reference_is_saved_as_typed_and_told_while_all_else_still_prints()
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");

        await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("细颗粒物{air.pm"), desk.Editor, Cancel);

        var state = new DraftState(await desk.ViewAsync());
        var fault = Assert.Single(state.Printable.Faults);
        Assert.Equal(("air/pm25", block.Uid), (fault.Place, fault.Uid));
        Assert.Contains("细颗粒物{air.pm", string.Concat(state.Snapshot.Chapters.Single(chapter => chapter.Topic == "air").Blocks.SelectMany(shown => shown.Text ?? []).Select(run => run.Text)));
        Assert.NotEmpty(state.Report.Findings);
    }

    [Theory]
    [InlineData("# 像标题")]
    [InlineData("- 像列表")]
    [InlineData("> 像注")]
    [InlineData("| 像表格 |")]
    [InlineData("用 `代码` 写的")]
    [InlineData("<b>粗</b>")]
    [InlineData("[去](javascript:alert(1))")]
    [InlineData("{no.such.indicator}")]
    [InlineData("多了一个}")]
    [InlineData("")]
    public async Task What_no_edition_could_hold_prints_as_typed_and_is_a_fault(string text)
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");

        Assert.IsType<EditResult.Saved>(await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph(text), desk.Editor, Cancel));

        var state = new DraftState(await desk.ViewAsync());
        Assert.Equal(block.Uid, Assert.Single(state.Printable.Faults).Uid);
        Assert.Contains(text, string.Concat(state.Snapshot.Chapters.Single(chapter => chapter.Topic == "air").Blocks.SelectMany(shown => shown.Text ?? []).Select(run => run.Text)));
    }

    [Fact]
    public async Task What_is_being_written_prints_where_it_stands_while_the_store_has_it_not()
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");
        var stored = await desk.ViewAsync();

        var written = new DraftState(stored.With(block.Uid, new Block.Paragraph("正在写，细颗粒物{air.pm25.mean}。")));

        Assert.Contains("正在写，细颗粒物34微克/立方米。", AirTexts(written));
        Assert.Equal(AirTexts(new(stored)).Count, AirTexts(written).Count);
        Assert.Equal(block.Block, (await desk.ViewAsync()).FindBlock(block.Uid)!.Block);
    }

    [Fact]
    public async Task A_removed_block_is_restored_with_its_history_where_it_stood()
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");
        await desk.Blocks.RemoveAsync(2023, block.Uid, block.Version, desk.Editor, Cancel);
        Assert.Null((await desk.ViewAsync()).FindBlock(block.Uid));

        var removal = (await new EditHistory(desk.Store).OfChapterAsync(2023, "air", cancel: Cancel)).First(edit => edit.Act == Act.BlockRemoved);
        var logged = LoggedBlock.Read(removal.Before!);
        await desk.Blocks.AddAsync(2023, logged.Place, logged.Position, logged.Block, block.Uid, desk.Editor, Cancel);

        var now = (await desk.ViewAsync()).FindBlock(block.Uid)!;
        Assert.Equal((block.Place, block.Position, block.Block), (now.Place, now.Position, now.Block));
        Assert.Equal([Act.BlockAdded, Act.BlockRemoved], (await new EditHistory(desk.Store).OfAsync(block.Subject, cancel: Cancel)).Select(edit => edit.Act));
    }

    [Fact]
    public async Task A_block_moves_to_another_section_and_all_keep_their_order()
    {
        var desk = await Desk.OpenAsync(database);
        var view = await desk.ViewAsync();
        var block = await desk.ParagraphAsync("air/pm25");
        var there = view.Blocks.Where(other => other.Place == "air/o3").Select(other => other.Uid).ToList();

        await desk.Blocks.MoveAsync(2023, block.Uid, "air/o3", 1, desk.Editor, Cancel);

        there.Insert(1, block.Uid);
        var after = await desk.ViewAsync();
        Assert.Equal(there, after.Blocks.Where(other => other.Place == "air/o3").Select(other => other.Uid));
        Assert.DoesNotContain(after.Blocks, other => other.Place == "air/pm25" && other.Uid == block.Uid);
        Assert.Equal(view.Blocks.Count(), after.Blocks.Count());
    }

    [Fact]
    public async Task Eight_who_edit_the_same_paragraph_lose_no_edit()
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");
        await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("起"), desk.Editor, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var edit = 0; edit < 12;)
            {
                // Who meets a conflict takes what is there and adds own words to it.
                var now = (await desk.ViewAsync()).FindBlock(block.Uid)!;
                var longer = new Block.Paragraph($"{((Block.Paragraph)now.Block).Text}，{writer}-{edit}");
                edit += await desk.Blocks.SaveAsync(2023, block.Uid, now.Version, longer, desk.Editor, Cancel) is EditResult.Saved ? 1 : 0;
            }
        }, Cancel)));

        var words = ((Block.Paragraph)(await desk.ViewAsync()).FindBlock(block.Uid)!.Block).Text.Split('，').Skip(1).ToList();
        Assert.Equal(8 * 12, words.Count);
        Assert.Equal(8 * 12, words.Distinct().Count());
        await using var db = desk.Store.CreateDbContext();
        Assert.Null(await AuditChain.FindFaultAsync(db.Log.AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable(), Cancel));
    }

    [Fact]
    public async Task An_import_keeps_what_blocks_are_known_by_and_can_be_undone_until_somebody_edits()
    {
        var desk = await Desk.OpenAsync(database);
        var before = await desk.ViewAsync();
        var block = before.Blocks.First(found => found.Place == "air/pm25" && found.Block is Block.Paragraph);
        var other = before.Edition with
        {
            Narrative = "另一份说明",
            Parts = [.. before.Edition.Parts.Select(part => part with { Chapters = [.. part.Chapters.Select(chapter => chapter with { Sections = [.. chapter.Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(one => one == block.Block ? new Block.Paragraph("换了文字。") : one)] })] })] })],
        };
        await new DraftStore(desk.Store, desk.Editor).ReplaceAsync(other, before.Catalogue, before.History, new("folder", "另一份"), cancel: Cancel);
        var imported = await desk.ViewAsync();
        Assert.Equal(before.Blocks.Select(found => found.Uid), imported.Blocks.Select(found => found.Uid));
        Assert.Equal(block.Version + 1, imported.FindBlock(block.Uid)!.Version);

        var imports = new ImportHistory(desk.Store);
        var past = (await imports.ListAsync(2023, Cancel))[0];
        Assert.True(past.CanUndo);
        Assert.IsType<EditResult.Saved>(await imports.UndoAsync(past.Id, desk.Editor, Cancel));
        Assert.Empty(EditionDifference.Between(before.Edition, (await desk.ViewAsync()).Edition));

        await new DraftStore(desk.Store, desk.Editor).ReplaceAsync(other, before.Catalogue, before.History, new("folder", "另一份"), cancel: Cancel);
        await desk.Blocks.SaveAsync(2023, block.Uid, (await desk.ViewAsync()).FindBlock(block.Uid)!.Version, new Block.Paragraph("新写的。"), desk.Colleague, Cancel);
        var refused = Assert.IsType<EditResult.Refused>(await imports.UndoAsync((await imports.ListAsync(2023, Cancel))[0].Id, desk.Editor, Cancel));
        Assert.Contains("孙编辑", refused.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_behind_the_back_of_the_log_is_found()
    {
        var desk = await Desk.OpenAsync(database);
        var block = await desk.ParagraphAsync("air/pm25");
        await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph("一。"), desk.Editor, Cancel);
        await desk.Blocks.SaveAsync(2023, block.Uid, block.Version + 1, new Block.Paragraph("二。"), desk.Editor, Cancel);
        await using var db = desk.Store.CreateDbContext();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"update audit.entries set actor = '别人' where id = 2", Cancel));

        await db.Database.ExecuteSqlAsync($"alter table audit.entries disable trigger entries_stay", Cancel);
        await db.Database.ExecuteSqlAsync($"update audit.entries set actor = '别人' where id = 2", Cancel);

        Assert.Equal(new AuditFault(2, AuditFaultKind.Changed), await AuditChain.FindFaultAsync(db.Log.AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable(), Cancel));
    }

    private static List<string> AirTexts(DraftState state) =>
        [.. state.Snapshot.Chapters.Single(chapter => chapter.Topic == "air").Blocks.Where(block => block.Text is not null).Select(block => string.Concat(block.Text!.Select(run => run.Text)))];
}
