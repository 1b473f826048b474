using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>连续6年 in one place is not 连续七年 of the same thing in another.</summary>
internal sealed class StreakDiffers : IRule
{
    private const int Around = 10;

    public string Id => "streak.differs";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var streaks = view.Figures.Where(mention => mention is { Kind: MentionKind.Streak, Number: not null }).ToList();
        for (var i = 1; i < streaks.Count; i++)
        {
            if (streaks.Take(i).FirstOrDefault(other => other.Unit == streaks[i].Unit && other.Number != streaks[i].Number && OfTheSame(streaks[i], other)) is { } first)
            {
                yield return Finding.Of(this, streaks[i].Clause[..Math.Min(4, streaks[i].Clause.Length)] == first.Clause[..Math.Min(4, first.Clause.Length)] ? Severity.Error : Severity.Warning, streaks[i], Messages.StreakDiffers(streaks[i], first));
            }
        }
    }

    /// <summary>The same words around it: 水质连续6年稳定Ⅱ类水平.</summary>
    private static bool OfTheSame(Mention one, Mention other)
    {
        var (a, b) = (Surroundings(one), Surroundings(other));
        return a.Before.Length > 3 && a.After.Length > 3
            && Shared(a.After, b.After) >= Math.Min(4, Math.Min(a.After.Length, b.After.Length))
            && Shared(Reverse(a.Before), Reverse(b.Before)) >= Math.Min(4, Math.Min(a.Before.Length, b.Before.Length));
    }

    private static (string Before, string After) Surroundings(Mention mention)
    {
        var at = mention.Sentence.IndexOf("连续", Math.Max(0, mention.SentenceStart - 6), StringComparison.Ordinal);
        var end = mention.SentenceStart + 1;
        while (end < mention.Sentence.Length && mention.Sentence[end] is '年' or '个' or '月' or '次' || (end < mention.Sentence.Length && char.IsAsciiDigit(mention.Sentence[end])))
        {
            end++;
        }

        return at < 0 ? ("", "") : (mention.Sentence[Math.Max(0, at - Around)..at], mention.Sentence[Math.Min(end, mention.Sentence.Length)..Math.Min(mention.Sentence.Length, end + Around)]);
    }

    private static int Shared(string one, string other) => one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();

    private static string Reverse(string text) => string.Concat(text.Reverse());
}
