using Changzhou.Bulletin.Tests.Importing.Builders;

namespace Changzhou.Bulletin.Tests.Importing;

public sealed class HostileFolderTests
{
    [Fact]
    public void Refuses_a_symbolic_link_that_leads_out_of_the_folder()
    {
        using var folder = Seeds.Overlay();
        File.Delete(folder["edition/pictures/lake.svg"]);
        File.CreateSymbolicLink(folder["edition/pictures/lake.svg"], "/etc/passwd");

        Assert.Contains(Seeds.Read(folder).Faults, fault => fault.What.Contains("符号链接", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_folder_of_chapters_that_is_a_symbolic_link()
    {
        using var folder = Seeds.Overlay();
        Directory.Move(folder["edition/chapters"], folder["elsewhere"]);
        Directory.CreateSymbolicLink(folder["edition/chapters"], folder["elsewhere"]);

        Assert.Contains(Seeds.Read(folder).Faults, fault => fault.What.Contains("缺少章节文件", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_file_of_more_than_20_MB()
    {
        using var folder = Seeds.Overlay();
        using (var file = File.OpenWrite(folder["edition/figures.csv"]))
        {
            file.SetLength((20 * 1024 * 1024) + 1);
        }

        Assert.Contains(Seeds.Read(folder).Faults, fault => fault.File == "figures.csv" && fault.What.Contains("超过上限", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_a_chapter_of_more_than_a_megabyte_before_it_is_taken_apart()
    {
        using var folder = Seeds.Overlay();
        File.WriteAllText(folder["edition/chapters/air.md"], new string('\n', (1024 * 1024) + 1));

        Assert.Contains(Seeds.Read(folder).Faults, fault => fault.File == "chapters/air.md" && fault.What.Contains("超过上限", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_more_than_100_000_rows()
    {
        using var folder = Seeds.Overlay();
        File.AppendAllText(folder["edition/figures.csv"], string.Concat(Enumerable.Repeat("a,,,,,1,,,,,,\n", 100_001)));

        Assert.Contains(Seeds.Read(folder).Faults, fault => fault.File == "figures.csv" && fault.What.Contains("超过 100000 行", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("**a _")]
    [InlineData("{")]
    [InlineData("<a ")]
    [InlineData("![](")]
    public void Refuses_or_reads_deeply_nested_Markdown_without_falling_over(string piece)
    {
        using var folder = Seeds.Overlay();
        File.WriteAllText(folder["edition/summary.md"], string.Concat(Enumerable.Repeat(piece, 5000)) + "\n");

        Assert.NotNull(Seeds.Read(folder).Faults);
    }

    [Fact]
    public void Never_throws_whatever_single_byte_is_wrong()
    {
        using var folder = Seeds.Overlay();
        var random = new Random(2023);
        const string marks = "{}|\"'\\<>#*&![]:-\n,~`0 \u0001";
        foreach (var file in new[] { "edition.yaml", "summary.md", "chapters/air.md", "figures.csv", "pictures/lake.svg" })
        {
            var path = folder["edition/" + file];
            var good = File.ReadAllBytes(path);
            for (var round = 0; round < 150; round++)
            {
                var bad = (byte[])good.Clone();
                bad[random.Next(bad.Length)] = (byte)marks[random.Next(marks.Length)];
                File.WriteAllBytes(path, bad);
                Assert.NotNull(Seeds.Read(folder).Faults);
            }

            File.WriteAllBytes(path, good);
        }
    }
}
