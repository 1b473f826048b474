using System.Diagnostics;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Mentions;

[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
[Collection(nameof(SpeedTests))]
public sealed class SpeedTests
{
    private static readonly MentionFinder Finder = new(Lexicon.Of(CatalogueReader.Read(Path.Combine(Repository.Seeds, "reference")).Value!));

    [Fact]
    public void Takes_well_under_half_a_second()
    {
        var path = Repository.Shared("official/2023.txt");
        Assert.SkipWhen(path is null, "shared/official/2023.txt is not here.");
        Finder.Find(Read(path!));
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            Finder.Find(Read(path!));
            return watch.Elapsed;
        });

        Assert.True(best < TimeSpan.FromSeconds(0.5), $"{best.TotalMilliseconds:F0} ms");
    }

    [Theory]
    [InlineData("1.5%、")]
    [InlineData("优良天数285天，")]
    [InlineData("（2023年")]
    [InlineData("同比上升1.1个百分点和")]
    [InlineData("国家断面")]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("(((((“《")]
    public void Takes_linear_time_whatever_the_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        new MentionFinder(Lexicon.Empty).FindIn(text, 2023);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static OfficialDocument Read(string path) =>
        Assert.IsType<DocumentReading.Accepted>(OfficialDocumentReader.Read(path)).Document;
}
