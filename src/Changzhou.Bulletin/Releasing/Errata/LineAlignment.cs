namespace Changzhou.Bulletin.Releasing.Errata;

/// <summary>Lays two lists of lines side by side along their longest common part.</summary>
internal static class LineAlignment
{
    /// <summary>What stands between the common lines, in pairs; what has no counterpart stands alone.</summary>
    public static IEnumerable<(EditionLine? Before, EditionLine? After)> Changes(IReadOnlyList<EditionLine> before, IReadOnlyList<EditionLine> after)
    {
        var common = CommonLengths(before, after);
        var (removed, added) = (new List<EditionLine>(), new List<EditionLine>());
        for (int old = 0, now = 0; old < before.Count || now < after.Count;)
        {
            if (old < before.Count && now < after.Count && before[old].Text == after[now].Text)
            {
                foreach (var pair in Paired(removed, added))
                {
                    yield return pair;
                }

                removed.Clear();
                added.Clear();
                old++;
                now++;
            }
            else if (now == after.Count || (old < before.Count && common[old + 1, now] >= common[old, now + 1]))
            {
                removed.Add(before[old++]);
            }
            else
            {
                added.Add(after[now++]);
            }
        }

        foreach (var pair in Paired(removed, added))
        {
            yield return pair;
        }
    }

    /// <summary>How many lines the rests of both lists, from each pair of places on, have in common.</summary>
    private static int[,] CommonLengths(IReadOnlyList<EditionLine> before, IReadOnlyList<EditionLine> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var old = before.Count - 1; old >= 0; old--)
        {
            for (var now = after.Count - 1; now >= 0; now--)
            {
                lengths[old, now] = before[old].Text == after[now].Text ? lengths[old + 1, now + 1] + 1 : Math.Max(lengths[old + 1, now], lengths[old, now + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<(EditionLine? Before, EditionLine? After)> Paired(List<EditionLine> removed, List<EditionLine> added)
    {
        for (var place = 0; place < Math.Max(removed.Count, added.Count); place++)
        {
            yield return (removed.ElementAtOrDefault(place), added.ElementAtOrDefault(place));
        }
    }
}
