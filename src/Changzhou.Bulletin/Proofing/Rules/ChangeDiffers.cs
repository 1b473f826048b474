using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The same change must not be stated with different values, signs or units.</summary>
internal sealed class ChangeDiffers : IRule
{
    public string Id => "change.differs";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from figure in view.Changes.GroupBy(change => (change.Key, change.Before))
        where figure.Skip(1).Any()
        from change in figure
        from other in figure
        where change.Mention.Kind == other.Mention.Kind && change.Mention.Unit == other.Mention.Unit
        where (change.Mention.Block, change.Mention.Sentence) != (other.Mention.Block, other.Mention.Sentence)
        where !Interval.OfPrinted(change.Stated, change.Decimals).Meets(Interval.OfPrinted(other.Stated, other.Decimals))
        select Finding.Error(this, change.Mention, Messages.ChangeDiffers(change, other));
}
