using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class BlockTablesTests
{
    [Fact]
    public void Heads_of_several_rows_become_one_and_nothing_runs_as_a_formula()
    {
        var table = new SnapshotTable("zones", "表1-1", Text("达标率"), "%", 2, 1, 3,
        [
            [Cell(0, 1, 2, "年份"), Cell(1, 2, 1, "1类")],
            [Cell(1, 1, 1, "昼"), Cell(2, 1, 1, "夜,深")],
            [Cell(0, 1, 1, "=1+1"), Cell(1, 1, 1, "-0.6%"), Cell(2, 1, 1, "87.5")],
        ], []);

        Assert.Equal("﻿年份,1类 昼,\"1类 夜,深\"\r\n'=1+1,-0.6%,87.5\r\n", Encoding.UTF8.GetString(CsvFile.Write(BlockTables.Of("air", table))));
    }

    [Fact]
    public void A_chart_has_a_column_for_each_series_with_its_unit_two_for_one_of_ranges_and_an_empty_cell_where_there_is_no_point()
    {
        var chart = new SnapshotChart("levels", "图1-1", Text("天数"), "天", ChartKind.Column, "", ["优", "良"],
            [new("2022年", [new(98, null, "98", null), null]), new("2023年", [new(6, 151, "6~151", null), new(1, null, "1", null)])], []);

        Assert.Equal("﻿项目,2022年（天）,2023年 下限（天）,2023年 上限（天）\r\n优,98,6,151\r\n良,,1,1\r\n", Encoding.UTF8.GetString(CsvFile.Write(BlockTables.Of("air", chart))));
    }

    private static Cell Cell(int column, int columns, int rows, string text) => new(column, columns, rows, false, Text(text));

    private static IReadOnlyList<Run> Text(string text) => [new() { Text = text }];
}
