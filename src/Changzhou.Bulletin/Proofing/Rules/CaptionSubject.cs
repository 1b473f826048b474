using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A caption names what its section is of.</summary>
internal sealed class CaptionSubject : IRule
{
    public string Id => "caption.subject";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var sections = TextSection.In(view.Document);
        var all = sections.SelectMany(section => section.Captions).ToList();
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            var found = section.Prose.Length == 0 ? [] : Subject.In(section.Text);
            foreach (var caption in section.Captions)
            {
                var named = Subject.In(caption.Text.Text);
                if (found.Count == 0 || named.Count == 0 || named.Intersect(found).Any())
                {
                    continue;
                }

                var copied = all.FirstOrDefault(other => other.Line < caption.Line && other.Text.Text == caption.Text.Text && other.Place != caption.Place);
                var severity = copied is not null ? Severity.Error : BelongsNextDoor(sections, i, named) ? Severity.Question : Severity.Warning;
                yield return Finding.At(this, severity, Messages.Whole(caption.Text), caption.Place,
                    Messages.CaptionSubject(caption.Text.Text, string.Join("、", named), section.Title, string.Join("、", found), copied?.Line));
            }
        }
    }

    /// <summary>A picture may stand before the heading that it belongs to.</summary>
    private static bool BelongsNextDoor(IReadOnlyList<TextSection> sections, int i, IReadOnlyList<string> named) =>
        (i + 1 < sections.Count && Subject.In(sections[i + 1].Title).Intersect(named).Any()) || (i > 0 && Subject.In(sections[i - 1].Title).Intersect(named).Any());
}
