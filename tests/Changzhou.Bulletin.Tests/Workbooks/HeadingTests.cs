namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>Tables as bureaus lay them out.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("指标", "数值", "单位")]
    [InlineData("指标名称", "监测值", "计量单位")]
    [InlineData("监测项目", "2023年", "单位")]
    [InlineData("污染物", "2023年度监测值", "单 位")]
    [InlineData("指标代码", "值", "单位")]
    public void Understands_the_headings_of_a_bureau(string indicator, string value, string unit) =>
        Assert.Equal(["air.pm25.mean@全市:2023#mean = 34 at 数据!B2"],
            Figures.Read([indicator, value, unit], [indicator == "指标代码" ? "air.pm25.mean" : "PM2.5", 34, "微克/立方米"]).Told());

    [Fact]
    public void Finds_the_headings_below_a_merged_title()
    {
        using var book = new BookFile();
        book.Sheet("数据", [["2023年常州市环境空气质量数据表"], ["填报单位：监测中心"], [], ["指标", "区域", "数值", "单位"], ["PM2.5", "市区", 35, "μg/m3"]], merges: ["A1:D1"]);

        Assert.Equal(["air.pm25.mean@市区:2023#mean = 35 at 数据!C5"], Figures.Read(book.Bytes()).Told());
    }

    [Fact]
    public void Reads_a_wide_table_with_a_column_for_each_year() => Assert.Equal(
        ["air.pm25.mean@全市:2022#mean = 33 at 数据!C2", "air.pm25.mean@全市:2023#mean = 34 at 数据!D2", "air.o3.p90@全市:2022#p90 = 175 at 数据!C3", "air.o3.p90@全市:2023#p90 = 174 at 数据!D3"],
        Figures.Read(["指标", "单位", "2022年", "2023年"], ["PM2.5", "微克/立方米", 33, 34], ["臭氧", "微克/立方米", 175, 174]).Told());

    [Fact]
    public void Reads_year_headings_below_a_merged_head()
    {
        using var book = new BookFile();
        book.Sheet("数据", [["指标", "浓度（μg/m³）", null], [null, "2022年", 2023], ["PM10", 55, 57]], merges: ["A1:A2", "B1:C1"]);

        Assert.Equal(["air.pm10.mean@全市:2022#mean = 55 at 数据!B3", "air.pm10.mean@全市:2023#mean = 57 at 数据!C3"], Figures.Read(book.Bytes()).Told());
    }

    [Fact]
    public void Reads_every_sheet_that_is_a_table_and_tells_of_the_others()
    {
        using var book = new BookFile();
        book.Sheet("空气", [["指标", "数值"], ["PM2.5", 34]]);
        book.Sheet("水", [["指标", "数值"], ["优良天数", 285]]);
        book.Sheet("随笔", [["开会记录"], ["下周二"]]);
        var reading = Figures.Read(book.Bytes());

        Assert.Equal(["空气!B2", "水!B2"], reading.Figures.Select(figure => figure.Cell.ToString()));
        Assert.Contains(reading.Notices, notice => notice.Cell == "随笔");
    }

    [Fact]
    public void Reads_on_where_the_headings_are_repeated_below() => Assert.Equal(
        ["air.pm25.mean@全市:2023#mean = 34 at 数据!B2", "air.good-days.count@全市:2023#count = 285 at 数据!C5"],
        Figures.Read(["指标", "数值"], ["PM2.5", 34], [], ["指标", "单位", "数值"], ["优良天数", "天", 285]).Told());

    [Fact]
    public void Tells_of_a_column_that_it_does_not_know_and_passes_over_last_years()
    {
        var reading = Figures.Read(["序号", "指标", "2022年（参考）", "数值", "同比变化情况"], [1, "PM2.5", 33, 34, "上升3.0%"]);

        Assert.Equal(["air.pm25.mean@全市:2023#mean = 34 at 数据!D2"], reading.Told());
        Assert.Contains(reading.Notices, notice => notice.Cell == "数据!E1" && notice.Text.Contains("同比变化情况", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Notices, notice => notice.Cell is "数据!A1" or "数据!C1");
    }

    [Fact]
    public void Refuses_two_columns_that_say_the_same() =>
        Assert.Equal("数据!C1", Figures.Read(["指标", "单位", "计量单位", "数值"], ["PM2.5", "微克/立方米", "微克/立方米", 34]).OnlyFault().Cell);

    [Fact]
    public void Refuses_a_workbook_without_any_table() =>
        Assert.Contains("表头", Figures.Read(["你好"], ["世界"]).OnlyFault().What, StringComparison.Ordinal);

    [Fact]
    public void Carries_merged_row_heads_down()
    {
        using var book = new BookFile();
        book.Sheet("数据", [["指标", "区域", "数值"], ["优良天数", "全市", 285], [null, "市区", 283]], merges: ["A2:A3"]);

        Assert.Equal(["air.good-days.count@全市:2023#count = 285 at 数据!C2", "air.good-days.count@市区:2023#count = 283 at 数据!C3"], Figures.Read(book.Bytes()).Told());
    }

    [Fact]
    public void Reads_names_of_two_columns_together()
    {
        using var book = new BookFile();
        book.Sheet("数据", [["指标", null, "数值"], ["PM2.5", "年均浓度", 34], [null, "日均值达标率", 93.6]], merges: ["A1:B1", "A2:A3"]);

        Assert.Equal(["air.pm25.mean@全市:2023#mean = 34 at 数据!C2", "air.pm25.compliance@全市:2023#rate = 93.6 at 数据!C3"], Figures.Read(book.Bytes()).Told());
    }

    [Fact]
    public void Passes_over_group_titles_and_refuses_a_value_shared_by_rows()
    {
        using var book = new BookFile();
        book.Sheet("数据", [["指标", "数值"], ["一、环境空气", null], ["PM2.5", 34], ["PM10", null]], merges: ["A2:B2", "B3:B4"]);

        var fault = Figures.Read(book.Bytes()).OnlyFault();
        Assert.Equal("数据!B4", fault.Cell);
        Assert.Contains("数据!B3", fault.What, StringComparison.Ordinal);
    }
}
