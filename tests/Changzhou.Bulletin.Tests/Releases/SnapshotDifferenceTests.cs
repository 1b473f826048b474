using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Errata;

namespace Changzhou.Bulletin.Tests.Releases;

/// <summary>What a correction tells its readers, on the 2023 edition with changes made by hand.</summary>
public sealed class SnapshotDifferenceTests
{
    private const string Pm25 = "air.pm25.mean@全市:2023#mean";

    private static readonly EditionInput Input = EditionInput.Read(Repository.Edition2023).Value!;
    private static readonly Snapshot Official = Build(Input.Edition);

    [Fact]
    public void An_edition_differs_in_nothing_from_itself()
    {
        var difference = SnapshotDifference.Between(Official, Build(Input.Edition));

        Assert.Empty(difference.Figures);
        Assert.Empty(difference.Texts);
    }

    [Fact]
    public void A_corrected_figure_is_told_with_unit_before_and_after_and_so_are_the_sentences_that_show_it_but_no_table_row()
    {
        var difference = SnapshotDifference.Between(Official, Build(WithPm25(35)));

        Assert.Equal([new FigureChange(Pm25, "细颗粒物年均浓度", "全市", "2023", difference.Figures[0].Place, "34微克/立方米", "35微克/立方米")], difference.Figures);
        Assert.Contains(difference.Texts, change => Reads(change, "summary", "PM2.5全年平均34微克/立方米", "PM2.5全年平均35微克/立方米"));
        Assert.Contains(difference.Texts, change => Reads(change, "air/", "年均值为34微克/立方米", "年均值为35微克/立方米"));
        Assert.DoesNotContain(difference.Texts, change => change.After!.Contains('｜', StringComparison.Ordinal));

        static bool Reads(TextChange change, string place, string before, string after) =>
            change.Place.StartsWith(place, StringComparison.Ordinal) && change.Before!.Contains(before, StringComparison.Ordinal) && change.After!.Contains(after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_new_has_no_before_and_one_that_is_gone_no_after()
    {
        var without = Official with { Figures = [.. Official.Figures.Where(figure => figure.Id != Pm25)] };

        Assert.Equal((null, "34微克/立方米"), Only(SnapshotDifference.Between(without, Official)));
        Assert.Equal(("34微克/立方米", null), Only(SnapshotDifference.Between(Official, without)));

        static (string?, string?) Only(SnapshotDifference difference) => (Assert.Single(difference.Figures).Before, difference.Figures[0].After);
    }

    [Fact]
    public void Sentences_are_laid_side_by_side_where_they_stand()
    {
        var before = Official with { Summary = [Paragraph("甲。"), Paragraph("乙。"), Paragraph("丙。"), Paragraph("丁。")] };
        var after = Official with { Summary = [Paragraph("甲。"), Paragraph("乙，改。"), Paragraph("丙。"), Paragraph("戊。"), Paragraph("丁。")] };

        Assert.Equal(
            [new TextChange("summary", "综述", "乙。", "乙，改。"), new TextChange("summary", "综述", null, "戊。")],
            SnapshotDifference.Between(before, after).Texts);
    }

    [Fact]
    public void A_cell_that_is_no_changed_figure_is_told_with_its_row()
    {
        var before = Official with { Summary = [Table("优", "98")] };
        var after = Official with { Summary = [Table("优", "99")] };

        Assert.Equal([new TextChange("summary", "综述", "优｜98", "优｜99")], SnapshotDifference.Between(before, after).Texts);
    }

    [Fact]
    public void A_first_release_says_nothing_of_errata_in_its_bytes()
    {
        Assert.DoesNotContain("errata", System.Text.Encoding.UTF8.GetString(SnapshotJson.Write(Official)), StringComparison.OrdinalIgnoreCase);
        Assert.Null(SnapshotJson.Read(SnapshotJson.Write(Official)).Errata);
    }

    private static Edition WithPm25(decimal value) => Input.Edition with
    {
        Figures = [.. Input.Edition.Figures.Select(figure => figure.Key.ToString() == Pm25 ? figure with { Value = new FigureValue.Number(value) } : figure)],
    };

    private static SnapshotBlock Paragraph(string text) => new() { Kind = "paragraph", Text = [new() { Text = text }] };

    private static SnapshotBlock Table(params string[] cells) => new()
    {
        Kind = "table",
        Table = new("t", "表0-1", [new() { Text = "天数" }], "天", 0, 1, 2, [[.. cells.Select((text, column) => new Cell(column, 1, 1, false, [new() { Text = text }]))]], []),
    };

    private static Snapshot Build(Edition edition) => SnapshotBuilder.Build(edition, Input.Catalogue, Input.History, 1, new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero));
}
