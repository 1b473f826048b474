namespace Changzhou.Bulletin.Editions;

/// <summary>References as the next edition has them.</summary>
internal sealed class NextYears(Edition last, FigureLookup lookup, Catalogue catalogue)
{
    public string LastTitle => last.Title;

    public string NextTitle { get; init; } = "";

    /// <summary>The same reference a year later, without the value that one year's text stated; an explicit period moves where its figure is known.</summary>
    public NextReference Of(Reference reference, YearShift shift)
    {
        var reasons = new List<string>();
        var next = reference;
        if (reference.Stated is not null)
        {
            next = next with { Stated = null };
            reasons.Add(ReviewWords.StatedDropped);
        }

        if (reference.Period is { } period && shift.Of(period) is var moved && moved != period)
        {
            var isKnown = lookup.Find(next with { Period = moved }) is not null;
            next = isKnown ? next with { Period = moved } : next;
            if (!isKnown)
            {
                reasons.Add(ReviewWords.PeriodStays);
            }
        }
        else if (reference.Period is not null)
        {
            reasons.Add(ReviewWords.PeriodStays);
        }

        if (Judges(next.Form) && lookup.KeyOf(next) is { } key && !catalogue.GradesOf(key.Indicator, key.Period.LastYear).Any())
        {
            reasons.Add(ReviewWords.NoLimit(key.Period.LastYear));
        }

        return new(next, reasons);
    }

    private static bool Judges(ReferenceForm form) => form is ReferenceForm.Verdict or ReferenceForm.Grade or ReferenceForm.OfLimit;
}

/// <param name="Reasons">Why a person must look at it; empty where it stands as it was.</param>
internal sealed record NextReference(Reference Reference, IReadOnlyList<string> Reasons);
