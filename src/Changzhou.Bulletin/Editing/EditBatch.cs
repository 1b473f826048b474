using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Editing;

/// <summary>Edits that were saved together: each but the first names the first.</summary>
internal static partial class EditBatch
{
    public static string? NoteOf(long first) => first == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"与第 {first} 条一并保存");

    /// <summary>The first entry of the batch that an entry belongs to: itself where its note names none.</summary>
    public static long FirstOf(long entry, string? note) =>
        Written().Match(note ?? "") is { Success: true } match ? long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : entry;

    [GeneratedRegex("^与第 ([0-9]+) 条一并保存$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
