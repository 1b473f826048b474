using System.IO.Compression;
using System.Text;
using Changzhou.Bulletin.Importing.Workbooks;
using Microsoft.Extensions.Time.Testing;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>Broken and hostile files are refused with one clear sentence and bounded memory.</summary>
public sealed class HostileTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly byte[] Good = BookFile.Of(["指标", "数值"], ["PM2.5", 34]);
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, string, byte[]> Bad() => new()
    {
        { "空文件", "a.xlsx", [] },
        { "旧版", "a.xls", Ole },
        { "旧版", "a.xlsx", Ole },
        { "密码", "a.xlsx", [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "PDF", "a.xlsx", "%PDF-1.7"u8.ToArray() },
        { "HTML", "a.xlsx", Encoding.UTF8.GetBytes("<html><table><tr><td>指标</td></tr></table></html>") },
        { "XML", "a.xlsx", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook/>") },
        { "HTML", "a.csv", Encoding.UTF8.GetBytes("<!DOCTYPE html><html></html>") },
        { "其实是文本", "a.xlsx", Encoding.UTF8.GetBytes("指标,数值\nPM2.5,34\n") },
        { "不是 CSV", "a.csv", Good },
        { "宏", "a.xlsm", Good },
        { "宏", "a.xlsx", BookFile.With(Good, "xl/vbaProject.bin", "x") },
        { "宏", "a.xlsx", BookFile.With(Good, "xl/macrosheets/sheet1.xml", "<x/>") },
        { "宏", "a.xlsx", BookFile.With(Good, "[Content_Types].xml", """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""") },
        { "外部", "a.xlsx", BookFile.With(Good, "xl/externalLinks/externalLink1.xml", "<externalLink/>") },
        { "外部", "a.xlsx", BookFile.With(Good, "xl/connections.xml", "<connections/>") },
        { "外部", "a.xlsx", BookFile.With(Good, "xl/worksheets/_rels/s.xml.rels", """<Relationships><Relationship Id="r" TargetMode="External" Target="file://host/x.xlsx" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/></Relationships>""") },
        { "DTD", "a.xlsx", BookFile.With(Good, "docProps/core.xml", """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""") },
        { "DTD", "a.xlsx", BookFile.With(Good, BookFile.SheetPart(Good), """<!DOCTYPE a [<!ENTITY x "aaaa">]><worksheet>&x;</worksheet>""") },
        { "膨胀", "a.xlsx", BookFile.With(Good, "xl/media/a.bin", new byte[40_000_000]) },
        { "膨胀", "a.xlsx", BookFile.With(Good, BookFile.SheetPart(Good), "<worksheet>" + new string(' ', 60_000_000) + "</worksheet>") },
        { "没有工作簿", "a.xlsx", Zip(("readme.txt", "x")) },
        { "Word", "a.xlsx", Zip(("word/document.xml", "<x/>")) },
        { "xlsb", "a.xlsx", Zip(("xl/workbook.bin", "x")) },
        { "损坏", "a.xlsx", Good[..^40] },
        { "损坏", "a.xlsx", Good[..200] },
        { "损坏", "a.xlsx", BookFile.With(Good, BookFile.SheetPart(Good), "<worksheet><sheetData><row>") },
        { "编码", "a.csv", [0, 1, 2, 3, 0, 255, 254, 0] },
        { "扩展名", "a.ods", Good },
        { "行（空行也算）", "a.xlsx", BookFile.With(Good, BookFile.SheetPart(Good), Rows(1_000_000)) },
        { "行（空行也算）", "a.csv", Encoding.ASCII.GetBytes(new string('\n', 1_000_000)) },
        { "列", "a.xlsx", BookFile.With(Good, BookFile.SheetPart(Good), $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>""") },
        { "不可见字符", "a.csv", Encoding.UTF8.GetBytes("指标,数值\nPM2.5,\u202E43\n") },
        { "B2 有会颠倒", "a.xlsx", BookFile.Of(["指标", "数值"], ["PM2.5", "\u202E43"]) },
        { "列", "a.csv", Encoding.UTF8.GetBytes("指标,数值\n" + new string(',', 2_000_000)) },
        { "列", "a.csv", Encoding.UTF8.GetBytes("指标,数值\n" + string.Concat(Enumerable.Repeat("\"\n\",", 400_000))) },
        { "膨胀", "a.xlsx", BookFile.With(Good, BookFile.SheetPart(Good), "<worksheet>" + string.Concat(Enumerable.Repeat("<a>", 1_000))) },
        { "一格文字", "a.csv", Encoding.UTF8.GetBytes("指标,数值\n\"PM2.5,34\n" + new string('a', 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses_with_one_Chinese_sentence(string words, string name, byte[] bytes)
    {
        var fault = Figures.Read(bytes, name: name).OnlyFault();

        Assert.Contains(words, fault.What, StringComparison.Ordinal);
        Assert.StartsWith(name + "：", fault.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(fault.WhatToDo);
    }

    [Fact]
    public void Stops_at_the_limits_of_cells_texts_merges_sheets_and_bytes()
    {
        Refused("单元格超过", new() { MostCells = 3 });
        Refused("超过 0 MB", new() { MostBytes = 100 });
        Refused("一格文字超过", new() { LongestText = 3 });
        using var book = new BookFile();
        book.Sheet("一", [["指标"]], merges: ["A1:B1", "A2:B2"]);
        book.Sheet("二", [["指标"]]);
        Assert.Contains("工作表超过", Figures.Read(book.Bytes(), limits: new() { MostSheets = 1 }).OnlyFault().What, StringComparison.Ordinal);
        Assert.Contains("合并单元格超过", Figures.Read(book.Bytes(), limits: new() { MostMerges = 1 }).OnlyFault().What, StringComparison.Ordinal);

        static void Refused(string words, WorkbookLimits limits) =>
            Assert.Contains(words, Figures.Read(Good, limits: limits).OnlyFault().What, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_when_the_time_is_up()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(20) };

        Assert.Contains("秒", Figures.Read(Good, limits: new() { Clock = clock }).OnlyFault().What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_lies_about_its_size_does_not_fill_the_memory()
    {
        var bomb = BookFile.With(Good, BookFile.SheetPart(Good), $"""<worksheet xmlns="{Main}"><sheetData>{new string(' ', 40_000_000)}</sheetData></worksheet>""");
        // The central directory's uncompressed size of every entry is made small.
        for (var at = 0; at < bomb.Length - 46; at++)
        {
            if (bomb.AsSpan(at).StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x01, 0x02]))
            {
                BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), Math.Min(4_000, BitConverter.ToInt32(bomb, at + 24)));
            }
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(Figures.Read(bomb).Faults);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 32_000_000);
    }

    [Fact]
    public void An_element_of_half_a_million_attributes_does_not_fill_the_memory()
    {
        var attributes = string.Concat(Enumerable.Range(0, 500_000).Select(number => $"a{number}='' "));
        var bomb = BookFile.With(Good, BookFile.SheetPart(Good), $"""<worksheet xmlns="{Main}"><sheetData><row {attributes}/></sheetData></worksheet>""");

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(Figures.Read(bomb).Faults);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32_000_000);
    }

    [Fact]
    public void Refuses_a_million_empty_rows_without_reading_on()
    {
        var bytes = BookFile.With(Good, BookFile.SheetPart(Good), Rows(1_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Figures.Read(bytes).OnlyFault();
        // Of its own the sheet has 15 million bytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32_000_000);
    }

    /// <summary>Names of every entry and every byte may be damaged: the reader answers, and never throws.</summary>
    [Fact]
    public void Survives_any_damage_to_a_good_file()
    {
        var random = new Random(20231123);
        using var book = new BookFile();
        book.Sheet("数据", [["指标", "单位", "数值", "2022年"], ["PM2.5", "μg/m3", new Formatted("0.5", "0.0%"), new Formula("A1", "3")], ["优良天数", "天", "1,285", "—"]], merges: ["A1:A1", "B2:B3"], hiddenRows: [3]);
        var good = book.Bytes();
        var peak = 0L;
        for (var round = 0; round < 1_000; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var spoiled = round % 2 == 0 ? Spoil(good, random) : BookFile.With(good, BookFile.SheetPart(good), Spoil(Part(good), random));
            Assert.NotNull(Figures.Read(spoiled));
            peak = Math.Max(peak, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(peak < 64_000_000, peak.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static byte[] Part(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        using var part = archive.GetEntry(BookFile.SheetPart(book))!.Open();
        using var copy = new MemoryStream();
        part.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Spoil(byte[] good, Random random)
    {
        var bytes = good.ToArray();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes;
    }

    private static string Rows(int count)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        for (var row = 1; row <= count; row++)
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\"/>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
