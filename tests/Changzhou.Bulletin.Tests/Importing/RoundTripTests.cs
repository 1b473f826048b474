using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Tests.Importing.Builders;

namespace Changzhou.Bulletin.Tests.Importing;

public sealed class RoundTripTests
{
    [Fact]
    public void Exports_what_it_imported_byte_for_byte()
    {
        using var folder = Seeds.Overlay();
        using var export = new TemporaryFolder();
        var (catalogue, history, edition, _) = Seeds.Read(folder);

        CatalogueWriter.Write(catalogue, export["reference"]);
        HistoryWriter.Write(history, export["history"]);
        EditionWriter.Write(edition!, catalogue, export["edition"]);

        AssertSameFiles(folder.Path, export.Path);
    }

    /// <summary>An export of an earlier version must not become unreadable.</summary>
    [Fact]
    public void Reads_indicators_that_were_written_before_their_stations_were()
    {
        using var folder = Seeds.Overlay();
        var file = folder["reference/indicators.csv"];
        var whole = CatalogueReader.Read(folder["reference"]).Value!;
        var place = File.ReadLines(file).First().Split(',').IndexOf("stations");
        Assert.Contains(whole.Indicators, indicator => indicator.Stations is not null);
        File.WriteAllLines(file, File.ReadAllLines(file).Select(line => string.Join(',', line.Split(',').Where((_, at) => at != place))));

        var read = CatalogueReader.Read(folder["reference"]);

        Assert.Empty(read.Faults);
        Assert.Equal(whole.Indicators.Select(indicator => indicator.Code), read.Value!.Indicators.Select(indicator => indicator.Code));
        Assert.All(read.Value.Indicators, indicator => Assert.Null(indicator.Stations));
    }

    [Fact]
    public void Exports_every_edition_of_the_seeds_byte_for_byte()
    {
        var editions = Path.Combine(Seeds.Root, "editions");
        foreach (var folder in Directory.Exists(editions) ? Directory.GetDirectories(editions) : [])
        {
            var catalogue = CatalogueReader.Read(Path.Combine(Seeds.Root, "reference"));
            Assert.Empty(catalogue.Faults);
            var history = HistoryReader.Read(Path.Combine(Seeds.Root, "history"), catalogue.Value!);
            Assert.Empty(history.Faults);
            var edition = EditionReader.Read(folder, catalogue.Value!, history.Value!);
            Assert.Empty(edition.Faults);
            using var export = new TemporaryFolder();
            EditionWriter.Write(edition.Value!, catalogue.Value!, export.Path);
            AssertSameFiles(folder, export.Path);
        }
    }

    [Fact]
    public void Reads_what_Excel_and_Windows_editors_save_and_writes_it_clean()
    {
        using var folder = Seeds.Overlay();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".svg", StringComparison.Ordinal)))
        {
            File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(file).SelectMany<byte, byte>(b => b == '\n' ? [(byte)'\r', b] : [b])]);
        }

        var (catalogue, _, edition, faults) = Seeds.Read(folder);

        Assert.Empty(faults);
        using var export = new TemporaryFolder();
        EditionWriter.Write(edition!, catalogue, export.Path);
        AssertSameFiles(Path.Combine(Seeds.Base, "edition"), export.Path);
    }

    [Fact]
    public void Removes_chapters_and_pictures_that_the_edition_no_longer_has()
    {
        using var folder = Seeds.Overlay();
        var (catalogue, _, edition, _) = Seeds.Read(folder);
        File.WriteAllText(folder["edition/chapters/noise.md"], "声环境良好。\n");

        EditionWriter.Write(edition!, catalogue, folder["edition"]);

        Assert.False(File.Exists(folder["edition/chapters/noise.md"]));
    }

    private static void AssertSameFiles(string expected, string actual)
    {
        Assert.Equal(Files(expected), Files(actual));
        foreach (var file in Files(expected))
        {
            Assert.Equal(File.ReadAllText(Path.Combine(expected, file)), File.ReadAllText(Path.Combine(actual, file)));
            Assert.Equal(File.ReadAllBytes(Path.Combine(expected, file)), File.ReadAllBytes(Path.Combine(actual, file)));
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
