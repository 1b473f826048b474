using System.Text;
using Changzhou.Bulletin.Importing.Documents;
using CsCheck;

namespace Changzhou.Bulletin.Tests.Documents;

/// <summary>Broken and hostile files are refused with one clear sentence.</summary>
public sealed class RefusalTests
{
    private static readonly WordFile Good = WordFile.With(WordFile.Paragraph("全市优良天数为285天。"));

    public static TheoryData<string, string, byte[]> Bad() => new()
    {
        { "extension", "公报.pdf", "%PDF-1.7"u8.ToArray() },
        { "extension", "公报.docx", "%PDF-1.7"u8.ToArray() },
        { "extension", "公报.docx", Encoding.UTF8.GetBytes("全市优良天数为285天。") },
        { "extension", "公报.txt", Good.Bytes() },
        { "extension", "公报.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] },
        { "empty", "公报.txt", [] },
        { "empty", "公报.txt", Encoding.UTF8.GetBytes(" \n\n ") },
        { "encoding", "公报.txt", [0, 1, 2, 3, 0, 255, 254, 0] },
        { "damaged", "公报.docx", Good.Bytes()[..^60] },
        { "damaged", "公报.docx", WordFile.With("<w:p><w:r><w:t>没有结束").Bytes() },
        { "damaged", "公报.docx", new WordFile().Part("xl/workbook.xml", "<x/>").Bytes() },
        { "macros", "公报.docx", WordFile.With("").Part("word/vbaProject.bin", "x").Bytes() },
        { "dtd", "公报.docx", new WordFile().Part("word/document.xml", """<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>""").Bytes() },
        { "dtd", "公报.docx", WordFile.With(WordFile.Paragraph("好")).Part("docProps/core.xml", """<!DOCTYPE d SYSTEM "http://127.0.0.1/x"><d/>""").Bytes() },
        { "direction", "公报.docx", WordFile.With(WordFile.Paragraph("优良率为\u202E1.87%。")).Bytes() },
        { "direction", "公报.txt", Encoding.UTF8.GetBytes("优良率为\u20661.87%。") },
        { "inflation", "公报.docx", WordFile.With(string.Concat(Enumerable.Repeat("<a>", 1_000))).Bytes() },
        { "inflation", "公报.docx", WordFile.With(WordFile.Paragraph(new string('一', 100_001))).Bytes() },
        { "inflation", "公报.docx", WordFile.With("<w:tbl><w:tr>" + string.Concat(Enumerable.Repeat("<w:tc/>", 200_001)) + "</w:tr></w:tbl>").Bytes() },
        { "size", "公报.txt", Encoding.UTF8.GetBytes(new string('\n', 200_001) + "一") },
        { "size", "公报.txt", Encoding.UTF8.GetBytes(new string('一', 100_001)) },
        { "inflation", "公报.docx", WordFile.With(WordFile.Paragraph("好")).Part("word/media/a.bin", new byte[40_000_000]).Bytes() },
        {
            "external", "公报.docx", WordFile.With("").Part("word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" TargetMode="External" Target="http://example.com/a.dotm" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>
                """).Bytes()
        },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses_with_one_Chinese_sentence_that_says_what_to_do(string code, string name, byte[] bytes)
    {
        var refused = Assert.IsType<DocumentReading.Refused>(OfficialDocumentReader.Read(new MemoryStream(bytes), name));

        Assert.Equal(code, refused.Code);
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, refused.Message.Count(c => c == '。'));
    }

    [Fact]
    public void Refuses_a_text_that_is_too_large_without_keeping_it() =>
        Assert.Equal("size", Assert.IsType<DocumentReading.Refused>(OfficialDocumentReader.Read(new Endless(), "公报.txt")).Code);

    [Fact]
    public void Survives_any_damage_to_a_good_file() =>
        Gen.Select(Gen.Int[0, 700], Gen.Byte, Gen.Int[0, 400]).Sample(damage =>
        {
            var bytes = Good.Bytes();
            bytes[damage.Item1 % bytes.Length] = damage.Item2;
            return OfficialDocumentReader.Read(new MemoryStream(bytes[..(bytes.Length - (damage.Item3 % bytes.Length))]), "公报.docx") is not null;
        }, iter: 2000);

    [Fact]
    public void Survives_any_text() =>
        Gen.String[Gen.Char["一二三四、（）()第章节表图注：。，\n\t 0123456789.~-—％%年月日目录|"], 0, 200].Sample(
            text => OfficialDocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "公报.txt") is not null, iter: 5000);

    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            return buffer.Length;
        }
    }
}
