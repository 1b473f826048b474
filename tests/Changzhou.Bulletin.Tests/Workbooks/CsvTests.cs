using System.Text;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>CSV files as Excel and other programs save them.</summary>
public sealed class CsvTests
{
    private const string Table = "常州市环境数据\n指标,单位,数值,备注\nPM2.5,μg/m3,34,\"初步，\n待审\"\n优良天数,天,\"1,285\",\n";

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8-bom", "gb18030", "gbk", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_every_encoding_that_Chinese_programs_write(string name)
    {
        var reading = Figures.Read(Encode(name, Table.Replace("μ", "u", StringComparison.Ordinal)), name: "数据.csv");

        Assert.Equal(["air.pm25.mean@全市:2023#mean = 34 at C3", "air.good-days.count@全市:2023#count = 1285 at C4"], reading.Told());
        Assert.Equal("初步，\n待审", reading.Figures[0].Note);
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Reads_other_separators(char separator) =>
        Assert.Equal(["air.pm25.mean@全市:2023#mean = 34 at B2"], Figures.Read(Encoding.UTF8.GetBytes($"指标{separator}数值\r\nPM2.5{separator}34\r\n"), name: "数据.csv").Told());

    [Fact]
    public void Tells_the_cell_of_a_fault() =>
        Assert.Equal("数据.csv B2", Figures.Read(Encoding.UTF8.GetBytes("指标,数值\nPM2.5,很高\n"), name: "数据.csv").OnlyFault().ToString().Split('：')[0]);

    private static byte[] Encode(string name, string text)
    {
        var encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16BE" => Encoding.BigEndianUnicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
        };
        return [.. name.StartsWith("gb", StringComparison.Ordinal) ? [] : encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    [Fact]
    public void A_number_that_its_own_comma_has_parted_is_refused_and_a_remark_below_the_table_is_not()
    {
        var fault = Figures.Read(Encoding.UTF8.GetBytes("指标,数值\nPM2.5,1,234\n"), name: "数据.csv").OnlyFault();

        Assert.Equal("数据.csv C2", fault.ToString().Split('：')[0]);
        Assert.Contains("英文双引号", fault.WhatToDo, StringComparison.Ordinal);
        Assert.Equal(["air.pm25.mean@全市:2023#mean = 34 at B2"], Figures.Read(Encoding.UTF8.GetBytes("指标,数值\nPM2.5,34\n注：,,见正文\n"), name: "数据.csv").Told());
    }
}
