using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Workbooks;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>Indicators, regions, periods and statistics by the names that people use.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("air.pm25.mean", "air.pm25.mean")]
    [InlineData("ＰＭ２.５", "air.pm25.mean")]
    [InlineData("PM_{2.5}", "air.pm25.mean")]
    [InlineData("PM₂.₅年均浓度", "air.pm25.mean")]
    [InlineData(" 优 良 天 数 ", "air.good-days.count")]
    [InlineData("酸雨频率", "air.rain.frequency")]
    public void Finds_an_indicator_by_code_name_or_alias(string written, string code) =>
        Assert.Equal(code, Assert.Single(Figures.Read(["指标", "数值"], [written, 34]).Figures).Key.Indicator);

    [Fact]
    public void Names_the_candidates_of_a_name_that_means_several()
    {
        var fault = Figures.Read(["指标", "数值"], ["完成整治", 3]).OnlyFault();

        Assert.Equal("数据!A2", fault.Cell);
        Assert.Contains("water-control.phosphorus.done", fault.What, StringComparison.Ordinal);
        Assert.Contains("safety.operators.rectified", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggests_the_name_that_was_meant() =>
        Assert.Contains("优良天数", Figures.Read(["指标", "数值"], ["优良夭数", 285]).OnlyFault().WhatToDo, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_code_beside_the_name_of_another_indicator() =>
        Assert.Equal("数据!B2", Figures.Read(["指标代码", "指标名称", "数值"], ["air.pm10.mean", "PM2.5", 34]).OnlyFault().Cell);

    [Fact]
    public void Finds_a_region_by_alias_and_refuses_an_unknown_one()
    {
        Assert.Equal("金坛区", Assert.Single(Figures.Read(["指标", "地区", "数值"], ["PM2.5", "金坛", 33]).Figures).Key.Region);
        Assert.Equal("数据!B2", Figures.Read(["指标", "地区", "数值"], ["PM2.5", "苏州", 33]).OnlyFault().Cell);
    }

    public static TheoryData<object, string> Periods() => new()
    {
        { "2023", "2023" },
        { 2023, "2023" },
        { "2023年", "2023" },
        { "２０２３年度", "2023" },
        { "2023年6月", "2023-06" },
        { "6月", "2023-06" },
        { "1-6月", "2023-01..06" },
        { "2023年1～6月", "2023-01..06" },
        { "2020—2023年", "2020..2023" },
        // Days since 30 December 1899: 45078 is 2023-06-01.
        { new Formatted("45078", "yyyy\"年\"m\"月\""), "2023-06" },
        { new Formatted("45078", "mmm-yy"), "2023-06" },
        { new Formatted("45078", "yyyy/m/d"), "2023-06" },
        { new Formatted("45078", "yyyy\"年\""), "2023" },
        { "2023-06-01", "2023-06" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public void Reads_periods_and_dates(object written, string period) =>
        Assert.Equal(Period.Parse(period), Assert.Single(Figures.Read(["指标", "时段", "数值"], ["PM2.5", written, 34]).Figures).Key.Period);

    [Theory]
    [InlineData("45100", "yyyy/m/d")]
    [InlineData("44927", "yyyy/m/d")]
    public void Asks_what_a_date_to_the_day_means(string serial, string format) =>
        Assert.Equal("数据!B2", Figures.Read(["指标", "时段", "数值"], ["PM2.5", new Formatted(serial, format), 34]).OnlyFault().Cell);

    [Theory]
    [InlineData("max", "max")]
    [InlineData("最大值", "max")]
    [InlineData("年均值", "mean")]
    public void Reads_statistics_by_word_and_meaning(string written, string statistic) =>
        Assert.Equal(statistic, Assert.Single(Figures.Read(["指标", "统计量", "数值"], ["PM2.5", written, 34]).Figures).Key.Statistic);

    [Fact]
    public void Reads_basis_source_note_place_and_decimals()
    {
        var figure = Assert.Single(Figures.Read(["指标", "口径", "数值", "小数位数", "数据来源", "备注", "章节"], ["酸雨频率", "扣除沙尘影响", 5, 0, "监测中心年报", "初步", "air/acid-rain"]).Figures);

        Assert.Equal((Basis.DustDeducted, 0, "监测中心年报", "初步", "air/acid-rain"), (figure.Key.Basis, figure.Decimals, figure.Source, figure.Note, figure.Place));
    }

    [Fact]
    public void Names_both_cells_of_a_figure_given_twice()
    {
        var fault = Figures.Read(["指标", "数值"], ["PM2.5", 34], ["细颗粒物", 34]).OnlyFault();

        Assert.Contains("数据!B2", fault.What, StringComparison.Ordinal);
        Assert.Contains("数据!B3", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_all_faults_at_once() =>
        Assert.Equal(["数据!A2", "数据!B3", "数据!C4"], Figures.Read(["指标", "区域", "数值"], ["甲", "全市", 1], ["PM2.5", "乙", 1], ["PM10", "全市", "丙"]).Faults.Select(fault => fault.Cell));

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16384, "XFD")]
    public void Letters_of_columns_are_those_of_Excel(int column, string letters) => Assert.Equal(letters, CellAddress.Letters(column));
}
