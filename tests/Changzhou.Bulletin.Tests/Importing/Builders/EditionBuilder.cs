using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Tests.Importing.Builders;

/// <summary>A small valid edition; change what the test is about by with.</summary>
public static class EditionBuilder
{
    public static Edition Edition(params IEnumerable<Block> lead) => new()
    {
        Year = 2023,
        Title = "2023年常州市生态环境状况公报",
        City = "常州市",
        CityEn = "Changzhou",
        Publisher = "常州市生态环境局",
        SignatoryOffice = "常州市生态环境局局长",
        SignatoryName = "",
        Issued = Period.Parse("2024-05"),
        LegalBasis = "根据《中华人民共和国环境保护法》，现予公布。",
        Highlights = ["{air.pm25.mean}"],
        Summary = [new Block.Paragraph("PM2.5 年均浓度为{air.pm25.mean}。")],
        Parts = [new("01", "生态环境质量", [new("air", 1, "环境空气质量", [.. lead], [])])],
        Figures = [Figure("air.pm25.mean", 34m)],
        Waivers = [],
        Pictures = new Dictionary<string, byte[]>(),
    };

    public static Figure Figure(string indicator, decimal value) => new()
    {
        Indicator = indicator,
        Region = Catalogue.WholeCity,
        Period = Period.Year(2023),
        Statistic = "mean",
        Value = new FigureValue.Number(value),
        Unit = "微克/立方米",
        Place = "air",
        Source = "第一章",
    };

    public static Edition WithFigures(this Edition edition, params Figure[] figures) => edition with { Figures = figures };
}
