using Changzhou.Bulletin.Drills.Dependencies;

namespace Changzhou.Bulletin.Tests;

/// <summary>A package is used only where its licence is known to be harmless, or somebody thought about it.</summary>
public sealed class LicencePolicyTests
{
    private static readonly LicencePolicy Policy = new([("@resvg/resvg-js*", "MPL-2.0", "unchanged binary")]);

    [Theory]
    [InlineData("MIT")]
    [InlineData("MS-PL OR Apache-2.0")]
    [InlineData("GPL-3.0-only OR MIT")]
    [InlineData("MIT AND OFL-1.1")]
    public void Lets_in_a_licence_of_the_list(string licence) => Assert.Equal("", Policy.Reason("some", licence));

    [Theory]
    [InlineData("GPL-3.0-only")]
    [InlineData("AGPL-3.0-or-later OR SSPL-1.0")]
    [InlineData("MIT AND GPL-2.0-only")]
    [InlineData("(MIT OR Apache-2.0) AND GPL-2.0-only")]
    [InlineData("file LICENSE.txt")]
    [InlineData("https://example.com/licence")]
    [InlineData("none")]
    [InlineData("MIT locked, GPL-3.0-only installed")]
    [InlineData("")]
    public void Refuses_any_other(string licence) => Assert.Null(Policy.Reason("some", licence));

    [Fact]
    public void Lets_in_a_reviewed_package_by_its_name_and_under_its_reviewed_licence_only()
    {
        Assert.Equal("unchanged binary", Policy.Reason("@resvg/resvg-js-linux-x64-gnu", "MPL-2.0"));
        Assert.Null(Policy.Reason("@resvg/resvg-js-linux-x64-gnu", "GPL-3.0-only"));
        Assert.Null(Policy.Reason("other", "MPL-2.0"));
    }

    [Fact]
    public void Names_a_review_that_is_not_needed_any_longer()
    {
        Assert.Equal(["@resvg/resvg-js*"], Policy.Unneeded([new("npm", "echarts", "6.1.0", "Apache-2.0", Scope.Installed, "")]));
        Assert.Empty(Policy.Unneeded([new("npm", "@resvg/resvg-js", "2.6.2", "MPL-2.0", Scope.Installed, "")]));
    }
}
