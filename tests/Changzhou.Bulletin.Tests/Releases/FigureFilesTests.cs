using System.Text;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class FigureFilesTests
{
    private static readonly Snapshot Snapshot = Build();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-0.06%", "-0.06%")] // a signed figure is no formula
    [InlineData("原文误作MG/L", "原文误作MG/L")]
    public void A_text_cannot_run_in_a_spreadsheet_and_a_figure_stays_as_printed(string note, string written)
    {
        var figure = Snapshot.Figures[0] with { Note = note };
        var csv = Encoding.UTF8.GetString(FigureFiles.Csv(Snapshot with { Figures = [figure] }));
        var cell = csv.TrimEnd().Split("\r\n")[1].Split(',')[^1];
        Assert.Equal(written, cell.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_csv_opens_in_Excel_with_its_Chinese_intact_and_has_a_row_for_every_figure()
    {
        var csv = FigureFiles.Csv(Snapshot);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);
        Assert.Equal(Snapshot.Figures.Count + 1, Encoding.UTF8.GetString(csv).TrimEnd().Split("\r\n").Length);
    }

    private static Snapshot Build()
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, 1, new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero));
    }
}
