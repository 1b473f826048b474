namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>Edition folders, zipped: names that lead out, things that are no files, bombs, and spoiled texts in an otherwise good edition.</summary>
internal sealed class HostileFolders
{
    private const int Link = unchecked((int)0xA1FF0000);
    private readonly byte[] good = Good(Path.Combine(AppContext.BaseDirectory, "seeds", "editions", "2023"));

    public IEnumerable<HostileFile> All() => Names().Concat(Archives()).Concat(Texts()).Concat(Pictures());

    private IEnumerable<HostileFile> Names()
    {
        string[] out_ = ["../evil.txt", "a/../../evil", "/etc/cron.d/x", "..\\evil", "C:/evil", "C:evil", "\\\\host\\share", "a//b", "./a", "a/./b", "..", "a/..", "chapters/../../x", "pictures/..\\..\\x", "//x", "file:///x", "a:b", "~/../x", "chapters/ ", "a."];
        string[] devices = ["CON", "aux.svg", "pictures/NUL", "pictures/com1.png", "LPT9.txt", "prn.md", "chapters/CONIN$", "nul.tar.gz"];
        string[] signs = ["a\nb", "a\0b", "a\u202Egpj.exe", "a\u2028b", "a\u0007b", "\uFEFFa", new string('长', 200), new string('a', 60_000), string.Join('/', Enumerable.Repeat("a", 200)), string.Join('/', Enumerable.Repeat("a", 30_000))];
        return out_.Select(name => ("names that lead out", name)).Concat(devices.Select(name => ("device names", name))).Concat(signs.Select(name => ("strange names", name)))
            .Select(pair => new HostileFile(pair.Item1, "公报.zip", () => Pack.With(good, pair.name, "x")));
    }

    private IEnumerable<HostileFile> Archives()
    {
        foreach (var (kind, name) in ((int, string)[])[(Link, "pictures/a.svg"), (Link, "chapters"), (0x11FF0000, "a"), (0x21FF0000, "a"), (0x61FF0000, "a"), (unchecked((int)0xC1FF0000), "a")])
        {
            yield return new("links and devices", "公报.zip", () => Pack.With(good, name, "/etc/passwd", kind));
        }

        foreach (var count in (int[])[2_001, 10_000, 65_535, 100_000, 500_000])
        {
            yield return new("many entries", "公报.zip", () => Pack.Listed(count, count % 65_536));
            yield return new("many entries", "公报.zip", () => Pack.Listed(count, 1));
        }

        yield return new("many entries", "公报.zip", () => Pack.Zip(Enumerable.Range(0, 100_000).Select(number => ($"chapters/{number}.md", (byte[])[]))));
        foreach (var (name, megabytes) in ((string, int)[])[("pictures/a.svg", 30), ("pictures/a.png", 250), ("figures.csv", 60), ("edition.yaml", 19), ("chapters/air.md", 19), ("other.bin", 21), ("figures.csv", 19)])
        {
            yield return new("inflation", "公报.zip", () => Pack.With(good, name, megabytes, name.EndsWith("yaml", StringComparison.Ordinal) ? "a: [\n"u8.ToArray() : "a,\n"u8.ToArray()));
            // A file that no edition has is cut to its stated hundred bytes and passed over, which harms nobody.
            if (name != "other.bin")
            {
                yield return new("lying sizes", "公报.zip", () => Pack.Patched(Pack.With(good, name, megabytes), 24, 100, 4));
            }
        }

        yield return new("overlapping entries", "公报.zip", () => Pack.Patched(good, 42, 0, 4));
        yield return new("nested", "公报.zip", () => Pack.Zip(("inner.zip", good)));
        yield return new("nested", "公报.zip", () => Pack.With(good, "pictures/inner.zip", "PK"));
        yield return new("nested", "公报.zip", () => Pack.With(good, "chapters/inner.zip", "PK"));
        yield return new("encrypted", "公报.zip", () => Pack.Patched(good, 8, 1, 2));
        yield return new("encrypted", "公报.zip", () => Pack.Patched(good, 8, 65, 2));
        foreach (var method in (uint[])[1, 9, 12, 14, 93, 95, 99])
        {
            yield return new("unknown method", "公报.zip", () => Pack.Patched(good, 10, method, 2));
        }

        yield return new("same names", "公报.zip", () => Pack.With(good, "Edition.YAML", "x"));
        yield return new("same names", "公报.zip", () => Pack.With(good, "chapters", "x"));
        yield return new("same names", "公报.zip", () => Pack.With(good, "chapters/air.md/x", "x"));
        yield return new("two editions", "公报.zip", () => Pack.With(good, "2024/edition.yaml", "year: 2024"));
        foreach (var tenth in Enumerable.Range(1, 9))
        {
            yield return new("truncated", "公报.zip", () => good[..(good.Length * tenth / 10)]);
        }

        foreach (var magic in Magics.All)
        {
            yield return new("wrong magic", "公报.zip", () => magic);
        }
    }

    private IEnumerable<HostileFile> Texts()
    {
        string[] yaml =
        [
            "a: &a [x,x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n", "year: !!python/object/apply:os.system ['id']\n", "<<: {a: b}\n", new string('[', 20_000), new string('{', 20_000), "a:\n" + string.Concat(Enumerable.Range(1, 500).Select(depth => new string(' ', depth) + "a:\n")),
            "year: 2023\nyear: 2024\n", "year: 1e400000\n", "year: 99999999999999999999\n", "%YAML 9.9\n---\na: b\n", "a: b\n---\nc: d\n", "\tyear: 2023\n", "? [a, b]\n: c\n", "\"a\\uD800\": b\n", "year: .nan\n", "- a\n", "a: |\n" + new string('x', 3_000_000), "{\"year\": 2023, \"year\": 2023}", "",
        ];
        string[] chapters =
        [
            "<script>alert(1)</script>\n", "[x](javascript:alert(1))\n", "[x](data:text/html,x)\n", "![x](http://evil/x.png)\n", "[x](//evil)\n", "<img src=x onerror=alert(1)>\n", "**<b onclick=x>**\n", "&lt;script&gt;\n", "优良率为\u202E1.87%\n", "a\u0000b\n", "a\u2028b\n",
            new string('>', 200_000) + "\n", string.Concat(Enumerable.Repeat("- ", 100_000)), new string('[', 300_000) + "\n", new string('*', 300_000) + "\n", new string('`', 300_000) + "\n", new string('{', 300_000) + "\n", "{" + new string('a', 3_000_000) + "}\n", string.Concat(Enumerable.Repeat("```table a\n", 50_000)), string.Concat(Enumerable.Repeat("| a ", 1_000_000)), "{air.pm25.mean|share:" + new string('9', 100_000) + "}\n", "{nobody.knows}\n",
        ];
        string[] rows =
        [
            "air.pm25.mean,,,,,1e400000,,微克/立方米,,air,x,\n", "air.pm25.mean,,,,,79228162514264337593543950335,,微克/立方米,,air,x,\n", "air.pm25.mean,,9999999-99,,,34,,微克/立方米,,air,x,\n", "air.pm25.mean,,,,,34,,微克/立方米,99999999999,air,x,\n", "\"", new string(',', 5_000_000), "a\u0000,\n", "\u202E,\n", string.Concat(Enumerable.Repeat("a,,,,,1,,,,,,\n", 100_002)), "=cmd|' /C calc'!A0,,,,,1,,,,,,\n",
        ];
        return yaml.Select(text => ("yaml", "edition.yaml", text))
            .Concat(chapters.Select(text => ("markdown", "chapters/air.md", text)))
            .Concat(rows.Select(text => ("rows", "figures.csv", "indicator,region,period,statistic,basis,value,qualifier,unit,decimals,place,source,note\n" + text)))
            .Select(spoiled => new HostileFile(spoiled.Item1, "公报.zip", () => Pack.With(good, spoiled.Item2, spoiled.Item3)));
    }

    /// <summary>Pictures within a folder pass the same check as those of the desk.</summary>
    private IEnumerable<HostileFile> Pictures() => HostilePictures.All().Where((_, index) => index % 6 == 0).Select(picture =>
        new HostileFile("pictures in a folder", "公报.zip", () => Pack.With(good, "pictures/a" + Path.GetExtension(picture.Name), picture.Content())));

    private static byte[] Good(string folder) =>
        Pack.Zip(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));
}
