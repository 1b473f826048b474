using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Years;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Tests.Editing;

using Maker = Changzhou.Bulletin.Editing.Years.NextYear;

/// <summary>A new year is made from the last one: once, whole, and with a list of what to look at.</summary>
public sealed class NextYearTests(TestDatabase database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Makes_the_next_year_with_every_figure_awaited_and_the_last_year_beside_it()
    {
        var desk = await Desk.OpenAsync(database);

        var made = Assert.IsType<NextYearResult.Made>(await new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel));

        var draft = (await desk.Reader.FindAsync(2024, Cancel))!;
        Assert.Equal(2024, made.Year);
        Assert.NotEmpty(made.Reviews);
        var mean = draft.Figures.Single(figure => figure.Figure is { Indicator: "air.pm25.mean", Region: "全市" } && figure.Figure.Period == Period.Year(2024));
        Assert.True(mean.Figure.IsPending);
        Assert.Equal(new FigureValue.Number(34), draft.History.FindPreferred(mean.Figure.Key with { Period = Period.Year(2023) })!.Value);
        Assert.Equal("next", Assert.Single(await new ImportHistory(desk.Store).ListAsync(2024, Cancel)).Kind);
    }

    [Fact]
    public async Task Refuses_a_year_that_is_there_already_and_changes_nothing()
    {
        var desk = await Desk.OpenAsync(database);
        await new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel);
        var entry = await desk.Reader.EntryAsync(2024, Cancel);

        var refused = Assert.IsType<NextYearResult.Refused>(await new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel));

        Assert.Equal("已经有 2024 年的公报草稿", refused.What);
        Assert.Equal(entry, await desk.Reader.EntryAsync(2024, Cancel));
    }

    [Fact]
    public async Task Of_two_who_make_it_at_once_one_is_refused()
    {
        var desk = await Desk.OpenAsync(database);

        var results = await Task.WhenAll(new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel), new Maker(desk.Store).MakeAsync(2023, desk.Colleague, Cancel));

        Assert.Single(results.OfType<NextYearResult.Made>());
        Assert.Single(results.OfType<NextYearResult.Refused>());
    }

    [Fact]
    public async Task Can_be_undone_and_made_again()
    {
        var desk = await Desk.OpenAsync(database);
        await new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel);
        var imports = new ImportHistory(desk.Store);

        Assert.IsType<EditResult.Saved>(await imports.UndoAsync((await imports.ListAsync(2024, Cancel))[0].Id, desk.Editor, Cancel));
        Assert.Null(await desk.Reader.FindAsync(2024, Cancel));
        Assert.IsType<NextYearResult.Made>(await new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel));
    }

    [Fact]
    public async Task A_sentence_to_look_at_is_settled_by_a_person_or_by_rewriting_it()
    {
        var desk = await Desk.OpenAsync(database);
        await new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel);
        var reviews = new Reviews(desk.Store);
        var open = await reviews.OfAsync((await desk.Reader.FindAsync(2024, Cancel))!, Cancel);
        Assert.All(open, review => Assert.True(review.IsOpen, review.Review.After));
        var rewritten = open.First(review => review.Uid is not null);
        var kept = open.First(review => review.Review.After != rewritten.Review.After && review.Uid != rewritten.Uid);

        await reviews.SettleAsync(2024, kept, desk.Editor, Cancel);
        var block = (await desk.Reader.FindAsync(2024, Cancel))!.FindBlock(rewritten.Uid!.Value)!;
        Assert.IsType<EditResult.Saved>(await desk.Blocks.RemoveAsync(2024, block.Uid, block.Version, desk.Editor, Cancel));

        var now = await reviews.OfAsync((await desk.Reader.FindAsync(2024, Cancel))!, Cancel);
        Assert.Equal("李编辑", now.First(review => review.Review == kept.Review).SeenBy);
        Assert.True(now.First(review => review.Review == rewritten.Review).IsChanged);
        Assert.Equal(open.Count, now.Count);
    }
}
