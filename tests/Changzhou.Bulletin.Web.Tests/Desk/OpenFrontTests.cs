using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Desk.Editing;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>The front matter is edited as blocks are: it saves itself, says how it stands, and loses nothing.</summary>
public sealed class OpenFrontTests(TestDatabase database)
{
    [Fact]
    public async Task Saves_itself_in_a_pause_of_a_quarter_of_a_second_and_says_so()
    {
        await using var place = await Workplace.OpenAsync(database);
        using var open = place.OpenFront();

        open.Type(FrontFields.Title, "新的标题", 1);
        place.Clock.Advance(TimeSpan.FromMilliseconds(249));
        Assert.Equal(SaveState.Waiting, open.State);
        place.Clock.Advance(TimeSpan.FromMilliseconds(1));

        await Workplace.UntilAsync(() => open is { State: SaveState.Saved, Settled: 1 });
        Assert.Equal("新的标题", (await place.StoredAsync()).Title);
    }

    [Fact]
    public async Task Whoever_writes_without_a_pause_is_saved_after_two_seconds()
    {
        await using var place = await Workplace.OpenAsync(database);
        using var open = place.OpenFront();

        for (var key = 1; key <= 10; key++)
        {
            open.Type(FrontFields.Narrative, new string('字', key), key);
            place.Clock.Advance(TimeSpan.FromMilliseconds(210));
        }

        // Ten keys in 2.1 seconds, never 250 milliseconds apart; the next one is saved at once.
        Assert.Equal(0, open.Settled);
        open.Type(FrontFields.Narrative, "十一个字", 11);
        await Workplace.UntilAsync(() => open.Settled == 11);
    }

    [Fact]
    public async Task Of_two_who_write_the_front_matter_the_second_is_shown_both_and_chooses()
    {
        await using var place = await Workplace.OpenAsync(database);
        using var open = place.OpenFront();
        var theirs = place.Front with { Publisher = "旁人写的单位", LegalBasis = "旁人写的依据。" };
        Assert.IsType<EditResult.Saved>(await new FrontMatterEdits(Workplace.EditsOf(place.Store)).SaveAsync(Workplace.Year, open.Version, theirs, Workplace.Colleague, Workplace.Now));

        open.Type(FrontFields.LegalBasis, "我写的依据。", 1);
        await open.SaveAsync();

        Assert.Equal(SaveState.Conflict, open.State);
        Assert.Equal("旁人", open.Conflict!.By);
        Assert.Equal("我写的依据。", open.Current.LegalBasis);
        Assert.Equal("旁人写的依据。", (await place.StoredAsync()).LegalBasis);
        var found = open.Read(open.Conflict.Current);
        Assert.Equal([FrontFields.Publisher, FrontFields.LegalBasis], open.Differing(open.Current, found));

        await open.ResolveAsync(found with { LegalBasis = open.Current.LegalBasis });

        Assert.Equal(SaveState.Saved, open.State);
        var stored = await place.StoredAsync();
        Assert.Equal(("旁人写的单位", "我写的依据。"), (stored.Publisher, stored.LegalBasis));
    }

    [Fact]
    public async Task What_is_refused_stays_as_it_was_typed_and_says_what_to_do()
    {
        await using var place = await Workplace.OpenAsync(database);
        using var open = place.OpenFront();

        open.Type(FrontFields.Title, " ", 1);
        await open.SaveAsync();

        Assert.Equal(SaveState.Refused, open.State);
        Assert.NotEmpty(open.Refusal!.WhatToDo);
        Assert.Equal(" ", open.Current.Title);
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_and_tried_again()
    {
        await using var place = await Workplace.OpenAsync(database);
        using var open = place.OpenFront(Workplace.Away);

        open.Type(FrontFields.Title, "没有存上的标题", 1);
        await open.SaveAsync();

        Assert.Equal(SaveState.Failed, open.State);
        Assert.Equal("没有存上的标题", open.Current.Title);
        var tries = 0;
        open.Changed += () => tries += open.State == SaveState.Saving ? 1 : 0;
        place.Clock.Advance(TimeSpan.FromSeconds(5));
        await Workplace.UntilAsync(() => tries == 1);
    }

    [Fact]
    public async Task What_an_earlier_visit_did_not_save_is_edited_on_and_meets_later_work_as_a_conflict()
    {
        await using var place = await Workplace.OpenAsync(database);
        var (version, kept) = (place.Desk.State!.View.Version, place.Front with { Title = "上次没有存上的标题" });
        Assert.IsType<EditResult.Saved>(await new FrontMatterEdits(Workplace.EditsOf(place.Store)).SaveAsync(Workplace.Year, version, place.Front with { Title = "旁人的标题" }, Workplace.Colleague, Workplace.Now));
        await place.Desk.RefreshAsync();
        using var open = place.OpenFront();

        open.Resume(version, kept);
        await open.SaveAsync();

        Assert.Equal(SaveState.Conflict, open.State);
        Assert.Equal("上次没有存上的标题", open.Current.Title);
    }
}
