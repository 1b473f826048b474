using System.Text.Json;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tests.Proofing;

/// <summary>The official text of 2023 is not in the repository; where it is not at hand these tests are skipped.</summary>
public sealed class OfficialBulletinTests
{
    [Fact]
    public void Finds_the_ozone_that_is_stated_twice_and_the_change_that_does_not_fit()
    {
        var report = Read();
        Assert.Contains(report.Findings, finding => finding.Rule == "value.differs" && finding.Span.Quote.StartsWith("175", StringComparison.Ordinal));
        Assert.Contains(report.Findings, finding => finding.Rule == "change.arithmetic" && finding.Explanation is { Stated: "-0.06%", Expected: "-0.6%", Arithmetic: "(174-175)/175" });
    }

    [Fact]
    public void Finds_that_three_days_more_cannot_be_two_points_more() =>
        Assert.Contains(Read().Findings, finding => finding is { Rule: "days.rate", Severity: Severity.Error, Span.Quote: "2.1个百分点" });

    [Fact]
    public void Asks_about_the_forced_share_and_about_waste_of_earlier_years()
    {
        var questions = Read().Findings.Where(finding => finding.Severity == Severity.Question).Select(finding => finding.Rule).ToList();
        Assert.Contains("table.shares", questions);
        Assert.Contains("stock.flow", questions);
    }

    [Fact]
    public void Raises_no_other_error_of_number() =>
        Assert.All(Read().Findings.Where(finding => finding.Severity == Severity.Error && Rulebook.NumericRules.Any(rule => rule.Id == finding.Rule)),
            finding => Assert.Contains(finding.Rule, (string[])["value.differs", "change.arithmetic", "days.rate"]));

    [Fact]
    public void Writes_the_contract_as_json()
    {
        using var json = JsonDocument.Parse(ProofJson.Write(Read()));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().First(item => item.GetProperty("stated").GetString() == "-0.06%");
        Assert.Equal(("change.arithmetic", "error", "0.06%"), (finding.GetProperty("rule").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("quote").GetString()));
        var figure = json.RootElement.GetProperty("figures").EnumerateArray().First(item => item.GetProperty("indicator").GetString() == "air.pm25.mean");
        Assert.Equal(("34", "μg/m³", "全市", "2023", "mean"),
            (figure.GetProperty("value").GetString(), figure.GetProperty("unit").GetString(), figure.GetProperty("region").GetString(), figure.GetProperty("period").GetString(), figure.GetProperty("statistic").GetString()));
    }

    private static ProofReport Read()
    {
        var path = Repository.Shared(Path.Combine("official", "2023.txt"));
        Assert.SkipWhen(path is null, "The official text shared/official/2023.txt is not at hand.");
        var history = HistoryReader.Read(Path.Combine(Repository.Seeds, "history"), A.Catalogue).Value!;
        return new Proofreader(A.Catalogue, history).Read(((DocumentReading.Accepted)OfficialDocumentReader.Read(path!)).Document);
    }
}
