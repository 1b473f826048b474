using System.Globalization;

namespace Changzhou.Bulletin.Drills;

/// <summary>How long a drill is.</summary>
internal sealed record DrillOptions
{
    public int Writers { get; init; } = 8;
    public int Edits { get; init; } = 10_000;
    public int Portal { get; init; } = 30;
    public int Database { get; init; } = 10;
    public int Files { get; init; } = 500;
    public int Seed { get; init; } = 1;

    /// <summary>Null where a word is not understood.</summary>
    public static DrillOptions? Parse(string[] words)
    {
        var options = new DrillOptions();
        for (var index = 0; index < words.Length; index += 2)
        {
            if (index + 1 == words.Length || !int.TryParse(words[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            switch (words[index])
            {
                case "--writers": options = options with { Writers = number }; break;
                case "--edits": options = options with { Edits = number }; break;
                case "--portal": options = options with { Portal = number }; break;
                case "--database": options = options with { Database = number }; break;
                case "--files": options = options with { Files = number }; break;
                case "--seed": options = options with { Seed = number }; break;
                default: return null;
            }
        }

        return options;
    }
}
