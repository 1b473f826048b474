using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Importing.Documents.Drafting;

namespace Changzhou.Bulletin.Tests.Documents.Drafting;

/// <summary>Bulletins of other cities, as they could be: their text is invented.</summary>
public sealed class OtherCityTests
{
    private const string River = """
        2022年临江市生态环境状况公报

        临江市生态环境局

        依据《中华人民共和国环境保护法》第五十四条，现发布本公报。

        二〇二三年六月

        目录

        综述
        一、大气环境质量……………1
        二、水环境质量……………2
        三、饮用水水源……………3
        四、气候变化应对……………4

        综述

        2022年，临江市细颗粒物（PM2.5）年均浓度为38微克/立方米，环境质量保持稳定。

        一、大气环境质量

        （一）细颗粒物

        2022年，全市细颗粒物年均浓度为38μg/m3，比上年下降2.6%。

        表1 2022年临江市主要污染物浓度（单位：微克/立方米）

        污染物	2021年	2022年
        PM2.5	39	38
        PM10	60	58

        注：浓度为标准状态以外的实况数据。

        （二）酸雨

        2022年，全市酸雨发生率为3.1%，同比下降0.4个百分点。

        二、水环境质量

        2022年，全市20个国考断面水质达到或好于Ⅲ类比例为90%，无劣Ⅴ类断面。

        - 3 -

        三、饮用水水源

        2022年，全市集中式饮用水水源地水质全部达标。

        四、气候变化应对

        2022年，全市编制了3份温室气体清单，并完成12家单位的核查。
        """;

    [Fact]
    public void A_text_in_gb18030_becomes_a_draft_that_the_edition_reader_accepts()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = Drafts.Read(Encoding.GetEncoding("GB18030").GetBytes(River), "临江.txt");
        var draft = Drafts.Of(document);
        var edition = draft.Edition;

        Accepted(edition);
        Printed(document, edition);
        Assert.Equal((2022, "临江市", "临江市生态环境局", "2023-06"), (edition.Year, edition.City, edition.Publisher, edition.Issued.ToString()));
        Assert.StartsWith("依据《中华人民共和国环境保护法》", edition.LegalBasis, StringComparison.Ordinal);
        Assert.Single(edition.Summary);
        Assert.Equal(["air", "water"], edition.Chapters.Select(chapter => chapter.Topic));
        Assert.Contains(draft.Notices, notice => notice.Contains("饮用水水源", StringComparison.Ordinal));
        Assert.Contains(draft.Notices, notice => notice.Contains("气候变化应对", StringComparison.Ordinal));
        Assert.Contains(edition.Figures, figure => figure is { Indicator: "air.pm25.mean", Place: "air/pm25" } && figure.Value.ToString() == "38");
        var table = Assert.Single(edition.Chapters.SelectMany(chapter => chapter.Sections).SelectMany(section => section.Blocks).OfType<Block.Table>());
        Assert.Equal(("2022年临江市主要污染物浓度", "微克/立方米"), (table.Caption, TextNormaliser.Line(table.Unit).Text));
    }

    [Fact]
    public void A_word_file_with_parts_items_and_merged_cells_becomes_a_draft_that_the_edition_reader_accepts()
    {
        var rows = WordFile.Row(WordFile.Cell("区域", """<w:vMerge w:val="restart"/>"""), WordFile.Cell("区域环境噪声", """<w:gridSpan w:val="2"/>"""))
            + WordFile.Row(WordFile.Cell("", "<w:vMerge/>"), WordFile.Cell("昼间"), WordFile.Cell("夜间"))
            + WordFile.Row(WordFile.Cell("全市"), WordFile.Cell("54.1"), WordFile.Cell("45.0"));
        var body = string.Concat(
            WordFile.Paragraph("2024年海安州市生态环境状况公报"),
            WordFile.Paragraph("海安州市生态环境局"),
            WordFile.Paragraph("第一部分 生态环境质量"),
            WordFile.Paragraph("第一章 环境空气质量"),
            WordFile.Paragraph("一、优良天数"),
            WordFile.Paragraph("2024年，全市空气质量优良天数为300天，优良天数比率为82.0%，较上年上升1.5个百分点。"),
            WordFile.Paragraph("（一）市区"),
            WordFile.Paragraph("2024年，市区空气质量优良天数为298天。"),
            WordFile.Paragraph("第二章 噪声"),
            WordFile.Paragraph("2024年，全市区域环境噪声昼间平均值为54.1dB（A），较上年下降0.3dB(A)。"),
            WordFile.Paragraph("表2-1 2024年噪声监测结果（单位：dB(A)）"),
            $"<w:tbl>{rows}</w:tbl>",
            WordFile.Paragraph("第二部分 措施与行动"),
            WordFile.Paragraph("第一章 污染攻坚"),
            WordFile.Paragraph("2024年，全市立案查处环境违法行为120件，下达行政处罚决定书98件。"));
        var document = Drafts.Read(WordFile.With(body).Bytes(), "海安州.docx");
        var draft = Drafts.Of(document);

        Accepted(draft.Edition);
        Printed(document, draft.Edition);
        Assert.Equal(2, draft.Edition.Parts.Count);
        Assert.Equal(["环境空气质量", "噪声", "污染攻坚"], draft.Edition.Chapters.Select(chapter => chapter.Title));
        Assert.Contains(draft.Notices, notice => notice.Contains("污染攻坚", StringComparison.Ordinal));
        Assert.Contains(draft.Edition.Figures, figure => figure is { Indicator: "noise.region.day" } && figure.Value.ToString() == "54.1");
        var table = draft.Edition.Chapters.SelectMany(chapter => chapter.Lead).OfType<Block.Table>().Single();
        Assert.Equal(["区域", "区域环境噪声", "<"], table.Rows[0]);
        Assert.Equal("^", table.Rows[1][0]);
    }

    [Fact]
    public void A_document_that_names_no_year_is_refused_until_it_is_told()
    {
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".txt");
        File.WriteAllText(file, "第一章 环境空气质量\n\n全市空气质量总体良好，各项工作有序推进。\n");

        var refused = DocumentInput.Read(file, null, Drafts.Catalogue, Drafts.History);

        Assert.Contains("--year", Assert.Single(refused.Faults).WhatToDo, StringComparison.Ordinal);
        Assert.Equal(2021, DocumentInput.Read(file, 2021, Drafts.Catalogue, Drafts.History).Value!.Edition.Year);
        File.Delete(file);
    }

    private static void Accepted(Edition edition)
    {
        var back = Drafts.ReadBack(edition);
        Assert.Empty(back.Faults);
        Assert.Empty(EditionDifference.Between(edition, back.Value!));
    }

    /// <summary>Every sentence of the document, but for those of the imprint, is printed as it was.</summary>
    private static void Printed(OfficialDocument document, Edition edition)
    {
        var printed = Drafts.Printed(edition).ToHashSet(StringComparer.Ordinal);
        var missing = document.Blocks.OfType<DocumentBlock.Paragraph>().Select(paragraph => paragraph.Text.Text).Where(text => !printed.Contains(text)).ToList();
        Assert.All(missing, text => Assert.True(text.Contains("发布", StringComparison.Ordinal) || text.StartsWith("二〇", StringComparison.Ordinal), text));
        Assert.Equal(document.Tables.SelectMany(table => table.Cells).Select(cell => cell.Text.Text).Order(StringComparer.Ordinal), Drafts.PrintedCells(edition).Order(StringComparer.Ordinal));
    }
}
