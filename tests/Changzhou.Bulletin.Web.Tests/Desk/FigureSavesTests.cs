using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Desk.Figures;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>A store that is away while the grid saves, or while it reads again, costs nobody what was typed, nor the page.</summary>
public sealed class FigureSavesTests(TestDatabase database)
{
    [Fact]
    public async Task While_the_store_is_away_nothing_is_saved_and_the_same_may_be_saved_later()
    {
        await using var place = await Workplace.OpenAsync(database);
        var edit = Edit(place);
        var away = Saves(place, saving: Workplace.Away);

        var failed = await away.SaveAsync(Workplace.Year, [edit], place.Staff.Actor);

        Assert.False(failed.IsReached);
        var said = Assert.IsType<EditResult.Refused>(failed.Result.Problems[edit.After.Key]);
        Assert.Contains("暂时连不上数据库", said.What, StringComparison.Ordinal);
        Assert.Contains("重试", said.WhatToDo, StringComparison.Ordinal);
        Assert.Single(place.Failures);

        // The button sends the very same edit.
        Assert.True((await Saves(place).SaveAsync(Workplace.Year, [edit], place.Staff.Actor)).IsSaved);
    }

    [Fact]
    public async Task A_figure_that_was_saved_is_not_called_unsaved_because_the_grid_could_not_be_read_again()
    {
        await using var place = await Workplace.OpenAsync(database);
        var edit = Edit(place);
        var saves = Saves(place, reading: Workplace.Away);

        Assert.True((await saves.SaveAsync(Workplace.Year, [edit], place.Staff.Actor)).IsSaved);
        var renewed = await saves.RenewAsync(Workplace.Year);

        Assert.Null(renewed.State);
        Assert.Equal(8, renewed.Failure!.Length);
        Assert.Single(place.Failures);
        Assert.Equal(edit.After, (await Saves(place).RenewAsync(Workplace.Year)).Lines[edit.After.Key].Figure);
    }

    private static FigureEdit Edit(Workplace place)
    {
        var figure = place.Desk.State!.View.Figures.First(found => found.Figure.Indicator == "air.so2.mean");
        return new(figure.Version, figure.Figure with { Source = "监测站 2024 年报" });
    }

    private static FigureSaves Saves(Workplace place, Storage.BulletinStore? saving = null, Storage.BulletinStore? reading = null) =>
        new(new(Workplace.EditsOf(saving ?? place.Store)), new(new(reading ?? place.Store)), place.Log<FigureSaves>());
}
