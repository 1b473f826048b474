namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>What a person does not see is not imported behind their back.</summary>
public sealed class HiddenTests
{
    private static byte[] Book()
    {
        using var book = new BookFile();
        book.Sheet("数据", [["指标", "数值", "2022年"], ["PM2.5", 34, 33], ["PM10", 57, 55]], hiddenRows: [3], hiddenColumns: [3]);
        book.Sheet("底稿", [["指标", "数值"], ["优良天数", 285]], hidden: true);
        return book.Bytes();
    }

    [Fact]
    public void Leaves_out_hidden_rows_columns_and_sheets_and_lists_them()
    {
        var reading = Figures.Read(Book());

        Assert.Equal(["air.pm25.mean@全市:2023#mean = 34 at 数据!B2"], reading.Told());
        Assert.Contains(reading.Notices, notice => notice.Cell == "数据" && notice.Text.StartsWith("第 3 行是隐藏的", StringComparison.Ordinal));
        Assert.Contains(reading.Notices, notice => notice.Cell == "数据" && notice.Text.StartsWith("C 列是隐藏的", StringComparison.Ordinal));
        Assert.Contains(reading.Notices, notice => notice.Cell == "底稿" && notice.Text.Contains("隐藏", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_them_when_asked()
    {
        var reading = Figures.Read(Book(), new() { IncludeHidden = true });

        Assert.Equal(["数据!B2", "数据!C2", "数据!B3", "数据!C3", "底稿!B2"], reading.Figures.Select(figure => figure.Cell.ToString()));
        Assert.DoesNotContain(reading.Notices, notice => notice.Text.Contains("隐藏", StringComparison.Ordinal));
    }
}
