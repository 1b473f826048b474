using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Tests.Importing;

public sealed class ReferenceTextTests
{
    [Fact]
    public void Splits_a_text_into_literals_and_references()
    {
        var text = ReferenceText.Scan("年均{air.pm25.mean@市区:2022|n}微克");

        Assert.Equal(["年均", "{air.pm25.mean@市区:2022|n}", "微克"], text.Parts.Select(part => part.Written));
        Assert.Equal([0, 2, 27], text.Parts.Select(part => part.Offset));
        Assert.Equal("市区", Assert.Single(text.References).Reference.Region);
        Assert.Empty(text.Problems);
    }

    [Fact]
    public void Escaped_braces_are_letters() =>
        Assert.Equal("集合{甲}", Assert.IsType<TextPart.Literal>(Assert.Single(ReferenceText.Scan(@"集合\{甲\}").Parts)).Text);

    [Fact]
    public void A_backslash_that_is_itself_escaped_escapes_no_brace() =>
        Assert.Single(ReferenceText.Scan(@"\\{air.pm25.mean}").References);

    [Theory]
    [InlineData("甲{air.pm25.mean", BraceFault.NotClosed, 1)]
    [InlineData("甲}乙", BraceFault.NotOpened, 1)]
    [InlineData("甲乙{Air}", BraceFault.Malformed, 2)]
    [InlineData("{{air.pm25.mean}", BraceFault.NotClosed, 0)]
    [InlineData("{air.pm25.mean|share}", BraceFault.Malformed, 0)]
    public void Says_where_a_brace_is_wrong(string text, BraceFault fault, int offset)
    {
        var problem = Assert.Single(ReferenceText.Scan(text).Problems);
        Assert.Equal((fault, offset), (problem.Fault, problem.Offset));
    }
}
