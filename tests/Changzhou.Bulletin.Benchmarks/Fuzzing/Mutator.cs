using System.Text;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Spoils good files: bytes changed, taken out, doubled or cut off, and telling bytes put in.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Telling =
    [
        .. new[] { "<!DOCTYPE a>", "&lt;", "]]>", "<c r=\"A1\" t=\"s\"><v>9999</v></c>", "1E308", "-", "\"", ",", "\n", "{", "|", "```", "第一章", "％", "～", "2023年", "<", "/>", "<w:p>", "<w:tbl>", "</w:tc>", "<row r=\"0\">", "XFD1048576", "-1", "2147483648", "&#x1F600;", "<![CDATA[", "{air.pm25.mean}", "\r\n", "\t" }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF, 0xFE], [0xED, 0xA0, 0x80],
    ];

    private readonly Random random = new(seed);

    public byte[] File(byte[] good)
    {
        var bytes = good.ToList();
        for (var change = random.Next(1, 8); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 64), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 256), bytes.Count - at))); break;
                case 4: bytes.InsertRange(at, Telling[random.Next(Telling.Length)]); break;
                default: bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : 1); break;
            }
        }

        return [.. bytes];
    }

    public bool Chance(int oneOf) => random.Next(oneOf) == 0;

    public int Below(int count) => random.Next(count);

    public T OneOf<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
