using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Checks that every reference of an edition can be printed.</summary>
/// <param name="doubtful">Indicators whose figures were refused: what they lack is not said twice.</param>
internal sealed class ReferenceCheck(Catalogue catalogue, FigureLookup lookup, IReadOnlyList<Figure> figures, IReadOnlySet<string> doubtful, FaultList faults)
{
    public void Check(PlacedText text)
    {
        var scanned = ReferenceText.Scan(text.Text);
        foreach (var problem in scanned.Problems)
        {
            faults.Add(text.At(problem.Offset), FaultMessages.Brace(problem));
        }

        foreach (var shown in scanned.References)
        {
            if (Problem(shown.Reference) is { } problem)
            {
                faults.Add(text.At(shown.Offset), problem);
            }
        }
    }

    /// <summary>A chart draws numbers: in a span chart ranges first, elsewhere no words.</summary>
    public void Check(PlacedCell cell)
    {
        if (Problem(cell.Reference) is not null || lookup.Find(cell.Reference) is not { } figure)
        {
            return;
        }

        var kind = KindOf(figure);
        var isRange = kind == ValueKind.Range && cell.Reference.Form is ReferenceForm.Value or ReferenceForm.Number;
        var wantsRange = cell.Kind == ChartKind.Span && cell.Series == 0;
        if (kind == ValueKind.Words || cell.Reference.Form is ReferenceForm.Verdict or ReferenceForm.Grade || isRange != wantsRange)
        {
            faults.Add(cell.Spot, wantsRange ? FaultMessages.SpanNeedsRange(cell.Reference.ToString()) : FaultMessages.ChartNeedsNumber(cell.Reference.ToString()));
        }
    }

    private Advice? Problem(Reference reference)
    {
        if (UnknownWord(reference) is { } unknown)
        {
            return unknown;
        }

        if (lookup.Find(reference) is not { } figure)
        {
            return doubtful.Contains(reference.Indicator) ? null : Missing(lookup.KeyOf(reference)!);
        }

        var indicator = catalogue.FindIndicator(reference.Indicator)!;
        // What is derived from an awaited figure prints 待填, and is checked when the figure is known.
        var isDue = reference.Stated is null && (figure.Value is not FigureValue.Pending || reference.Form == ReferenceForm.Absolute);
        return KindProblem(reference, figure) ?? (isDue ? DerivationProblem(reference, figure, indicator) : null);
    }

    private Advice? UnknownWord(Reference reference)
    {
        foreach (var code in new[] { reference.Indicator, reference.Argument }.OfType<string>())
        {
            if (catalogue.FindIndicator(code) is null)
            {
                return FaultMessages.UnknownIndicator(code, Nearest.To(code, catalogue.Indicators.Select(known => known.Code)));
            }
        }

        if (reference.Region is { } region && catalogue.FindRegion(region) is null)
        {
            return FaultMessages.UnknownRegion(region, Nearest.To(region, catalogue.Regions.Select(known => known.Code)));
        }

        return null;
    }

    /// <summary>What its indicator takes, so that an awaited figure is judged by what it will be.</summary>
    private ValueKind KindOf(KnownFigure figure) => catalogue.FindIndicator(figure.Key.Indicator)!.Kind;

    private Advice? KindProblem(Reference reference, KnownFigure figure) => reference.Form switch
    {
        ReferenceForm.Value or ReferenceForm.Number => null,
        ReferenceForm.Low or ReferenceForm.High => KindOf(figure) == ValueKind.Range ? null : FaultMessages.NeedsRange(reference.Form.Name()),
        _ => KindOf(figure) == ValueKind.Number ? null : FaultMessages.NeedsNumber(reference.Form.Name(), figure.Value.ToString()!),
    };

    private Advice? DerivationProblem(Reference reference, KnownFigure figure, Indicator indicator) => reference.Form switch
    {
        ReferenceForm.Change or ReferenceForm.Points or ReferenceForm.Difference when indicator.IsChange => null,
        ReferenceForm.Change or ReferenceForm.Points or ReferenceForm.Difference => ChangeProblem(reference, figure),
        ReferenceForm.Absolute => indicator.IsChange ? null : FaultMessages.NeedsChange(indicator.Code),
        ReferenceForm.Verdict or ReferenceForm.Grade => GradeProblem(figure),
        ReferenceForm.OfLimit => catalogue.StandardLimitOf(indicator.Code, figure.Key.Period.LastYear) is null or 0
            ? FaultMessages.NoLimit(indicator.Code, figure.Key.Period.LastYear) : null,
        ReferenceForm.Share => ShareProblem(reference),
        _ => null,
    };

    private Advice? ChangeProblem(Reference reference, KnownFigure figure)
    {
        if (lookup.FindPublishedChange(reference) is not null || catalogue.ChangesOf(reference.Indicator).Any(change => doubtful.Contains(change.Code)))
        {
            return null;
        }

        return lookup.FindYearBefore(figure.Key)?.Value switch
        {
            FigureValue.Number { Value: 0 } when reference.Form == ReferenceForm.Change => FaultMessages.ZeroBefore(figure.Key.ToString()),
            FigureValue.Number or FigureValue.Pending => null,
            _ => FaultMessages.NoYearBefore(reference.Form.Name(), figure.Key.ToString()),
        };
    }

    private Advice? GradeProblem(KnownFigure figure)
    {
        var (code, year) = (figure.Key.Indicator, figure.Key.Period.LastYear);
        return !catalogue.GradesOf(code, year).Any() ? FaultMessages.NoLimit(code, year)
            : catalogue.GradeOf(code, ((FigureValue.Number)figure.Value).Value, year) is null ? FaultMessages.NoGrade(code, figure.Value.ToString()!)
            : null;
    }

    private Advice? ShareProblem(Reference reference) => lookup.FindWhole(reference)?.Value switch
    {
        FigureValue.Number { Value: not 0 } or FigureValue.Pending => null,
        FigureValue.Number => FaultMessages.ZeroWhole(reference.Argument!),
        null when doubtful.Contains(reference.Argument!) => null,
        _ => Missing(lookup.KeyOf(reference with { Indicator = reference.Argument!, Statistic = null })!),
    };

    private Advice Missing(FigureKey key)
    {
        var others = figures.Where(figure => figure.Indicator == key.Indicator).Select(figure => figure.Key.ToString()).ToList();
        return FaultMessages.MissingFigure(key.ToString(), Nearest.To(key.ToString(), others) ?? others.FirstOrDefault());
    }
}
