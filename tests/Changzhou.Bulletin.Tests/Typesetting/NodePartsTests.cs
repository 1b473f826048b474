using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class NodePartsTests
{
    [Fact]
    public void Are_found_where_the_build_restored_them() => Assert.True(Directory.Exists(Path.Combine(NodeParts.Locate(), "echarts")));

    [Fact]
    public void Are_not_looked_for_elsewhere_when_a_folder_was_asked_for()
    {
        var failure = Assert.Throws<DirectoryNotFoundException>(() => NodeParts.Locate("/no/such/node_modules"));

        Assert.Contains("/no/such/node_modules", failure.Message, StringComparison.Ordinal);
    }
}
