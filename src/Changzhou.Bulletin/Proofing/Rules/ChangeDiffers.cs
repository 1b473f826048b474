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
        where PrintedValues.PlaceOf(change.Mention) != PrintedValues.PlaceOf(other.Mention)
        where !Agree(change, other)
        select Finding.Error(this, change.Mention, Messages.ChangeDiffers(change, other));

    private static bool Agree(StatedChange one, StatedChange other) =>
        one.Decimals == other.Decimals ? one.Stated == other.Stated
            : one.Decimals < other.Decimals ? Interval.OfPrinted(one.Stated, one.Decimals).Contains(other.Stated)
            : Interval.OfPrinted(other.Stated, other.Decimals).Contains(one.Stated);
}
