using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>In "30微克/立方米，较2022年上升7.1%（2022年为28微克/立方米）" the aside names no subject: it is of what the sentence spoke of last in that unit.</summary>
internal static partial class Asides
{
    /// <param name="text">The text in which the mention's offset counts.</param>
    /// <param name="before">The mentions found before it, in order.</param>
    public static Mention Completed(Mention mention, string text, IReadOnlyList<Mention> before)
    {
        if (mention.Indicator is not null || mention.Kind is not (MentionKind.Value or MentionKind.Share) || !Opened().IsMatch(text[..mention.Offset]))
        {
            return mention;
        }

        var meant = before.LastOrDefault(earlier => earlier.Sentence == mention.Sentence && earlier.Kind == mention.Kind && earlier.Unit == mention.Unit);
        return meant?.Indicator is null ? mention : mention with { Indicator = meant.Indicator, Statistic = meant.Statistic, Region = meant.Region, Subject = meant.Subject };
    }

    [GeneratedRegex(@"[（(](?:[0-9]{4}年|上年|去年)(?:同期)?(?:为|是)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opened();
}
