namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Where all comply, each part does: 功能区昼间达标率100% leaves no zone below 100 by day.</summary>
internal sealed class AllComply : IRule
{
    private const decimal All = 100m;

    private static readonly (string Whole, string Stem, string Ending)[] Wholes =
        [("noise.zone.day", "noise.zone.", ".day"), ("noise.zone.night", "noise.zone.", ".night")];

    public string Id => "rate.all";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from whole in Wholes
        from figure in view.Values.All
        where figure.Key.Indicator == whole.Whole
        let stated = figure.First()
        let parts = view.Values.All.Where(part => part.Key.Indicator != whole.Whole && part.Key == figure.Key with { Indicator = part.Key.Indicator }
            && part.Key.Indicator.StartsWith(whole.Stem, StringComparison.Ordinal) && part.Key.Indicator.EndsWith(whole.Ending, StringComparison.Ordinal)).Select(part => part.First()).ToList()
        from part in parts
        where stated.Mention.Number == All ? part.Mention.Number < All : parts.Count > 1 && parts.All(other => other.Mention.Number == All)
        select Finding.Error(this, stated.Mention.Number == All ? part.Mention : stated.Mention, Messages.AllComply(stated, part));
}
