using System.Globalization;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <param name="Target">workbook, docx, text or edition.</param>
/// <param name="Seed">The same seed makes the same inputs.</param>
internal sealed record FuzzOptions(string Target, int Seconds, int Seed)
{
    public static IReadOnlyList<string> Targets { get; } = ["workbook", "docx", "text", "edition"];

    /// <summary>Null where the words are not understood.</summary>
    public static FuzzOptions? Parse(IReadOnlyList<string> words)
    {
        var options = new FuzzOptions("", 60, 1);
        for (var index = 0; index + 1 < words.Count; index += 2)
        {
            switch (words[index])
            {
                case "--target" when Targets.Contains(words[index + 1]): options = options with { Target = words[index + 1] }; break;
                case "--seconds" when Number(words[index + 1]) is { } seconds: options = options with { Seconds = seconds }; break;
                case "--seed" when Number(words[index + 1]) is { } seed: options = options with { Seed = seed }; break;
                default: return null;
            }
        }

        return words.Count % 2 == 0 && options.Target.Length > 0 ? options : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
