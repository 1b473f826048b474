using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>Pictures: bombs of pixels, of text and of references, files behind files, scripts, and addresses.</summary>
internal static class HostilePictures
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 9 9\">";
    private static readonly byte[] Good = Png(4, 3, Lines(4, 3));
    private static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ4BwT//2Q==");

    public static IEnumerable<HostileFile> All() => Pngs().Concat(Jpegs()).Concat(Svgs()).Concat(Kinds());

    private static IEnumerable<HostileFile> Pngs()
    {
        foreach (var (width, height) in ((uint, uint)[])[(50_000, 50_000), (uint.MaxValue, 1), (1, uint.MaxValue), (uint.MaxValue, uint.MaxValue), (0, 9), (9, 0), (20_001, 1), (19_999, 19_999), (65_535, 65_535)])
        {
            yield return HostileFile.Picture("huge pictures", "图.png", () => Png(width, height, Lines(4, 3)));
        }

        yield return HostileFile.Picture("pixel bombs", "图.png", () => Png(4, 3, new byte[100_000_000]));
        yield return HostileFile.Picture("pixel bombs", "图.png", () => Png(4, 3, new byte[40]));
        yield return HostileFile.Picture("pixel bombs", "图.png", () => Png(9_000, 5_000, new byte[200_000_000]));
        yield return HostileFile.Picture("pixel bombs", "图.png", () => Png(4_000, 4_000, new byte[10]));
        foreach (var kind in (string[])["zTXt", "iCCP"])
        {
            yield return HostileFile.Picture("text bombs", "图.png", () => Png(4, 3, Lines(4, 3), (kind, [(byte)'a', 0, 0, .. Deflated(new byte[60_000_000])])));
            yield return HostileFile.Picture("text bombs", "图.png", () => Png(4, 3, Lines(4, 3), (kind, [(byte)'a', 0, 0, 1, 2, 3])));
        }

        yield return HostileFile.Picture("text bombs", "图.png", () => Png(4, 3, Lines(4, 3), ("iTXt", [(byte)'a', 0, 1, 0, 0, 0, .. Deflated(new byte[60_000_000])])));
        foreach (var tail in (string[])["<script>alert(1)</script>", "<?php system($_GET[0]); ?>", "PK\u0003\u0004", "x"])
        {
            yield return HostileFile.Picture("polyglots", "图.png", () => [.. Good, .. Encoding.UTF8.GetBytes(tail)]);
            yield return HostileFile.Picture("polyglots", "图.jpg", () => [.. Jpeg, .. Encoding.UTF8.GetBytes(tail)]);
        }

        foreach (var part in Enumerable.Range(1, 9))
        {
            yield return HostileFile.Picture("truncated", "图.png", () => Good[..(Good.Length * part / 10)]);
            yield return HostileFile.Picture("truncated", "图.jpg", () => Jpeg[..(Jpeg.Length * part / 10)]);
        }

        foreach (var at in (int[])[8, 11, 12, 24, 25, 36, 41])
        {
            yield return HostileFile.Picture("damaged", "图.png", () => [.. Good[..at], 0xFE, .. Good[(at + 1)..]]);
        }
    }

    private static IEnumerable<HostileFile> Jpegs()
    {
        var frame = Jpeg.AsSpan().IndexOf((byte[])[0xFF, 0xC0]);
        foreach (var (width, height) in ((ushort, ushort)[])[(65_535, 65_535), (0, 8), (8, 0), (20_001, 8), (19_999, 19_999)])
        {
            var huge = Jpeg.ToArray();
            BinaryPrimitives.WriteUInt16BigEndian(huge.AsSpan(frame + 5), height);
            BinaryPrimitives.WriteUInt16BigEndian(huge.AsSpan(frame + 7), width);
            yield return HostileFile.Picture("huge pictures", "图.jpg", () => huge);
        }

        var scan = Jpeg.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);
        yield return HostileFile.Picture("many scans", "图.jpg", () => [.. Jpeg[..scan], .. Enumerable.Repeat(Jpeg[scan..^2], 5_000).SelectMany(bytes => bytes), 0xFF, 0xD9]);
        yield return HostileFile.Picture("damaged", "图.jpg", () => [.. Jpeg[..frame], .. Jpeg[scan..]]);
        yield return HostileFile.Picture("damaged", "图.jpg", () => [.. Jpeg[..scan], 0xFF, 0xD9]);
        yield return HostileFile.Picture("damaged", "图.jpeg", () => [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1]);
    }

    private static IEnumerable<HostileFile> Svgs()
    {
        string[] active =
        [
            "<script>alert(1)</script>", "<script href=\"http://evil/x.js\"/>", "<SCRIPT/>", "<rect onload=\"x\"/>", "<rect ONCLICK=\"x\"/>", "<foreignObject><h:body/></foreignObject>", "<h:iframe src=\"//evil\"/>", "<h:form action=\"//evil\"/>", "<h:meta/>",
            "<image href=\"http://evil/x.png\"/>", "<image x:href=\"file:///etc/passwd\"/>", "<use href=\"http://evil/x.svg#a\"/>", "<image href=\"data:text/html,x\"/>", "<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "<a href=\"javascript:alert(1)\"/>", "<a x:href=\" java&#10;script:alert(1)\"/>",
            "<set attributeName=\"href\" to=\"java&#9;script:alert(1)\"/>", "<animate attributeName=\"href\" values=\"javascript:x\"/>", "<rect fill=\"url(http://evil)\"/>", "<rect style=\"fill:url('//evil')\"/>", "<style>@import 'http://evil';</style>", "<style>@imp<!-- -->ort 'http://evil';</style>", "<style><![CDATA[@imp]]><![CDATA[ort '//evil']]></style>",
            "<style><g/>@import '//evil';</style>", "<style>a{background:u\\72l(//evil)}</style>", "<style>a{background:image-set('//evil' 1x)}</style>", "<audio src=\"x\"/>", "<handler/>", "<embed/>", "<?xml-stylesheet href=\"//evil\"?>", "<x/><?php x ?>",
            $"<image href=\"data:image/png;base64,{Convert.ToBase64String(Png(60_000, 60_000, [1]))}\"/>", $"<image href=\"data:image/jpeg;base64,{Convert.ToBase64String(Good)}\"/>",
        ];
        string[] whole =
        [
            "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>", "<html/>", "<svg/>", "<svg", "", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e9\"/>", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 NaN 1e400\"/>",
            Svg + new StringBuilder().Insert(0, "<g>", 1_000_000), Svg + string.Concat(Enumerable.Range(0, 12).Select(level => $"<g id=\"a{level}\">{string.Concat(Enumerable.Repeat($"<use href=\"#a{level + 1}\"/>", 10))}</g>")) + "<g id=\"a12\"/></svg>",
            Svg + string.Concat(Enumerable.Range(0, 12).Select(level => $"<pattern id=\"p{level}\">{string.Concat(Enumerable.Repeat($"<rect fill=\"url(#p{level + 1})\"/>", 10))}</pattern>")) + "<rect id=\"p12\"/></svg>",
            Svg + "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use x:href=\"#a\"/></g></svg>", Svg + string.Concat(Enumerable.Range(0, 5_000).Select(level => $"<g id=\"a{level}\"><use href=\"#a{level + 1}\"/></g>")) + "</svg>", Svg + new StringBuilder().Insert(0, "<g/>", 2_500_000) + "</svg>",
        ];
        return active.Select(part => ("active svg", Svg + part + "</svg>")).Concat(whole.Select(text => ("svg bombs", text))).Select(pair => HostileFile.Picture(pair.Item1, "图.svg", () => Encoding.UTF8.GetBytes(pair.Item2)));
    }

    private static IEnumerable<HostileFile> Kinds()
    {
        foreach (var magic in Magics.All)
        {
            yield return HostileFile.Picture("wrong magic", "图.png", () => magic);
        }

        foreach (var name in (string[])["图.webp", "图.gif", "图.svgz", "图.avif", "图.ico", "图.html", "图.png.exe", "图", "..", "CON"])
        {
            yield return HostileFile.Picture("wrong name", name, () => Good);
        }

        yield return HostileFile.Picture("wrong name", "图.jpg", () => Good);
        yield return HostileFile.Picture("wrong name", "图.svg", () => Good);
    }

    private static byte[] Lines(int width, int height) => new byte[height * (1 + (width * 3))];

    private static byte[] Png(uint width, uint height, byte[] lines, params (string Kind, byte[] Content)[] more)
    {
        using var stream = new MemoryStream();
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        foreach (var (kind, content) in ((string, byte[])[])[("IHDR", head), .. more, ("IDAT", Deflated(lines)), ("IEND", [])])
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
            stream.Write(length);
            stream.Write(Encoding.ASCII.GetBytes(kind));
            stream.Write(content);
            // The check sum is not what is tried here.
            stream.Write(new byte[4]);
        }

        return stream.ToArray();
    }

    private static byte[] Deflated(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return stream.ToArray();
    }
}
