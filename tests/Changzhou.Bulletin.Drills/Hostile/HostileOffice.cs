namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>Documents and workbooks: bombs, links, macros, and XML that nobody writes.</summary>
internal static class HostileOffice
{
    private const string Laughs = """<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><a>&d;</a>""";
    private const string Outside = """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""";
    private const string Parameter = """<!DOCTYPE a SYSTEM "http://127.0.0.1:9/evil.dtd" [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x">%x;]><a/>""";
    private static readonly string[] Links = ["attachedTemplate", "image", "oleObject", "subDocument", "frame", "package", "video", "audio", "externalLinkPath"];

    public static IEnumerable<HostileFile> All() => Both("公报.docx", Office.Word, Office.WordMain, Office.WordHead, Office.WordTail, "w:p")
        .Concat(Both("数据.xlsx", Office.Book, Office.SheetMain, Office.SheetHead, Office.SheetTail, "row"))
        .Concat(Documents()).Concat(Workbooks());

    private static IEnumerable<HostileFile> Both(string name, byte[] good, string main, string head, string tail, string element)
    {
        foreach (var dtd in (string[])[Laughs, Outside, Parameter])
        {
            foreach (var part in (string[])[main, "docProps/core.xml", "[Content_Types].xml", main.StartsWith('w') ? "word/styles.xml" : "xl/styles.xml"])
            {
                yield return new("xml entities", name, () => Pack.With(good, part, dtd));
            }
        }

        foreach (var megabytes in (int[])[40, 80, 200])
        {
            yield return new("inflation", name, () => Pack.With(good, "media/a.bin", megabytes));
            yield return new("inflation", name, () => Pack.With(good, main, megabytes, " "u8.ToArray(), head, tail));
        }

        foreach (var size in (uint[])[0, 1, 4_000, 2_000_000_000])
        {
            yield return new("lying sizes", name, () => Pack.Patched(Pack.With(good, main, 60, " "u8.ToArray(), head, tail), 24, size, 4));
        }

        foreach (var (text, times) in ((string, int)[])[($"<{element}>", 300_000), ("<a>", 2_000_000), ("<a><b c=''>", 600_000)])
        {
            yield return new("deep xml", name, () => Pack.With(good, main, head + new System.Text.StringBuilder().Insert(0, text, times)));
        }

        foreach (var count in (int[])[5_001, 65_535, 300_000])
        {
            yield return new("many entries", name, () => Pack.Listed(count, count % 65_536));
        }

        foreach (var vba in (string[])["word/vbaProject.bin", "xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"])
        {
            yield return new("macros", name, () => Pack.With(good, vba, "<x/>"));
        }

        foreach (var kind in Links)
        {
            yield return new("external links", name, () => Pack.With(good, main.StartsWith('w') ? "word/_rels/document.xml.rels" : "xl/worksheets/_rels/sheet1.xml.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" TargetMode="External" Target="file://host/share/x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/></Relationships>"""));
        }

        foreach (var magic in Magics.All)
        {
            yield return new("wrong magic", name, () => magic);
        }

        foreach (var tenth in Enumerable.Range(1, 9))
        {
            yield return new("truncated", name, () => good[..(good.Length * tenth / 10)]);
        }

        yield return new("huge attribute", name, () => Pack.With(good, main, 22, "a"u8.ToArray(), $"{head}<{element} x=\"", $"\"/>{tail}"));
        yield return new("huge attributes", name, () => Pack.With(good, main, head + $"<{element} {string.Concat(Enumerable.Range(0, 800_000).Select(number => $"a{number}='' "))}/>" + "<broken"));
        yield return new("huge text", name, () => Pack.With(good, main, 22, "a"u8.ToArray(), head + (element == "row" ? "<row><c t=\"str\"><v>" : "<w:p><w:r><w:t>"), (element == "row" ? "</v></c></row>" : "</w:t></w:r></w:p>") + tail));
        yield return new("huge cdata", name, () => Pack.With(good, main, 22, "<"u8.ToArray(), head + (element == "row" ? "<row><c t=\"str\"><v><![CDATA[" : "<w:p><w:r><w:t><![CDATA["), "]]>" + tail));
        yield return new("encoding", name, () => Pack.With(good, main, "<?xml version=\"1.0\" encoding=\"utf-7\"?>" + head + tail));
        yield return new("encoding", name, () => Pack.With(good, main, "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + head + tail));
        yield return new("broken xml", name, () => Pack.With(good, main, head + "\u0001" + tail));
        yield return new("broken xml", name, () => Pack.With(good, main, head + "<a x='1' x='2'/>" + tail));
        yield return new("broken xml", name, () => Pack.With(good, main, head + "&undefined;" + tail));
        yield return new("broken xml", name, () => Pack.With(good, main, head + "&#xD800;" + tail));
        yield return new("broken xml", name, () => Pack.With(good, main, ""));
        yield return new("same names", name, () => Pack.Zip((main, [1]), (main, [2])));
        yield return new("same names", name, () => Pack.Zip((main, [1]), (main.ToUpperInvariant(), [2])));
        yield return new("other package", name, () => Pack.Zip(("mimetype", Pack.Text("application/vnd.oasis.opendocument.text"))));
        yield return new("other package", name, () => main.StartsWith('w') ? Office.Book : Office.Word);
        yield return new("unknown method", name, () => Pack.Patched(good, 10, 14, 2));
        yield return new("unknown method", name, () => Pack.Patched(good, 10, 99, 2));
    }

    private static IEnumerable<HostileFile> Documents()
    {
        yield return new("many lines", "公报.docx", () => Office.WordOf(new System.Text.StringBuilder().Insert(0, "<w:p><w:r><w:t>一</w:t></w:r></w:p>", 210_000).ToString()));
        yield return new("many cells", "公报.docx", () => Office.WordOf("<w:tbl><w:tr>" + new System.Text.StringBuilder().Insert(0, "<w:tc/>", 2_000_000) + "</w:tr></w:tbl>"));
        yield return new("deep tables", "公报.docx", () => Office.WordOf(new System.Text.StringBuilder().Insert(0, "<w:tbl><w:tr><w:tc>", 5_000).ToString()));
        yield return new("one long line", "公报.docx", () => Office.WordOf($"<w:p>{new System.Text.StringBuilder().Insert(0, "<w:r><w:t>百分之一万亿</w:t></w:r>", 60_000)}</w:p>"));
        yield return new("no text", "公报.docx", () => Pack.With(Office.Word, Office.WordMain, "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
        foreach (var sign in "\u202E\u202D\u2066\u2067\u2069")
        {
            yield return new("turned text", "公报.docx", () => Office.WordOf($"<w:p><w:r><w:t>第一章 环境空气</w:t></w:r></w:p><w:p><w:r><w:t>优良率为{sign}1.87%。</w:t></w:r></w:p>"));
        }
    }

    private static IEnumerable<HostileFile> Workbooks()
    {
        foreach (var value in (string[])["1e400000", "-1e400000", "NaN", "INF", "1e308", "9999999999999999", "0x10", "--1", "1,2,3", ""])
        {
            yield return new("huge numbers", "数据.xlsx", () => Office.BookOf(Office.Header + Office.Row($"<f>A1</f><v>{value}</v>", "s=\"0\"")));
        }

        foreach (var (value, attributes) in ((string, string)[])[("<f>A1+1</f>", ""), ("<v>#REF!</v>", "t=\"e\""), ("<v>1</v>", "t=\"b\""), ("<v>99999999</v>", "t=\"s\""), ("<v>-1</v>", "t=\"s\""), ("<v>=cmd|' /C calc'!A0</v>", "t=\"str\""), ("<v>@SUM(1+1)</v>", "t=\"str\""), ("<v>\u202E43</v>", "t=\"str\""), ("<v>٣٤</v>", "t=\"str\""), ("<v>１e９</v>", "t=\"str\"")])
        {
            yield return new("formulas and errors", "数据.xlsx", () => Office.BookOf(Office.Header + Office.Row(value, attributes)));
        }

        yield return new("dimensions", "数据.xlsx", () => Office.BookOf(Office.Header + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        yield return new("dimensions", "数据.xlsx", () => Office.BookOf(Office.Header + "<row r=\"2147483647\"><c r=\"ZZZZZZ9\"><v>1</v></c></row>"));
        yield return new("many rows", "数据.xlsx", () => Office.BookOf(new System.Text.StringBuilder().Insert(0, "<row/>", 2_000_000).ToString()));
        yield return new("many cells", "数据.xlsx", () => Office.BookOf(string.Concat(Enumerable.Range(1, 60_000).Select(row => $"<row r=\"{row}\">{new System.Text.StringBuilder().Insert(0, "<c/>", 60)}</row>"))));
        yield return new("many cells", "数据.xlsx", () => Office.BookOf(string.Concat(Enumerable.Range(1, 2_600).Select(row => $"<row r=\"{row}\">{new System.Text.StringBuilder().Insert(0, "<c><v>12345678</v></c>", 400)}</row>"))));
        yield return new("many merges", "数据.xlsx", () => Pack.With(Office.Book, Office.SheetMain, Office.SheetHead + "</sheetData><mergeCells>" + new System.Text.StringBuilder().Insert(0, "<mergeCell ref=\"A1:XFD1048576\"/>", 500_000) + "</mergeCells></worksheet>"));
        yield return new("many sheets", "数据.xlsx", () => Pack.With(Office.Book, "xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + new System.Text.StringBuilder().Insert(0, "<sheet name=\"a\" r:id=\"r1\"/>", 500_000) + "</sheets></workbook>"));
        yield return new("shared strings", "数据.xlsx", () => Pack.With(Office.Book, "xl/sharedStrings.xml", "<sst>" + new System.Text.StringBuilder().Insert(0, "<si/>", 4_000_000) + "</sst>"));
        yield return new("shared strings", "数据.xlsx", () => Pack.With(Office.Book, "xl/sharedStrings.xml", "<sst>" + new System.Text.StringBuilder().Insert(0, "<si><t>aaaaaaaa</t></si>", 900_000) + "</sst>"));
        yield return new("shared strings", "数据.xlsx", () => Pack.With(Office.Book, "xl/sharedStrings.xml", 20, "a"u8.ToArray(), "<sst><si><t>", "</t></si></sst>"));
        yield return new("styles", "数据.xlsx", () => Pack.With(Office.Book, "xl/styles.xml", "<styleSheet><cellXfs>" + new System.Text.StringBuilder().Insert(0, "<xf numFmtId=\"0\"/>", 1_000_000) + "</cellXfs><broken"));
        yield return new("styles", "数据.xlsx", () => Pack.With(Office.Book, "xl/styles.xml", "<styleSheet><numFmts>" + string.Concat(Enumerable.Range(0, 400_000).Select(id => $"<numFmt numFmtId=\"{id}\" formatCode=\"[\"/>")) + "</numFmts><broken"));
        yield return new("connections", "数据.xlsx", () => Pack.With(Office.Book, "xl/connections.xml", "<connections/>"));
        yield return new("connections", "数据.xlsx", () => Pack.With(Office.Book, "xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        yield return new("no sheet", "数据.xlsx", () => Pack.With(Office.Book, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"../../../../etc/passwd\"/></Relationships>"));
        foreach (var name in (string[])["数据.xlsm", "数据.xlsb", "数据.xls", "数据.ods", "数据.et", "数据.tsv", "数据.exe", "数据", "数据.xlsx.exe", "数据.html"])
        {
            yield return new("wrong name", name, () => Office.Book);
        }
    }
}
