using Changzhou.Bulletin.Editing;

namespace Changzhou.Bulletin.Tests.Editing;

/// <summary>What the buttons beside a table do to its cells.</summary>
public sealed class GridTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Merged = [["年度", "比例", "<"], ["^", "昼间", "夜间"], ["2023", "1", "2"]];

    [Fact]
    public void A_column_put_into_a_merged_head_becomes_a_part_of_it() =>
        Assert.Equal([["年度", "比例", "<", "<"], ["^", "昼间", "", "夜间"], ["2023", "1", "", "2"]], Merged.AddColumn(2));

    [Fact]
    public void What_remains_of_a_merged_cell_keeps_its_text_when_its_first_column_goes() =>
        Assert.Equal([["年度", "比例"], ["^", "夜间"], ["2023", "2"]], Merged.RemoveColumn(1));

    [Fact]
    public void What_remains_of_a_merged_cell_keeps_its_text_when_its_first_row_goes() =>
        Assert.Equal([["年度", "昼间", "夜间"], ["2023", "1", "2"]], Merged.RemoveRow(0));

    [Fact]
    public void A_row_put_above_the_table_continues_nothing() =>
        Assert.Equal([["", "", ""], ["年度", "比例", "<"], ["^", "昼间", "夜间"], ["2023", "1", "2"]], Merged.AddRow(0));

    [Fact]
    public void A_paste_makes_room_for_itself() =>
        Assert.Equal([["甲", "乙", "-"], ["丙", "7", "8"], ["-", "9", "10"]], ((IReadOnlyList<IReadOnlyList<string>>)[["甲", "乙"], ["丙", "丁"]]).Paste(1, 1, [["7", "8"], ["9", "10"]], "-"));

    [Fact]
    public void The_clipboard_of_a_spreadsheet_is_read_with_its_quotes_each_cell_as_one_line() =>
        Assert.Equal([["一二", "3.5"], ["说\"好\"", ""]], Grid.FromClipboard("\"一\n二\"\t3.5\r\n\"说\"\"好\"\"\"\t\r\n"));

    [Fact]
    public void A_cell_that_is_merged_gives_its_text_to_its_neighbour() =>
        Assert.Equal([["年度", "比例合计", "<"], ["2023", "1", "2"]], ((IReadOnlyList<IReadOnlyList<string>>)[["年度", "比例", "合计"], ["2023", "1", "2"]]).Merge(0, 2, Grid.Left));

    [Theory]
    [InlineData(0, 0, "<", false)]
    [InlineData(0, 1, "<", true)]
    [InlineData(0, 1, "^", false)]
    [InlineData(0, 2, "<", false)]
    public void A_cell_merges_only_with_a_neighbour_that_is_there(int row, int column, string mark, bool can) =>
        Assert.Equal(can, Merged.CanMerge(row, column, mark));
}
