using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Tests.Editing;

/// <summary>A history that a person can read.</summary>
public sealed class PastChangesTests
{
    private static readonly DateTimeOffset Nine = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Autosaves_of_one_person_within_ten_minutes_are_one_change()
    {
        PastEdit[] edits = [Edit(4, 25, "李", "c", "d"), Edit(3, 6, "李", "b", "c"), Edit(2, 3, "李", "a", "b"), Edit(1, 0, "李", "", "a")];

        var changes = PastChanges.Of(edits);

        Assert.Equal([("c", "d", 1), ("", "c", 3)], changes.Select(change => (change.Before, change.After, change.Edits)));
    }

    [Fact]
    public void What_another_person_wrote_between_parts_two_changes() =>
        Assert.Equal(3, PastChanges.Of([Edit(3, 6, "李", "b", "c"), Edit(2, 3, "王", "a", "b"), Edit(1, 0, "李", "", "a")]).Count);

    private static PastEdit Edit(long entry, int minute, string actor, string before, string after) =>
        new(entry, Nine.AddMinutes(minute), null, actor, Act.BlockEdited, "block:1", before, after, null);
}
