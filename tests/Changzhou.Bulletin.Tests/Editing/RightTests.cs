using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Tests.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Tests.Editing;

/// <summary>A page may be made to send anything; the store takes an act only from whom it is for.</summary>
public sealed class RightTests(TestDatabase database)
{
    private static CancellationToken Cancel => Desk.Cancel;

    [Fact]
    public async Task Nobody_but_an_editor_changes_a_draft_in_any_way()
    {
        var desk = await Desk.OpenAsync(database);
        var administrator = await desk.AddPersonAsync("周管理", StaffRoles.Administrator);
        var before = await LogAsync(desk);

        foreach (var person in (Actor[])[desk.Reviewer, desk.Publisher, administrator, desk.Editor with { Roles = [] }])
        {
            foreach (var (name, result) in await EveryEditAsync(desk, person))
            {
                var refused = Assert.IsType<EditResult.Refused>(result);
                Assert.True(refused.What == "您没有编辑权限，草稿没有改动", $"{person.Name} {name}: {refused.What}");
            }
        }

        Assert.Equal(before, await LogAsync(desk));
        foreach (var (name, result) in await EveryEditAsync(desk, desk.Editor))
        {
            Assert.True(result is not EditResult.Refused { What: "您没有编辑权限，草稿没有改动" }, name);
        }
    }

    [Fact]
    public async Task Chapters_are_given_to_owners_and_a_new_year_is_made_by_editors_and_administrators_only()
    {
        var desk = await Desk.OpenAsync(database);
        var administrator = await desk.AddPersonAsync("周管理", StaffRoles.Administrator);
        foreach (var person in (Actor[])[desk.Reviewer, desk.Publisher])
        {
            Assert.StartsWith("只有编辑和管理员", Assert.IsType<EditResult.Refused>(await desk.Outline.NameOwnerAsync(2023, "air", desk.Editor.Id, person, Cancel)).What, StringComparison.Ordinal);
            Assert.StartsWith("只有编辑和管理员", Assert.IsType<NextYearResult.Refused>(await new Changzhou.Bulletin.Editing.Years.NextYear(desk.Store).MakeAsync(2023, person, Cancel)).What, StringComparison.Ordinal);
        }

        Assert.IsType<EditResult.Saved>(await desk.Outline.NameOwnerAsync(2023, "air", desk.Editor.Id, administrator, Cancel));
        Assert.IsType<NextYearResult.Made>(await new Changzhou.Bulletin.Editing.Years.NextYear(desk.Store).MakeAsync(2023, administrator, Cancel));
    }

    [Fact]
    public async Task Waivers_are_settled_by_reviewers_and_publishers_and_taken_back_by_whoever_proposed_them()
    {
        var desk = await WorkflowDesk.OpenAsync(database);
        var administrator = await desk.Desk.AddPersonAsync("周管理", StaffRoles.Administrator);
        var finding = (await desk.DraftAsync()).Report.Findings.First(found => found.IsOpen);
        Assert.StartsWith("只有编辑、审核人和签发人", WorkflowDesk.Refused(await desk.Waivers.ProposeAsync(2023, finding, "原文如此", administrator, Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Waivers.ProposeAsync(2023, finding, "原文如此", desk.Editor, Cancel));
        var open = Assert.Single(await desk.Waivers.OpenAsync(2023, Cancel));

        foreach (var person in (Actor[])[desk.Desk.Colleague, administrator])
        {
            Assert.StartsWith("只有审核人和签发人", WorkflowDesk.Refused(await desk.Waivers.ConfirmAsync(2023, open.Id, person, Cancel)).What, StringComparison.Ordinal);
            Assert.StartsWith("只有", WorkflowDesk.Refused(await desk.Waivers.RejectAsync(2023, open.Id, person, Cancel)).What, StringComparison.Ordinal);
        }

        Assert.IsType<EditResult.Saved>(await desk.Waivers.RejectAsync(2023, open.Id, desk.Editor, Cancel));
        await desk.Waivers.ProposeAsync(2023, finding, "原文如此", desk.Editor, Cancel);
        Assert.IsType<EditResult.Saved>(await desk.Waivers.ConfirmAsync(2023, Assert.Single(await desk.Waivers.OpenAsync(2023, Cancel)).Id, desk.Publisher, Cancel));
        var waived = (await desk.DraftAsync()).Report.Findings.First(found => found.Waiver?.By == "李编辑、赵签发");
        Assert.StartsWith("只有审核人和签发人", WorkflowDesk.Refused(await desk.Waivers.RemoveAsync(2023, waived, desk.Editor, Cancel)).What, StringComparison.Ordinal);
        Assert.IsType<EditResult.Saved>(await desk.Waivers.RemoveAsync(2023, waived, desk.Reviewer, Cancel));
    }

    private static async Task<IReadOnlyList<(string Name, EditResult Result)>> EveryEditAsync(Desk desk, Actor by)
    {
        var view = await desk.ViewAsync();
        var block = view.Blocks.First(found => found.Place == "air/pm25");
        var figure = view.Figures[0];
        var front = FrontMatter.Of(view.Edition);
        var part = view.Parts[0];
        var chapter = part.Chapters[0];
        var section = chapter.Sections[0];
        var review = new PendingReview(new("air", 0, "前", "后", "年份"), null, IsChanged: false, SeenBy: null);
        var drafts = new DraftStore(desk.Store, by);
        var draft = await drafts.LoadAsync(2023, Cancel);
        var saved = await desk.Figures.SaveAsync(2023, [new(figure.Version, figure.Figure with { Source = $"{by.Name}的来源" })], by, Cancel);
        return
        [
            ("figures saved", saved.IsSaved ? new EditResult.Saved(0, 0) : saved.Problems.Values.Single()),
            ("block saved", await desk.Blocks.SaveAsync(2023, block.Uid, block.Version, new Block.Paragraph($"{by.Name}写的。"), by, Cancel)),
            ("block added", await desk.Blocks.AddAsync(2023, "air", 0, new Block.Paragraph("新的。"), Guid.CreateVersion7(), by, Cancel)),
            ("block moved", await desk.Blocks.MoveAsync(2023, block.Uid, "air", 0, by, Cancel)),
            ("block removed", await desk.Blocks.RemoveAsync(2023, block.Uid, block.Version, by, Cancel)),
            ("figure added", await desk.Figures.AddAsync(2023, figure.Figure, by, Cancel)),
            ("figure removed", await desk.Figures.RemoveAsync(2023, figure.Figure.Key, figure.Version, by, Cancel)),
            ("front matter", await desk.FrontMatter.SaveAsync(2023, view.Version, front with { Title = $"{by.Name}的题目" }, by, Cancel)),
            ("picture", (await desk.FrontMatter.AddPictureAsync(2023, "new.png", [1, 2, 3], by, Cancel)).Result),
            ("part renamed", await desk.Outline.RenamePartAsync(2023, part.Id, part.Version, "改名", by, Cancel)),
            ("part added", await desk.Outline.AddPartAsync(2023, "新篇", by, Cancel)),
            ("part moved", await desk.Outline.MovePartAsync(2023, part.Id, 1, by, Cancel)),
            ("part removed", await desk.Outline.RemovePartAsync(2023, part.Id, by, Cancel)),
            ("chapter renamed", await desk.Outline.RenameChapterAsync(2023, chapter.Topic, chapter.Version, "改名", by, Cancel)),
            ("chapter added", await desk.Outline.AddChapterAsync(2023, part.Id, chapter.Topic, "新章", by, Cancel)),
            ("chapter moved", await desk.Outline.MoveChapterAsync(2023, chapter.Topic, part.Id, 1, by, Cancel)),
            ("chapter removed", await desk.Outline.RemoveChapterAsync(2023, chapter.Topic, by, Cancel)),
            ("section renamed", await desk.Outline.RenameSectionAsync(2023, chapter.Topic, section.Key, section.Version, "改名", by, Cancel)),
            ("section added", await desk.Outline.AddSectionAsync(2023, chapter.Topic, "new-one", "新节", 0, by, Cancel)),
            ("section moved", await desk.Outline.MoveSectionAsync(2023, chapter.Topic, section.Key, 1, by, Cancel)),
            ("section removed", await desk.Outline.RemoveSectionAsync(2023, chapter.Topic, section.Key, by, Cancel)),
            ("review settled", await new Reviews(desk.Store).SettleAsync(2023, review, by, Cancel)),
            ("draft replaced", await drafts.ReplaceAsync(draft.Edition!, draft.Catalogue, draft.History, cancel: Cancel)),
            ("figures imported", await drafts.ChangeFiguresAsync(2023, (edition, _) => [edition.Figures[1] with { Source = $"{by.Name}导入" }], cancel: Cancel)),
            ("import undone", await new ImportHistory(desk.Store).UndoAsync((await new ImportHistory(desk.Store).ListAsync(2023, Cancel))[^1].Id, by, Cancel)),
        ];
    }

    private static async Task<long> LogAsync(Desk desk)
    {
        await using var db = desk.Store.CreateDbContext();
        return await db.Log.LongCountAsync(Cancel);
    }
}
