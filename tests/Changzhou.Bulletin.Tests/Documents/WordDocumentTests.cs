using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Tests.Documents;

public sealed class WordDocumentTests
{
    private const string Styles = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="a2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="t1"><w:name w:val="toc 1"/></w:style>
        </w:styles>
        """;

    [Fact]
    public void Takes_headings_by_their_styles_and_leaves_the_contents_list_apart()
    {
        var document = Read(WordFile.With(
            WordFile.Paragraph("2023年无锡市生态环境状况公报") + WordFile.Paragraph("大气环境 1", "t1")
            + WordFile.Paragraph("大气环境", "a1") + WordFile.Paragraph("城市空气", "a2") + WordFile.Paragraph("全市优良天数为290天。"))
            .Part("word/styles.xml", Styles));

        Assert.Equal(["大气环境", "城市空气"], document.Headings.Where(heading => heading.Level != HeadingLevel.Title).Select(heading => heading.Title));
        Assert.Equal("大气环境 › 城市空气", document.Blocks.OfType<DocumentBlock.Paragraph>().Last().Place.ToString());
    }

    [Fact]
    public void Reads_a_table_with_merged_cells()
    {
        var table = Assert.Single(Read(WordFile.With("<w:tbl>"
            + WordFile.Row(WordFile.Cell("年份", """<w:vMerge w:val="restart"/>"""), WordFile.Cell("1类", """<w:gridSpan w:val="2"/>"""))
            + WordFile.Row(WordFile.Cell("", "<w:vMerge/>"), WordFile.Cell("昼"), WordFile.Cell("夜"))
            + WordFile.Row(WordFile.Cell("2023年"), WordFile.Cell("100"), WordFile.Cell("87.5"))
            + "</w:tbl>")).Tables);

        var cell = table.Body.Last();
        Assert.Equal((2, 1, "87.5"), (table.HeadRows, table.Stub, cell.Text.Text));
        Assert.Equal(["2023年", "1类", "夜"], table.RowHeads(cell).Concat(table.ColumnHeads(cell)).Select(head => head.Text.Text));
    }

    [Fact]
    public void Leaves_out_deleted_words_and_second_copies_of_text_boxes()
    {
        var document = Read(WordFile.With(
            """<w:p><w:r><w:t>全市优良天数为</w:t></w:r><w:del><w:r><w:delText>285</w:delText></w:r></w:del><w:ins><w:r><w:t>283</w:t></w:r></w:ins><w:r><w:t>天。</w:t></w:r></w:p>"""
            + """<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>文本框里的一句话。</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>文本框里的一句话。</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>"""));

        Assert.Equal(["全市优良天数为283天。", "文本框里的一句话。"], document.Lines.Where(line => line.Length > 0));
    }

    private static OfficialDocument Read(WordFile file) =>
        Assert.IsType<DocumentReading.Accepted>(OfficialDocumentReader.Read(new MemoryStream(file.Bytes()), "公报.docx")).Document;
}
