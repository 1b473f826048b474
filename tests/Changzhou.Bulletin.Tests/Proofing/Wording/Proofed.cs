using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Proofing.Wording;

/// <summary>What one rule says of a small bulletin of 2023.</summary>
internal static class Proofed
{
    public static IReadOnlyList<Finding> By(string rule, params IEnumerable<string> lines) => By(rule, History.Empty, lines);

    public static IReadOnlyList<Finding> By(string rule, History history, IEnumerable<string> lines)
    {
        var document = A.Document(["2023年常州市生态环境状况公报", "", .. lines]);
        var view = new ProofView(document, new MentionFinder(Lexicon.Of(A.Catalogue)).Find(document), A.Catalogue, history);
        return [.. Rulebook.WordingRules.Where(known => known.Id == rule).SelectMany(known => known.Check(view))];
    }

    /// <summary>A chapter of one paragraph.</summary>
    public static IReadOnlyList<Finding> Sentence(string rule, string sentence) => By(rule, "第一章 环境空气质量", "", sentence);
}
