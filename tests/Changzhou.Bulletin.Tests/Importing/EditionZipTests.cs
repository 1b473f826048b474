using System.IO.Compression;
using System.Text;
using Changzhou.Bulletin.Importing.Uploads;

namespace Changzhou.Bulletin.Tests.Importing;

/// <summary>A zip that somebody sent: only an edition folder comes out, and of anything else not one file.</summary>
public sealed class EditionZipTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("bulletin-zip-");

    private string Zip => Path.Combine(directory.FullName, "upload.zip");

    private string Into => Directory.CreateDirectory(Path.Combine(directory.FullName, "into")).FullName;

    public void Dispose() => directory.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("2023/")]
    [InlineData("editions/2023/")]
    public void Finds_the_edition_wherever_it_lies(string prefix)
    {
        Write((prefix + "edition.yaml", "year: 2023"), (prefix + "chapters/air.md", "# 空气"), ("__MACOSX/._edition.yaml", ""));

        var reading = EditionZip.Extract(Zip, Into);

        Assert.Equal("year: 2023", File.ReadAllText(Path.Combine(reading.Value!, "edition.yaml")));
        Assert.Equal("# 空气", File.ReadAllText(Path.Combine(reading.Value!, "chapters", "air.md")));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("..\\evil.txt")]
    [InlineData("C:/evil.txt")]
    [InlineData("a//evil.txt")]
    [InlineData("pictures/CON.svg")]
    [InlineData("chapters/nul")]
    [InlineData("chapters./air.md")]
    [InlineData("chapters/air\u202Edm.md")]
    public void Refuses_a_path_that_leads_out_and_writes_nothing(string path)
    {
        Write(("edition.yaml", "year: 2023"), (path, "evil"));

        Refused("不在公报文件夹的规定位置");
    }

    [Fact]
    public void Refuses_a_symbolic_link_and_writes_nothing()
    {
        using (var archive = ZipFile.Open(Zip, ZipArchiveMode.Create))
        {
            Add(archive, "edition.yaml", "year: 2023");
            // 0xA1FF: a link that all may follow, as Unix writes it into the upper half.
            Add(archive, "chapters", "/etc").ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        Refused("符号链接");
    }

    [Fact]
    public void Refuses_names_that_no_folder_can_hold_and_writes_nothing()
    {
        Write(("edition.yaml", "year: 2023"), ("chapters/" + new string('a', 256), ""));
        Refused("不在公报文件夹的规定位置");
    }

    [Fact]
    public void Refuses_a_file_that_has_the_name_of_a_folder()
    {
        Write(("edition.yaml", "year: 2023"), ("chapters", ""), ("chapters/air.md", ""));
        Refused("两个 chapters");
    }

    [Fact]
    public void Counts_the_entries_that_are_there_and_not_those_that_the_archive_says()
    {
        Write(("edition.yaml", "year: 2023"));
        var bytes = File.ReadAllBytes(Zip);
        var (start, end) = (bytes.AsSpan().IndexOf("PK\u0001\u0002"u8), bytes.AsSpan().IndexOf("PK\u0005\u0006"u8));
        // The one entry 300,000 times over, 19 MB; the end of the archive still says one.
        File.WriteAllBytes(Zip, [.. bytes[..start], .. Enumerable.Repeat(bytes[start..end], 300_000).SelectMany(entry => entry), .. bytes[end..]]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused("300000 个文件");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Refuses_more_entries_than_an_edition_has()
    {
        Write([("edition.yaml", "year: 2023"), .. Enumerable.Range(0, 2000).Select(number => ($"pictures/{number}.svg", ""))]);

        Refused("超过上限 2000 个");
    }

    [Fact]
    public void Refuses_what_inflates_beyond_the_limit_though_each_file_is_small()
    {
        Write([("edition.yaml", "year: 2023"), .. Enumerable.Range(0, 11).Select(number => ($"pictures/{number}.svg", new string('a', 1000)))]);

        var reading = EditionZip.Extract(Zip, Into, ZipLimits.Usual with { MostBytes = 10_000 });

        Assert.Contains(reading.Faults, fault => fault.What.Contains("解开后的内容超过上限", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_file_whose_stated_length_is_a_lie()
    {
        Write(("edition.yaml", new string('a', 100_000)));
        var bytes = File.ReadAllBytes(Zip);
        // The central directory states the length at 24 behind its signature PK\1\2, the local header at 22 behind PK\3\4.
        foreach (var (signature, offset) in new[] { ("PK\u0001\u0002", 24), ("PK\u0003\u0004", 22) })
        {
            var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(signature));
            BitConverter.GetBytes(10).CopyTo(bytes, at + offset);
        }

        File.WriteAllBytes(Zip, bytes);
        var reading = EditionZip.Extract(Zip, Into, ZipLimits.Usual with { MostFileBytes = 1000 });

        Assert.False(reading.IsGood && new FileInfo(Path.Combine(reading.Value!, "edition.yaml")).Length > 1000);
    }

    [Fact]
    public void Refuses_what_is_no_archive_and_what_holds_no_edition()
    {
        File.WriteAllText(Zip, "not a zip");
        Refused("不是 .zip 格式");

        File.Delete(Zip);
        Write(("readme.md", "nothing"));
        Refused("没有 edition.yaml");
    }

    [Fact]
    public void Refuses_two_files_of_one_name()
    {
        Write(("edition.yaml", "year: 2023"), ("chapters/air.md", "1"), ("chapters/AIR.md", "2"));

        Refused("有两个 chapters/AIR.md");
    }

    private void Refused(string words)
    {
        var reading = EditionZip.Extract(Zip, Into);
        Assert.Contains(reading.Faults, fault => fault.What.Contains(words, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Into));
    }

    private void Write(params (string Path, string Text)[] files)
    {
        using var archive = ZipFile.Open(Zip, ZipArchiveMode.Create);
        foreach (var (path, text) in files)
        {
            Add(archive, path, text);
        }
    }

    private static ZipArchiveEntry Add(ZipArchive archive, string path, string text)
    {
        var entry = archive.CreateEntry(path);
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
        return entry;
    }
}
