using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Tests.Importing.Builders;

namespace Changzhou.Bulletin.Tests.Importing;

public sealed class EditionDifferenceTests
{
    [Fact]
    public void The_same_folder_read_twice_changes_nothing()
    {
        using var folder = Seeds.Overlay();
        Assert.Empty(EditionDifference.Between(Seeds.Read(folder).Edition, Seeds.Read(folder).Edition!));
    }

    [Fact]
    public void Shows_the_old_and_the_new_value_of_a_figure()
    {
        var before = EditionBuilder.Edition();
        var after = before.WithFigures(EditionBuilder.Figure("air.pm25.mean", 33m));

        var change = Assert.Single(EditionDifference.Between(before, after));

        Assert.Equal((ChangeKind.Figure, "air.pm25.mean@全市:2023#mean"), (change.Kind, change.What));
        Assert.StartsWith("34微克/立方米", change.Before, StringComparison.Ordinal);
        Assert.StartsWith("33微克/立方米", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_that_print_are_a_difference()
    {
        var before = EditionBuilder.Edition().WithFigures(EditionBuilder.Figure("air.pm25.mean", 5.6m));
        var after = EditionBuilder.Edition().WithFigures(EditionBuilder.Figure("air.pm25.mean", 5.60m));

        Assert.Single(EditionDifference.Between(before, after));
    }

    [Fact]
    public void Says_which_paragraph_was_added()
    {
        var after = EditionBuilder.Edition(new Block.Paragraph("空气质量总体稳定。"));

        var change = Assert.Single(EditionDifference.Between(EditionBuilder.Edition(), after));

        Assert.Equal((ChangeKind.Block, "air 1", null, "空气质量总体稳定。"), (change.Kind, change.What, change.Before, change.After));
    }
}
