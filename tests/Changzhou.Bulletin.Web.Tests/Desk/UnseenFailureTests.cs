using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Desk.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Npgsql;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>What fails where nobody waits for it ends in a sentence and in the log, never in silence or in a dead circuit.</summary>
public sealed class UnseenFailureTests(TestDatabase database)
{
    [Fact]
    public async Task A_save_that_a_pause_began_and_that_fails_as_nobody_expected_is_told_and_logged()
    {
        await using var place = await Workplace.OpenAsync(database);
        using var open = place.OpenFront(await Workplace.BrokenAsync(database));

        open.Type(FrontFields.Title, "新的标题", 1);
        place.Clock.Advance(TimeSpan.FromSeconds(1));

        await Workplace.UntilAsync(() => open.State == SaveState.Broken);
        Assert.Equal(8, open.Reference.Length);
        Assert.Equal("新的标题", open.Current.Title);
        Assert.IsType<PostgresException>(Assert.Single(place.Failures));
    }

    [Fact]
    public async Task Proofreading_that_fails_is_said_at_the_head_of_the_page()
    {
        await using var place = await Workplace.OpenAsync(database, waivers: await Workplace.BrokenAsync(database));

        await Workplace.UntilAsync(() => place.Desk.Trouble is not null);

        Assert.Contains("故障编号", place.Desk.Trouble, StringComparison.Ordinal);
        Assert.IsType<PostgresException>(Assert.Single(place.Failures));
    }

    [Fact]
    public async Task An_act_on_a_block_while_the_store_is_away_says_that_it_was_not_done()
    {
        await using var place = await Workplace.OpenAsync(database);
        await using var window = Window();
        var said = window.GetRequiredService<ISnackbar>();
        var block = place.Desk.State!.View.Blocks.First();

        foreach (var (store, words) in new[] { (Workplace.Away, "暂时连不上数据库"), (await Workplace.BrokenAsync(database), "出了意外") })
        {
            said.Clear();
            var work = new ChapterWork(place.Desk, new(Workplace.EditsOf(store)), new(store), said, place.Log<ChapterWork>());
            Assert.False(await work.AddAsync("air", 0, block.Block));
            Assert.Null(work.Opening);
            Assert.Contains(words, Assert.Single(said.ShownSnackbars).Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, place.Failures.Count);
    }

    [Fact]
    public async Task An_act_whose_person_has_left_says_so()
    {
        await using var place = await Workplace.OpenAsync(database);
        await using var window = Window();
        var said = window.GetRequiredService<ISnackbar>();
        var block = place.Desk.State!.View.Blocks.First();
        var work = new ChapterWork(place.Desk, new(Workplace.EditsOf(place.Store)), new(place.Store), said, place.Log<ChapterWork>());
        place.Staff.Leave();

        await work.RemoveAsync(block);

        Assert.Contains("登录已经结束", Assert.Single(said.ShownSnackbars).Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Window()
    {
        var services = new ServiceCollection();
        services.AddSingleton<NavigationManager, Nowhere>();
        services.AddMudServices();
        return services.BuildServiceProvider();
    }

    private sealed class Nowhere : NavigationManager
    {
        public Nowhere() => Initialize("http://localhost/", "http://localhost/desk");
    }
}
