using System.Globalization;

namespace Changzhou.Bulletin.Benchmarks;

/// <param name="Snapshot">A snapshot's JSON file; null for the edition of 2023 in seeds/.</param>
/// <param name="Url">What Chromium prints; null for plain HTML of the same snapshot.</param>
internal sealed record PdfBenchmarkOptions(string? Snapshot, string? Url, int Pairs, string Out)
{
    /// <summary>Null where the words are not understood.</summary>
    public static PdfBenchmarkOptions? Parse(IReadOnlyList<string> words)
    {
        var options = new PdfBenchmarkOptions(null, null, 7, Path.Combine(Path.GetTempPath(), "bulletin-benchmark"));
        for (var index = 0; index + 1 < words.Count; index += 2)
        {
            var value = words[index + 1];
            switch (words[index])
            {
                case "--snapshot": options = options with { Snapshot = value }; break;
                case "--url": options = options with { Url = value }; break;
                case "--out": options = options with { Out = value }; break;
                case "--pairs" when int.TryParse(value, CultureInfo.InvariantCulture, out var pairs) && pairs > 0: options = options with { Pairs = pairs }; break;
                default: return null;
            }
        }

        return words.Count % 2 == 0 ? options : null;
    }
}
