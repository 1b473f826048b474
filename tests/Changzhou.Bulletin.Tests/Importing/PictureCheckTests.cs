using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Changzhou.Bulletin.Importing.Pictures;

namespace Changzhou.Bulletin.Tests.Importing;

/// <summary>Pictures that people hand in: whole ones of a bounded size are taken, anything else is refused with a sentence.</summary>
public sealed class PictureCheckTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\" width=\"40mm\" viewBox=\"0 0 9 9\">";

    /// <summary>Eight by eight pixels, baseline.</summary>
    private static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ4BwT//2Q==");

    [Fact]
    public void Takes_good_pictures()
    {
        // 4 by 3 pixels of 3 bytes, and a byte before each line.
        Good("湖.png", Png(4, 3, 3 * 13));
        // Interlaced (Adam7), passes of 1 by 1, 1 by 1, 2 by 1, 2 lines of 2, and 4 by 1 pixels; three passes have none.
        Good("湖.png", Png(4, 3, (1 + 3) + (1 + 3) + (1 + 6) + (2 * (1 + 6)) + (1 + 12), interlaced: true));
        Good("湖.jpg", Jpeg);
        Good("湖.svg", Encoding.UTF8.GetBytes(Svg + "<style>a { fill: url(#g); }</style><linearGradient id=\"g\"/><g id=\"w\"><path d=\"M0 0\"/></g><use x:href=\"#w\"/><rect fill=\"url(#g)\"/><image href=\"data:image/png;base64," + Convert.ToBase64String(Png(4, 3, 39)) + "\"/></svg>"));
    }

    [Theory]
    [InlineData(50_000u, 50_000u)]
    [InlineData(20_001u, 1u)]
    [InlineData(uint.MaxValue, 1u)]
    [InlineData(10_000u, 5_001u)]
    public void Refuses_a_picture_of_too_many_pixels_before_anybody_opens_it(uint width, uint height) => Refused("像素", "湖.png", Png(width, height, 39));

    [Fact]
    public void Refuses_a_JPEG_of_too_many_pixels()
    {
        var huge = Jpeg.ToArray();
        huge.AsSpan(huge.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 5, 4).Fill(0xFF);

        Refused("像素", "湖.jpg", huge);
    }

    [Fact]
    public void Refuses_pixels_and_texts_that_unpack_to_more_than_they_say()
    {
        Refused("解开", "湖.png", Png(4, 3, 50_000_000));
        Refused("解开", "湖.png", Png(4, 3, 39, "zTXt", [(byte)'a', 0, 0, .. Packed(9_000_000)]));
        Refused("解开", "湖.png", Png(4, 3, 39, "iTXt", [(byte)'a', 0, 1, 0, 0, 0, .. Packed(9_000_000)]));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("PK")]
    public void Refuses_what_stands_behind_a_picture(string tail)
    {
        Refused("末尾", "湖.png", [.. Png(4, 3, 39), .. Encoding.UTF8.GetBytes(tail)]);
        Refused("末尾", "湖.jpg", [.. Jpeg, .. Encoding.UTF8.GetBytes(tail)]);
    }

    [Fact]
    public void Refuses_pictures_that_are_cut_off_anywhere()
    {
        var png = Png(4, 3, 39);
        Assert.All(Enumerable.Range(8, png.Length - 8), length => Refused("不完整", "湖.png", png[..length]));
        Assert.All(Enumerable.Range(3, Jpeg.Length - 3), length => Refused("不完整", "湖.jpg", Jpeg[..length]));
        Refused("不完整", "湖.png", Png(4, 3, 38));
    }

    /// <summary>RFC 1950: bit 5 of the second byte asks for a dictionary, and 0x7820 is a multiple of 31.</summary>
    [Fact]
    public void Refuses_pixels_that_ask_for_a_dictionary() =>
        Refused("不完整", "湖.png", [.. Png(4, 3, 39)[..33], .. Chunk("IDAT", [0x78, 0x20, 0, 0, 0, 1, 3, 0]), .. Chunk("IEND", [])]);

    [Fact]
    public void Refuses_a_JPEG_that_is_drawn_over_a_thousand_times()
    {
        var scan = Jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);

        Refused("解开", "湖.jpg", [.. Jpeg[..scan], .. Enumerable.Repeat(Jpeg[scan..^2], 1_000).SelectMany(bytes => bytes), 0xFF, 0xD9]);
    }

    [Theory]
    [InlineData("<style>@imp<!-- -->ort 'x';</style>")]
    [InlineData("<style><![CDATA[@imp]]><![CDATA[ort 'x']]></style>")]
    [InlineData("<style><g/>@import 'x';</style>")]
    [InlineData("<style>a{background:image-set('//evil' 1x)}</style>")]
    [InlineData("<set attributeName=\"href\" to=\"java&#10;script:alert(1)\"/>")]
    [InlineData("<h:form action=\"//evil\"/>")]
    [InlineData("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>")]
    [InlineData("<image href=\"data:image/png;base64,AAAA\"/>")]
    public void Refuses_an_SVG_that_fetches_or_runs_something(string part) => Refused("SVG 含有脚本或外部引用", "湖.svg", Encoding.UTF8.GetBytes(Svg + part + "</svg>"));

    [Fact]
    public void Refuses_an_SVG_of_few_lines_that_draws_billions_of_shapes()
    {
        // Ten times the next, eight times over: a hundred million.
        var bomb = string.Concat(Enumerable.Range(0, 8).Select(level => $"<g id=\"a{level}\">{string.Concat(Enumerable.Repeat($"<use href=\"#a{level + 1}\"/>", 10))}</g>"));

        Refused("展开后", "湖.svg", Encoding.UTF8.GetBytes(Svg + bomb + "<g id=\"a8\"/></svg>"));
        Refused("循环", "湖.svg", Encoding.UTF8.GetBytes(Svg + "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use x:href=\"#a\"/></g></svg>"));
        Refused("嵌套", "湖.svg", Encoding.UTF8.GetBytes(Svg + string.Concat(Enumerable.Repeat("<g>", 300)) + string.Concat(Enumerable.Repeat("</g>", 300)) + "</svg>"));
        Refused("尺寸", "湖.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\"/>"u8.ToArray());
    }

    private static void Good(string name, byte[] picture) => Assert.Null(PictureCheck.Check(name, picture).Fault);

    private static void Refused(string words, string name, byte[] picture)
    {
        var (accepted, fault) = PictureCheck.Check(name, picture);
        Assert.Null(accepted);
        Assert.Contains(words, fault!.What, StringComparison.Ordinal);
        Assert.NotEmpty(fault.WhatToDo);
    }

    /// <summary>Eight bits of red, green and blue; check sums are left empty.</summary>
    private static byte[] Png(uint width, uint height, int bytes, string? kind = null, byte[]? content = null, bool interlaced = false)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9], head[12]) = (8, 2, interlaced ? (byte)1 : (byte)0);
        byte[] more = kind is null ? [] : Chunk(kind, content!);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. more, .. Chunk("IDAT", Packed(bytes)), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. content, 0, 0, 0, 0];
    }

    private static byte[] Packed(int bytes)
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[bytes]);
        }

        return stream.ToArray();
    }
}
