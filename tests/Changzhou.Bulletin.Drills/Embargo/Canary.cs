namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>A word that stands in one field of what is not public, and nowhere else.</summary>
/// <param name="Number">From 0; the word is made of it.</param>
/// <param name="Where">The field, for whoever must find the leak.</param>
internal sealed record Canary(int Number, string Where, Fate Fate)
{
    /// <summary>What all words begin with: a search looks for this first.</summary>
    public const string Mark = "zqxj";

    // No vowel: no language, slug or base32 of ours makes such words by chance. Letters only, since a digit in prose is a finding.
    private const string Letters = "bcdfghklmnprstvw";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>Letters behind the mark: four for the number, two that check it.</summary>
    private const int Behind = 6;

    public static int Length => Mark.Length + Behind;

    /// <summary>Such as zqxjbbcdkm: what is looked for in answers.</summary>
    public string Word => WordOf(Number);

    /// <summary>Such as 雀甲乙丙丁: what is asked for, so that a page which only repeats the question gives nothing away.</summary>
    public string Head => HeadOf(Number);

    public static string WordOf(int number)
    {
        var check = (number * 167 + 29) & 255;
        return Mark + string.Concat(((int[])[number >> 12, number >> 8, number >> 4, number, check >> 4, check]).Select(part => Letters[part & 15]));
    }

    public static string HeadOf(int number) => "雀" + string.Concat(((int[])[number / 1000, number / 100, number / 10, number]).Select(part => Stems[part % 10]));
}

/// <summary>What becomes of a canary.</summary>
internal enum Fate
{
    /// <summary>No reader ever sees it: what staff say among themselves, and drafts that do not come out.</summary>
    Never,

    /// <summary>Public from the release of its edition on, until that is withdrawn.</summary>
    Released,
}
