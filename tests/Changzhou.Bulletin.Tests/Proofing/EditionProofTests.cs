using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tests.Proofing;

public sealed class EditionProofTests
{
    [Fact]
    public void A_value_stated_otherwise_is_waived_where_somebody_took_it_on()
    {
        var finding = Read(edition => edition).Findings.First(finding => finding is { Rule: "stated.value", Place: "air/pollutants" });
        Assert.Equal(("{air.o3.p90=175}", "系统导入"), (finding.Reference, finding.Waiver?.By));
    }

    [Fact]
    public void Without_its_waiver_it_is_an_open_error() =>
        Assert.Contains(Read(edition => edition with { Waivers = [] }).Findings, finding => finding is { Rule: "stated.value", IsOpen: true, Severity: Severity.Error });

    [Fact]
    public void A_digit_typed_into_prose_is_pointed_out_but_dates_standards_and_names_are_not()
    {
        var report = Read(edition => edition with { Summary = [new Block.Paragraph("2023年，按GB 3095-2012评价，PM2.5达标，新建管网82.6公里。")] });
        Assert.Equal("82.6", Assert.Single(report.Findings, finding => finding.Rule == "unbound.digit").Span.Quote);
    }

    [Fact]
    public void The_shipped_edition_has_no_unbound_digit() =>
        Assert.DoesNotContain(Read(edition => edition).Findings, finding => finding.Rule == "unbound.digit");

    [Fact]
    public void Figures_are_known_from_their_references() =>
        Assert.Contains(Read(edition => edition).Figures, figure => figure is { Indicator: "water.lake.tp", Region: "太湖湖心区", Number: 0.05m });

    private static ProofReport Read(Func<Edition, Edition> change)
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return new Proofreader(input.Catalogue, input.History).Read(change(input.Edition));
    }
}
