using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Printing;

/// <summary>What a reference prints, worked out once, when a snapshot is made.</summary>
/// <param name="Text">34微克/立方米, 上升3.0%, 达到二级标准 …</param>
/// <param name="Bare">The same without unit, signed where it is a change: 34, +3.0.</param>
/// <param name="Value">What a chart draws; the low end of a range; null for words.</param>
/// <param name="Key">The figure it shows; of a published change, that change.</param>
public sealed record PrintedReference(string Text, string Bare, decimal? Value, decimal? High, FigureKey Key, bool FromHistory, bool Stated)
{
    /// <summary>Whether the figure, or one that it is worked out from, is awaited: then it prints 待填.</summary>
    public bool IsPending { get; init; }

    public static PrintedReference Awaited(KnownFigure figure) =>
        new(FigureValue.Pending.Word, FigureValue.Pending.Word, null, null, figure.Key, figure.FromHistory, Stated: false) { IsPending = true };
}

/// <summary>Prints references by the rules of the field: percent to one decimal, everything rounded once (GB/T 8170-2008).</summary>
/// <remarks>An edition that passed the reader has no reference that cannot be printed, so such a one is a bug here and throws.
/// A draft may await figures, and limits for the figures of a new year: what needs one of them prints 待填.</remarks>
public sealed class ReferencePrinter(Catalogue catalogue, FigureLookup lookup)
{
    private const int DerivedDecimals = 1;
    private const int LimitDecimals = 0;
    private const string Percent = "%";
    private const string Points = "个百分点";

    public PrintedReference Print(Reference reference)
    {
        if (ReferenceForms.ChangeStatistic(reference.Form) is not null)
        {
            return Change(reference);
        }

        if (FindAwaited(reference) is { } awaited)
        {
            return PrintedReference.Awaited(awaited);
        }

        var figure = lookup.Find(reference) ?? throw Unprintable(reference, "no such figure");
        var decimals = Decimals(figure);
        return reference.Form switch
        {
            ReferenceForm.Value => Shown(reference, figure, decimals, bare: false),
            ReferenceForm.Number => Shown(reference, figure, decimals, bare: true),
            ReferenceForm.Absolute => Absolute(reference, figure, decimals),
            ReferenceForm.Verdict => Graded(reference, figure, limit => limit.Verdict),
            ReferenceForm.Grade => Graded(reference, figure, limit => limit.Grade),
            ReferenceForm.OfLimit => Derived(reference, figure, Number(reference, figure) / StandardLimit(reference, figure) * 100, LimitDecimals),
            ReferenceForm.Share => Derived(reference, figure, Number(reference, figure) / Whole(reference) * 100, DerivedDecimals),
            ReferenceForm.Low => End(reference, figure, decimals, range => range.Low),
            ReferenceForm.High => End(reference, figure, decimals, range => range.High),
            _ => throw Unprintable(reference, "unknown form"),
        };
    }

    /// <summary>The change of a figure on the year before, where one was published or can be computed.</summary>
    public PrintedReference? FindChange(FigureKey key, int? decimals = null)
    {
        foreach (var form in (ReferenceForm[])[ReferenceForm.Points, ReferenceForm.Change, ReferenceForm.Difference])
        {
            var reference = new Reference { Indicator = key.Indicator, Region = key.Region, Period = key.Period, Statistic = key.Statistic, Basis = key.Basis, Form = form };
            if (lookup.FindPublishedChange(reference) is { } published)
            {
                return Published(reference, published);
            }
        }

        if (lookup.Find(key) is not { Value: FigureValue.Number } now || lookup.FindYearBefore(key) is not { Value: FigureValue.Number } before)
        {
            return null;
        }

        // The change of a rate is said in points, of all else in percent.
        return now.Unit == Percent
            ? Computed(now, ChangeText.Absolute(now.Value, before.Value), decimals ?? Decimals(now), Points)
            : Computed(now, ChangeText.Percent(now.Value, before.Value), DerivedDecimals, Percent);
    }

    /// <summary>The figure for which a reference waits: one without a value, or one without a limit to be judged by.</summary>
    private KnownFigure? FindAwaited(Reference reference)
    {
        if (lookup.Find(reference) is not { } figure)
        {
            return null;
        }

        var waits = figure.Value is FigureValue.Pending || (reference.Form switch
        {
            ReferenceForm.Verdict or ReferenceForm.Grade => !catalogue.GradesOf(figure.Key.Indicator, figure.Key.Period.LastYear).Any(),
            ReferenceForm.OfLimit => catalogue.StandardLimitOf(figure.Key.Indicator, figure.Key.Period.LastYear) is null,
            ReferenceForm.Share => lookup.FindWhole(reference) is { Value: FigureValue.Pending },
            _ => false,
        });
        return waits ? figure : null;
    }

    private static InvalidOperationException Unprintable(Reference reference, string why) => new($"{reference} cannot be printed: {why}.");

    private static PrintedReference Shown(Reference reference, KnownFigure figure, int decimals, bool bare)
    {
        var digits = reference.Stated ?? FigureText.Digits(figure.Value, decimals);
        var unit = FigureText.UnitOf(figure.Value, figure.Unit);
        var printed = FigureText.Qualified(digits, "", figure.Qualifier);
        var drawn = figure.Value switch
        {
            FigureValue.Number number => (Value: (decimal?)number.Value, High: (decimal?)null),
            FigureValue.Range range => (range.Low, range.High),
            _ => (null, null),
        };
        if (reference.Stated is not null && decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var stated))
        {
            drawn = (stated, null);
        }

        return new(bare ? printed : FigureText.Qualified(digits, unit, figure.Qualifier), printed, drawn.Value, drawn.High, figure.Key, figure.FromHistory, reference.Stated is not null);
    }

    private static PrintedReference Published(Reference reference, KnownFigure change)
    {
        if (change.Value is FigureValue.Pending)
        {
            return PrintedReference.Awaited(change);
        }

        var digits = reference.Stated ?? FigureText.Digits(change.Value, change.Decimals ?? DerivedDecimals);
        return new(ChangeText.InWords(digits, change.Unit), ChangeText.WithSign(digits), decimal.Parse(digits, CultureInfo.InvariantCulture), null, change.Key, change.FromHistory, reference.Stated is not null);
    }

    private static PrintedReference? Computed(KnownFigure now, decimal? change, int decimals, string unit)
    {
        if (change is not { } unrounded)
        {
            return null;
        }

        var digits = Rounding.Print(unrounded, decimals);
        return new(ChangeText.InWords(digits, unit), ChangeText.WithSign(digits), Rounding.Round(unrounded, decimals), null, now.Key, now.FromHistory, Stated: false);
    }

    private static decimal Number(Reference reference, KnownFigure figure) =>
        figure.Value is FigureValue.Number number ? number.Value : throw Unprintable(reference, "its figure is no number");

    private static PrintedReference Derived(Reference reference, KnownFigure figure, decimal value, int decimals)
    {
        var digits = reference.Stated ?? Rounding.Print(value, decimals);
        return new(digits + Percent, digits, decimal.Parse(digits, CultureInfo.InvariantCulture), null, figure.Key, figure.FromHistory, reference.Stated is not null);
    }

    private static PrintedReference End(Reference reference, KnownFigure figure, int decimals, Func<FigureValue.Range, decimal> end)
    {
        var value = figure.Value is FigureValue.Range range ? end(range) : throw Unprintable(reference, "its figure is no range");
        var digits = reference.Stated ?? Rounding.Print(value, decimals);
        return new(digits, digits, value, null, figure.Key, figure.FromHistory, reference.Stated is not null);
    }

    private static PrintedReference Absolute(Reference reference, KnownFigure figure, int decimals)
    {
        var digits = reference.Stated ?? FigureText.Digits(figure.Value, decimals);
        return new(ChangeText.Size(digits, figure.Unit), digits.TrimStart('-', '+'), Math.Abs(Number(reference, figure)), null, figure.Key, figure.FromHistory, reference.Stated is not null);
    }

    private PrintedReference Change(Reference reference)
    {
        if (lookup.FindPublishedChange(reference) is { } published)
        {
            return Published(reference, published with { Decimals = published.Decimals ?? catalogue.FindIndicator(published.Key.Indicator)!.Decimals });
        }

        var now = lookup.Find(reference) ?? throw Unprintable(reference, "no such figure");
        if (catalogue.FindIndicator(reference.Indicator)!.IsChange)
        {
            return Published(reference, now with { Decimals = Decimals(now) });
        }

        if (now.Value is FigureValue.Pending)
        {
            return PrintedReference.Awaited(now);
        }

        var before = lookup.FindYearBefore(now.Key) ?? throw Unprintable(reference, "no figure of the year before");
        if (before.Value is FigureValue.Pending)
        {
            return PrintedReference.Awaited(now);
        }

        var computed = reference.Form switch
        {
            ReferenceForm.Change => Computed(now, ChangeText.Percent(now.Value, before.Value), DerivedDecimals, Percent),
            ReferenceForm.Points => Computed(now, ChangeText.Absolute(now.Value, before.Value), Decimals(now), Points),
            _ => Computed(now, ChangeText.Absolute(now.Value, before.Value), Decimals(now), now.Unit),
        };
        return computed ?? throw Unprintable(reference, "its figures are no numbers to compare");
    }

    private PrintedReference Graded(Reference reference, KnownFigure figure, Func<Limit, string> words)
    {
        var grade = catalogue.GradeOf(figure.Key.Indicator, Number(reference, figure), figure.Key.Period.LastYear)
            ?? throw Unprintable(reference, "no limit holds in that year");
        var text = reference.Stated ?? words(grade);
        return new(text, text, null, null, figure.Key, figure.FromHistory, reference.Stated is not null);
    }

    private decimal StandardLimit(Reference reference, KnownFigure figure) =>
        catalogue.StandardLimitOf(figure.Key.Indicator, figure.Key.Period.LastYear) ?? throw Unprintable(reference, "no limit holds in that year");

    private decimal Whole(Reference reference) =>
        lookup.FindWhole(reference) is { Value: FigureValue.Number { Value: not 0 } whole } ? whole.Value : throw Unprintable(reference, "the whole is not known");

    private int Decimals(KnownFigure figure) => figure.Decimals ?? catalogue.FindIndicator(figure.Key.Indicator)!.Decimals;
}
