using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>Finds the values that a stated change compares.</summary>
public static class ValuePairs
{
    /// <summary>The value of the year with each that is known of the year before: in the bulletin, else in history.</summary>
    public static IEnumerable<ValuePair> Of(StatedChange change, ProofView view)
    {
        if (change.Key.Period == change.Before)
        {
            return [];
        }

        var before = change.Key with { Period = change.Before };
        var befores = Printed(view.Values[before]).Concat(Known(view.Values.Known(before), isCertain: true))
            .DefaultIfEmptyBy(Known(view.Values.KnownOfUnstatedRegion(before), isCertain: false)).ToList();
        return from now in Printed(view.Values[change.Key])
               from then in befores
               select new ValuePair(now.Value, now.Range, now.Words, then.Value, then.Range, then.Words, then.IsCertain);
    }

    private static IEnumerable<Source> Printed(IEnumerable<PrintedValue> values) =>
        values.DistinctBy(value => value.Mention.Magnitude)
            .Select(value => new Source(value.Mention.Magnitude ?? 0m, value.Range, Messages.PrintedAt(value), IsCertain: true));

    private static IEnumerable<Source> Known(IEnumerable<HistoryFact> facts, bool isCertain) =>
        from fact in facts
        where fact.Preferred
        let number = ((FigureValue.Number)fact.Value).Value
        let scale = Mentions.Units.Scale(fact.Unit).Factor
        let range = Interval.OfPrinted(number, Rounding.Decimals(number)) * scale
        select new Source(number * scale, range, Messages.KnownFrom(fact), isCertain);

    private static IEnumerable<Source> DefaultIfEmptyBy(this IEnumerable<Source> certain, IEnumerable<Source> uncertain) =>
        certain.Any() ? certain : uncertain;

    private sealed record Source(decimal Value, Interval Range, string Words, bool IsCertain);
}
