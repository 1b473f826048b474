using Changzhou.Bulletin.Importing.Workbooks;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>Values, units and digits of cells.</summary>
public sealed class ValueTests
{
    public static TheoryData<string, object, string> Values() => new()
    {
        { "优良天数比率", 78.1, "78.1" },
        // As Excel keeps 78.1 and the sum 0.1 + 0.2.
        { "优良天数比率", new Formula("A1", "78.099999999999994"), "78.1" },
        { "优良天数比率", new Formula("0.1+0.2", "0.30000000000000004"), "0.3" },
        { "优良天数比率", new Formatted("0.78100000000000003", "0.0%"), "78.1" },
        { "优良天数比率", "78.1%", "78.1" },
        { "优良天数比率", "７８．１", "78.1" },
        { "优良天数比率", 78, "78.0" },
        { "优良天数", " 285 天", "285" },
        { "优良天数", "1,285", "1285" },
        { "优良天数", "1 285", "1285" },
        { "优良天数", "约285", "285" },
        { "PM2.5日均值范围", "6~151", "6~151" },
        { "PM2.5日均值范围", "6—151", "6~151" },
        { "PM2.5日均值范围", "6～151微克/立方米", "6~151" },
        { "酸雨频率同比", "-2.8", "-2.8" },
        { "酸雨频率同比", "－2.8", "-2.8" },
        { "区域环境噪声昼间等级", "二级", "二级" },
        { "降水pH值范围", "4.42-7.47", "4.42~7.47" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Reads_the_value_that_a_person_sees(string indicator, object written, string value)
    {
        var reading = Figures.Read(["指标", "数值"], [indicator, written]);

        Assert.Empty(reading.Faults.Select(fault => fault.ToString()));
        Assert.Equal(value, Assert.Single(reading.Figures).Value.ToString());
    }

    public static TheoryData<string, object> Refused() => new()
    {
        { "优良天数", "很多" },
        { "优良天数", "1,28" },
        { "优良天数", "12 85" },
        { "优良天数", "6~151" },
        { "优良天数", "未检出" },
        { "优良天数", 1e300 },
        { "优良天数", new Formula("SUM(B3:B9)", null) },
        { "优良天数", new Error("#DIV/0!") },
        // 6-15 typed into a cell that is not text becomes the 15th of June.
        { "PM2.5日均值范围", new Formatted("45092", "m\"月\"d\"日\"") },
        { "PM2.5日均值范围", 34 },
        { "PM2.5日均值范围", "151~6" },
        { "PM2.5", new Formatted("0.34", "0%") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_what_is_no_value_with_its_cell(string indicator, object written) =>
        Assert.Equal("数据!B2", Figures.Read(["指标", "数值"], [indicator, written]).OnlyFault().Cell);

    [Theory]
    [InlineData("—")]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("－")]
    public void Skips_a_dash_with_a_notice(string dash)
    {
        var reading = Figures.Read(["指标", "数值"], ["PM2.5", dash], ["PM10", 57]);

        Assert.Equal(["air.pm10.mean@全市:2023#mean = 57 at 数据!B3"], reading.Told());
        Assert.Contains(reading.Notices, notice => notice.Text.Contains("第 2 行", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("air.pm25.mean", "μg/m3", "34")]
    [InlineData("air.pm25.mean", "µg/m³", "34")]
    [InlineData("air.co.p95", "mg/m3", "1.1")]
    [InlineData("air.dust.mean", "t/(km²·30d)", "2.6")]
    [InlineData("water.lake.tp", "MG/L", "0.05")]
    [InlineData("air.good-days.rate", "％", "78.1")]
    [InlineData("air.rain.ph.mean", "无量纲", "6.2")]
    public void Knows_the_names_of_a_unit(string code, string unit, string written)
    {
        var reading = Figures.Read(["指标代码", "数值", "单位", "小数位数"], [code, written, unit, 2]);

        Assert.Empty(reading.Faults.Select(fault => fault.ToString()));
        Assert.Equal(decimal.Parse(written, System.Globalization.CultureInfo.InvariantCulture), ((Editions.FigureValue.Number)Assert.Single(reading.Figures).Value).Value);
    }

    [Theory]
    [InlineData("PM2.5", "mg/m³", "0.034", "34")]
    [InlineData("一氧化碳", "μg/m³", "1100", "1.1")]
    [InlineData("优良天数比率", "小数", "0.781", "78.1")]
    public void Converts_units_only_when_asked(string indicator, string unit, string written, string value)
    {
        var book = BookFile.Of(["指标", "数值", "单位"], [indicator, written, unit]);

        var refused = Figures.Read(book).OnlyFault();
        Assert.Equal("数据!C2", refused.Cell);
        Assert.Contains("--convert-units", refused.WhatToDo, StringComparison.Ordinal);
        Assert.Equal(value, Assert.Single(Figures.Read(book, new() { ConvertUnits = true }).Figures).Value.ToString());
    }

    [Theory]
    [InlineData("万吨", "吨", "10000")]
    [InlineData("吨", "万吨", "0.0001")]
    [InlineData("亿元", "万元", "10000")]
    [InlineData("km", "米", "1000")]
    [InlineData("公顷", "亩", "15")]
    [InlineData("万家", "家", "10000")]
    [InlineData("mg/m³", "μg/m3", "1000")]
    public void Converts_exactly(string from, string to, string factor) =>
        Assert.Equal(decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture), UnitNames.Factor(from, to));

    [Theory]
    [InlineData("mg/L", "mg/m³")]
    [InlineData("%", "个百分点")]
    [InlineData("家", "个")]
    [InlineData("dB", "dB(A)")]
    public void Never_converts_between_different_things(string from, string to)
    {
        Assert.Null(UnitNames.Factor(from, to));
        Assert.False(UnitNames.Same(from, to));
    }

    [Fact]
    public void Refuses_an_empty_unit_in_a_column_of_units() =>
        Assert.Equal("数据!C2", Figures.Read(["指标", "数值", "单位"], ["PM2.5", 34, null]).OnlyFault().Cell);

    [Fact]
    public void Refuses_a_unit_in_the_cell_that_is_not_the_one_beside_it() =>
        Assert.Equal("数据!B2", Figures.Read(["指标", "数值", "单位"], ["PM2.5", "34mg/m³", "μg/m³"]).OnlyFault().Cell);

    [Fact]
    public void Tells_that_a_table_names_no_units() =>
        Assert.Contains(Figures.Read(["指标", "数值"], ["PM2.5", 34]).Notices, notice => notice.Text.Contains("没有单位", StringComparison.Ordinal));

    [Theory]
    [InlineData("34.5", "34")]
    [InlineData("35.5", "36")]
    [InlineData("34.51", "35")]
    public void Rounds_half_to_even_only_when_asked(string written, string rounded)
    {
        var book = BookFile.Of(["指标", "数值"], ["PM2.5", written]);

        Assert.Contains("--round", Figures.Read(book).OnlyFault().WhatToDo, StringComparison.Ordinal);
        Assert.Equal(rounded, Assert.Single(Figures.Read(book, new() { Round = true }).Figures).Value.ToString());
    }

    [Fact]
    public void Takes_more_digits_where_the_row_says_so() =>
        Assert.Equal("34.5", Assert.Single(Figures.Read(["指标", "数值", "小数位数"], ["PM2.5", 34.5, 1]).Figures).Value.ToString());
}
