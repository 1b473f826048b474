using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Mentions;

public sealed class SpeedTests
{
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
        var finder = new MentionFinder(Lexicon.Empty);

        var growth = ProcessorTime.OfFourfold(10_000, signs => string.Concat(Enumerable.Repeat(piece, signs / piece.Length)), text => finder.FindIn(text, 2023));

        Assert.InRange(growth, 0, 9);
    }
}
