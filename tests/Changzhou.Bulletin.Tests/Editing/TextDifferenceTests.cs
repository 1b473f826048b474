using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Tests.Editing;

/// <summary>Two persons' texts side by side.</summary>
public sealed class TextDifferenceTests
{
    [Fact]
    public void Chinese_differs_by_the_character_and_a_reference_as_a_whole() => Assert.Equal(
        [
            new(Difference.Same, "年均浓度为"), new(Difference.Removed, "{air.pm25.mean}"), new(Difference.Added, "{air.pm10.mean}"),
            new(Difference.Same, "，比上年"), new(Difference.Removed, "下"), new(Difference.Added, "上"), new(Difference.Same, "升。"),
        ],
        TextDifference.Of("年均浓度为{air.pm25.mean}，比上年下升。", "年均浓度为{air.pm10.mean}，比上年上升。"));

    [Fact]
    public void The_stretches_joined_are_the_two_texts()
    {
        const string before = "优良天数比率为80.3%，好于2022年😀。";
        const string after = "全市优良天数的比率为81.4%，好于上年。";
        var told = TextDifference.Of(before, after);

        Assert.Equal(before, string.Concat(told.Where(stretch => stretch.Difference != Difference.Added).Select(stretch => stretch.Text)));
        Assert.Equal(after, string.Concat(told.Where(stretch => stretch.Difference != Difference.Removed).Select(stretch => stretch.Text)));
    }

    [Fact]
    public void Changes_of_different_words_are_brought_together() =>
        Assert.Equal("今年天很蓝，水极清。", BlockMerge.Text("天很蓝，水很清。", "今年天很蓝，水很清。", "天很蓝，水极清。"));

    [Fact]
    public void Changes_of_the_same_words_are_left_to_the_person() =>
        Assert.Equal("天极蓝。", BlockMerge.Text("天很蓝。", "天极蓝。", "天不蓝。"));

    [Fact]
    public void Tables_of_different_shape_can_only_be_taken_as_they_are()
    {
        var table = new Block.Table("t", "", "", 1, 1, [["a", "b"], ["c", "d"]], "");
        Assert.Empty(BlockMerge.Fields(table, table with { Rows = table.Rows.AddRow(2) }));
        Assert.Equal(["cell-1-1"], BlockMerge.Fields(table, table with { Rows = table.Rows.With(1, 1, "e") }));
    }
}
