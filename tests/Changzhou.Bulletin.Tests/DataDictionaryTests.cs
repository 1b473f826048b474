using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Tests;

public sealed class DataDictionaryTests
{
    [Fact]
    public void Lists_every_indicator_and_statistic_as_the_reference_data_have_them()
    {
        var catalogue = CatalogueReader.Read(Path.Combine(Repository.Seeds, "reference")).Value!;
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "data-dictionary.md")).ToHashSet(StringComparer.Ordinal);
        var expected = catalogue.Indicators
            .Select(one => $"| `{one.Code}` | {one.Name} | {one.NameEn} | {one.Unit} | {one.Decimals} | {one.Statistic} | {one.Standard} |")
            .Concat(catalogue.Statistics.Values.Select(term => $"| `{term.Word}` | {term.English} | {term.Meaning} |"));
        Assert.DoesNotContain(expected, line => !lines.Contains(line));
    }
}
