using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Tests.Releases;

/// <summary>What the references of the 2023 edition print; expected texts are the official ones or worked out beside them.</summary>
public sealed class ReferencePrinterTests
{
    private static readonly ReferencePrinter Printer = NewPrinter();

    [Theory]
    [InlineData("{air.pm25.mean}", "34微克/立方米")]
    [InlineData("{air.pm25.mean|n}", "34")]
    [InlineData("{air.pm25.daily}", "6~151微克/立方米")]
    [InlineData("{air.pm25.daily|high}", "151")]
    [InlineData("{air.pm25.mean|change}", "上升3.0%")]
    [InlineData("{air.co.p95|change}", "上升10%")] // published without a decimal
    [InlineData("{air.o3.p90|change}", "下降0.06%")] // as published
    [InlineData("{air.good-days.rate|points}", "上升1.1个百分点")]
    [InlineData("{air.good-days.count@市区|diff}", "增加3天")]
    [InlineData("{noise.region.day|diff}", "下降1.6dB(A)")]
    [InlineData("{air.pm25.mean.change|abs}", "3.0%")]
    [InlineData("{air.pm25.mean|verdict}", "达到二级标准")] // 15 < 34 ≤ 35, GB 3095-2012 table 1
    [InlineData("{air.o3.p90|verdict}", "超过二级标准")] // 174 > 160
    [InlineData("{noise.road.day|grade}", "一级")] // 65.9 ≤ 68.0, HJ 640-2012
    [InlineData("{air.pm25.mean|of-limit}", "97%")] // 34/35 = 97.14 %
    [InlineData("{air.co.p95|of-limit}", "28%")] // 1.1/4 = 27.5 %, half to even
    [InlineData("{air.o3.p90=175}", "175微克/立方米")]
    [InlineData("{air.o3.p90|change=-0.6}", "下降0.6%")]
    [InlineData("{edition.issued}", "2024年5月")] // stored as 2024-05
    [InlineData("{safety.collection.served}", "近7000家")]
    [InlineData("{soil-control.farmland.safe-use}", "93%以上")]
    [InlineData("{air-control.vehicles.scrapped-china3|share:air-control.vehicles.scrapped}", "32.9%")] // 5057/15367 = 32.908 %
    [InlineData("{water.provincial.good-share|points}", "上升1.9个百分点")] // 94.1 − 92.2, history
    [InlineData("{noise.road.share.le68|points}", "下降2.5个百分点")] // 52.0 − 54.5, both in the edition
    public void Prints(string written, string expected)
    {
        Assert.True(Reference.TryParse(written, out var reference), $"{written} is no reference.");
        Assert.Equal(expected, Printer.Print(reference).Text);
    }

    [Theory]
    [InlineData("9", "万吨", Qualifier.Over, "9万余吨")]
    [InlineData("10000", "吨", Qualifier.Over, "10000余吨")]
    [InlineData("70", "%", Qualifier.NotBelow, "不低于70%")]
    [InlineData("3", "万亩", Qualifier.About, "约3万亩")]
    public void A_qualifier_stands_where_Chinese_puts_it(string digits, string unit, Qualifier qualifier, string expected) =>
        Assert.Equal(expected, FigureText.Qualified(digits, unit, qualifier));

    [Theory]
    [InlineData("0", "%", "持平")]
    [InlineData("0.0", "个百分点", "持平")]
    [InlineData("-3", "天", "减少3天")]
    [InlineData("2.1", "个百分点", "上升2.1个百分点")]
    public void A_change_is_said_in_words(string digits, string unit, string expected) => Assert.Equal(expected, ChangeText.InWords(digits, unit));

    private static ReferencePrinter NewPrinter()
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return new(input.Catalogue, new(input.Edition.Year, input.Edition.Figures, input.Catalogue, input.History));
    }
}
