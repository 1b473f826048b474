using Changzhou.Bulletin.Web.Desk.Help;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>The guide as the desk shows it.</summary>
public sealed class StaffGuideTests
{
    [Fact]
    public void The_contents_lead_to_anchors_that_read_the_same_in_an_address()
    {
        var guide = new StaffGuide();

        Assert.Contains(guide.Contents, chapter => chapter.Title == "七、遇到问题");
        Assert.All(guide.Contents, chapter =>
        {
            Assert.Equal(Uri.EscapeDataString(chapter.Anchor), chapter.Anchor);
            Assert.Contains($"<h2 id=\"{chapter.Anchor}\">{chapter.Title}</h2>", guide.Html, StringComparison.Ordinal);
        });
    }
}
