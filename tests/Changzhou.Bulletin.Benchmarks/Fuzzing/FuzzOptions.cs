using System.Globalization;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <param name="Target">One of <see cref="FuzzTargets.Names"/>; all for all of them.</param>
/// <param name="Executions">Of all targets together; the time may end them earlier.</param>
/// <param name="Seed">The same seed makes the same inputs.</param>
internal sealed record FuzzOptions(string Target, long Executions, int Seconds, int Seed)
{
    public const string All = "all";

    /// <summary>Null where the words are not understood.</summary>
    public static FuzzOptions? Parse(IReadOnlyList<string> words)
    {
        var (options, bounded) = (new FuzzOptions(All, long.MaxValue, int.MaxValue, 1), false);
        for (var index = 0; index + 1 < words.Count; index += 2)
        {
            switch (words[index])
            {
                case "--target" when words[index + 1] == All || FuzzTargets.Names.Contains(words[index + 1]): options = options with { Target = words[index + 1] }; break;
                case "--executions" when Number(words[index + 1]) is { } executions: (options, bounded) = (options with { Executions = executions }, true); break;
                case "--seconds" when Number(words[index + 1]) is { } seconds: (options, bounded) = (options with { Seconds = seconds }, true); break;
                case "--seed" when Number(words[index + 1]) is { } seed: options = options with { Seed = seed }; break;
                default: return null;
            }
        }

        return words.Count % 2 != 0 ? null : bounded ? options : options with { Seconds = 60 };
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
