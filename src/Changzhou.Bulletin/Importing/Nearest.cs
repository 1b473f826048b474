namespace Changzhou.Bulletin.Importing;

/// <summary>The known word that a person most likely meant.</summary>
internal static class Nearest
{
    /// <summary>Null where nothing known is near: more than a third of the word, and more than two letters, would change.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var most = Math.Max(2, word.Length / 3);
        return word.Length > 200 ? null : known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= most)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= most && pair.distance < pair.candidate.Length)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein's: letters put in, taken out or changed.</summary>
    internal static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
