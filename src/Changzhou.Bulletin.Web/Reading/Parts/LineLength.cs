namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>How much of a line a piece of text takes, so that the style sheet may keep short pieces whole and break only longer ones.</summary>
internal static class LineLength
{
    /// <summary>In widths of a Chinese character, of which the smallest phone shows twelve in the largest type: 174微克/立方米 takes 8.</summary>
    private const decimal KeptWhole = 9.5m;

    /// <summary>What may be broken where a table's first columns leave no room for its numbers.</summary>
    private const decimal KeptWholeBesideNumbers = 5m;

    public static bool IsLong(string text) => Of(text) > KeptWhole;

    /// <summary>A class of the style sheet; null for what is short.</summary>
    public static string? Class(string text) => Of(text) switch { > KeptWhole => "long", > KeptWholeBesideNumbers => "longish", _ => null };

    private static decimal Of(string text) => text.Sum(character => character < '\u2E80' ? 0.55m : 1);
}
