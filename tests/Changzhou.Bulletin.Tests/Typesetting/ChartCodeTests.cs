using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class ChartCodeTests
{
    private static readonly Snapshot Edition = SampleEdition.Whole();

    [Fact]
    public async Task Prints_beside_each_chart_a_code_that_leads_to_its_lasting_address_and_moves_no_page()
    {
        await using var workshop = new Workshop(new() { Site = new("https://bulletin.example.cn/") });
        await using var without = new Workshop();
        var job = Workshop.Job(Edition);
        using var pdf = new PdfFile(await workshop.PrintAsync(job));
        using var bare = new PdfFile(await without.PrintAsync(job));

        var codes = LastingCodes.Of(Edition);

        Assert.Equal(
            codes.Charts.Select(placed => $"https://bulletin.example.cn/c/{Edition.Year}/{LastingCode.OfChart(placed.Topic, placed.Chart.Key)}").Order(StringComparer.Ordinal),
            pdf.Codes().Order(StringComparer.Ordinal));
        Assert.Equal(bare.Pages, pdf.Pages);
        Assert.Equal(Enumerable.Range(1, bare.Pages).Select(bare.TextOf), Enumerable.Range(1, pdf.Pages).Select(pdf.TextOf));
        Assert.DoesNotContain("bulletin.example.cn", bare.Unpacked(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_each_code_to_those_who_do_not_see_it_and_prints_the_same_bytes_again()
    {
        var chart = Sample.Chart("one", "图1-1", ChartKind.Column);
        var job = Workshop.Job(SampleEdition.Of(Sample.Block(chart)), Bulletin.Typesetting.PdfStandard.Ua1);
        await using var first = new Workshop(new() { Site = new("https://bulletin.example.cn") });
        await using var second = new Workshop(new() { Site = new("https://bulletin.example.cn") });
        var pages = await first.PrintAsync(job);
        using var pdf = new PdfFile(pages);

        var says = Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes("图1-1 的网址二维码"));
        Assert.Contains(says, pdf.Unpacked(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(pages, await second.PrintAsync(job));
    }
}
