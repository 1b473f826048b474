using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Tests.Editing;

using Maker = Changzhou.Bulletin.Editing.Years.NextYear;

/// <summary>The grid of figures: what stands beside each, columns pasted whole or not at all, and the last batch taken back.</summary>
public sealed class FigureGridTests(TestDatabase database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_shows_last_years_value_and_the_change_by_the_rules_of_the_field()
    {
        var desk = await Desk.OpenAsync(database);
        await new Maker(desk.Store).MakeAsync(2023, desk.Editor, Cancel);
        var awaited = await MeanAsync(desk);
        Assert.Equal(("", null, true), (awaited.Change, awaited.Percent, awaited.Figure.IsPending));

        await desk.Figures.SaveAsync(2024, [new(awaited.View.Version, awaited.Figure with { Value = new FigureValue.Number(51) })], desk.Editor, Cancel);

        // 51 / 34 - 1 = 50 %, which is beyond 30 %.
        var filled = await MeanAsync(desk);
        Assert.Equal((new FigureValue.Number(34), "上升50.0%", 50m, true), (filled.YearBefore!.Value, filled.Change, filled.Percent, filled.IsLarge));
    }

    [Fact]
    public async Task A_pasted_column_is_saved_whole_and_taken_back_whole()
    {
        var desk = await Desk.OpenAsync(database);
        var lines = (await LinesAsync(desk)).Where(line => line.Indicator is { Kind: ValueKind.Number, Decimals: 0 } && line.Figure.Decimals is null && !line.Indicator.IsChange).Take(3).ToList();
        var before = lines.Select(line => line.Figure).ToList();

        var paste = ColumnPaste.Of("7001\r\n7002\t新来源\r\n\r\n", lines, PasteColumn.Value);
        Assert.False(paste.IsFaulty);
        Assert.True((await desk.Figures.SaveAsync(2023, paste.Edits, desk.Editor, Cancel)).IsSaved);
        var saved = await desk.ViewAsync();
        Assert.Equal(new FigureValue.Number(7001), saved.FindFigure(before[0].Key)!.Figure.Value);
        Assert.Equal((new FigureValue.Number(7002), "新来源"), (saved.FindFigure(before[1].Key)!.Figure.Value, saved.FindFigure(before[1].Key)!.Figure.Source));
        Assert.Equal(before[2], saved.FindFigure(before[2].Key)!.Figure);

        var plan = (await new FigureUndo(desk.Store).LastAsync(saved, desk.Editor.Id!.Value, Cancel))!;
        Assert.Equal(2, plan.Figures.Count);
        Assert.True((await desk.Figures.SaveAsync(2023, plan.Edits, desk.Editor, Cancel)).IsSaved);
        var back = await desk.ViewAsync();
        Assert.All(before, figure => Assert.Equal(figure, back.FindFigure(figure.Key)!.Figure));
    }

    [Fact]
    public async Task Two_saves_one_after_the_other_are_taken_back_one_by_one()
    {
        var desk = await Desk.OpenAsync(database);
        var lines = (await LinesAsync(desk)).Where(line => line.Indicator is { Kind: ValueKind.Number, Decimals: 0 } && line.Figure.Decimals is null).Take(2).ToList();
        foreach (var line in lines)
        {
            Assert.True((await desk.Figures.SaveAsync(2023, [new(line.View.Version, line.Figure with { Value = new FigureValue.Number(8000) })], desk.Editor, Cancel)).IsSaved);
        }

        var plan = (await new FigureUndo(desk.Store).LastAsync(await desk.ViewAsync(), desk.Editor.Id!.Value, Cancel))!;

        Assert.Equal(lines[1].Key, Assert.Single(plan.Figures).Now!.Figure.Key);
    }

    [Fact]
    public async Task Does_not_take_back_what_another_person_changed_since()
    {
        var desk = await Desk.OpenAsync(database);
        var line = (await LinesAsync(desk)).First(line => line.Indicator is { Kind: ValueKind.Number, Decimals: 0 } && line.Figure.Decimals is null);
        await desk.Figures.SaveAsync(2023, [new(line.View.Version, line.Figure with { Value = new FigureValue.Number(8000) })], desk.Editor, Cancel);
        await desk.Figures.SaveAsync(2023, [new(line.View.Version + 1, line.Figure with { Value = new FigureValue.Number(8001) })], desk.Colleague, Cancel);

        var plan = (await new FigureUndo(desk.Store).LastAsync(await desk.ViewAsync(), desk.Editor.Id!.Value, Cancel))!;

        Assert.True(plan.IsFaulty);
        Assert.Empty(plan.Edits);
        Assert.Equal("此后“孙编辑”又改过", Assert.Single(plan.Figures).Problem!.What);
    }

    [Fact]
    public async Task One_faulty_row_keeps_a_whole_column_out_and_is_told()
    {
        var desk = await Desk.OpenAsync(database);
        var lines = (await LinesAsync(desk)).Where(line => line.Indicator is { Kind: ValueKind.Number, Decimals: 0 } && line.Figure.Decimals is null).Take(2).ToList();

        var paste = ColumnPaste.Of("12\n大约十二\n13", lines, PasteColumn.Value);

        Assert.Equal([null, "大约十二", null], paste.Rows.Select(row => row.Line is not null && row.Problem is not null ? row.Typed : null));
        Assert.Equal("表格中没有这一行", paste.Rows[2].Problem!.What);
        Assert.Empty(paste.Edits);
    }

    private static async Task<FigureLine> MeanAsync(Desk desk) => FigureLines.Of(new DraftState((await desk.Reader.FindAsync(2024, Cancel))!))
        .Single(line => line.Figure is { Indicator: "air.pm25.mean", Region: "全市" } && line.Figure.Period == Period.Year(2024));

    private static async Task<IReadOnlyList<FigureLine>> LinesAsync(Desk desk) => FigureLines.Of(new DraftState(await desk.ViewAsync()));
}
