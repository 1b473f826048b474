using System.Globalization;
using Changzhou.Bulletin.Tests.Importing.Builders;

namespace Changzhou.Bulletin.Tests.Importing;

public sealed class BrokenSeedsTests
{
    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Seeds.Broken)
        .Select(folder => Path.GetFileName(folder))
        .Where(name => name[0] != '_')
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refuses_a_broken_folder_and_says_where_and_why(string name)
    {
        using var folder = Seeds.Overlay(name);
        var expected = File.ReadAllLines(folder["expected.txt"]);

        var (_, _, edition, faults) = Seeds.Read(folder);

        Assert.Null(edition);
        Assert.Contains(faults, fault =>
            fault.File == expected[0]
            && fault.Line == int.Parse(expected[1], CultureInfo.InvariantCulture)
            && fault.Column == int.Parse(expected[2], CultureInfo.InvariantCulture)
            && fault.ToString().Contains(expected[3], StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.DoesNotContain('\n', fault.ToString()));
    }

    [Fact]
    public void Reads_the_good_edition_that_the_broken_ones_are_made_of()
    {
        using var folder = Seeds.Overlay();
        Assert.Empty(Seeds.Read(folder).Faults);
    }

    [Fact]
    public void Reports_faults_of_three_files_at_once()
    {
        using var folder = Seeds.Overlay("figures-unit-differs", "chapter-list", "yaml-issued-malformed");

        var faults = Seeds.Read(folder).Faults;

        Assert.Equal(["chapters/water.md", "edition.yaml", "figures.csv"], faults.Select(fault => fault.File).Distinct());
    }
}
