using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>The references by which a mention could be shown, each with what it prints. One that cannot be printed is none.</summary>
internal sealed class ReferenceChoice(int year, Catalogue catalogue, FigureLookup lookup, DraftFigures figures)
{
    private readonly ReferencePrinter printer = new(catalogue, lookup);

    public IEnumerable<(Reference Reference, string Printed)> For(Mention mention)
    {
        if (MentionFigure.Of(mention, catalogue) is not { } figure)
        {
            return Computed(mention);
        }

        var plain = Printable(Forms(figure));
        return figures.IsEqual(figure) ? plain
            : figures.IsDoubtful(figure) ? []
            : Printable(Forms(figure).Select(form => form with { Stated = figure.Stated(ReferenceForms.ChangeStatistic(form.Form) is not null) }));
    }

    /// <summary>The ends of a range that is not written with ~.</summary>
    public IReadOnlyList<(Reference Reference, string Printed)> EndsOf(Mention mention) =>
        MentionFigure.Of(mention, catalogue) is { Value: FigureValue.Range } figure && figures.IsEqual(figure)
            ? [.. Printable([Refer(figure.Key) with { Form = ReferenceForm.Low }, Refer(figure.Key) with { Form = ReferenceForm.High }])]
            : [];

    /// <summary>A change that no indicator publishes, where history lets it be computed.</summary>
    private IEnumerable<(Reference, string)> Computed(Mention mention) =>
        mention is { Indicator: { } code, Region: { } region, Period: { } period } && Form(mention.Statistic) is { } form
            && catalogue.FindIndicator(code) is { IsChange: false, Kind: ValueKind.Number } indicator && catalogue.FindRegion(region) is not null
            ? Printable([Refer(new(code, region, period, indicator.Statistic, Basis.Actual)) with { Form = form }])
            : [];

    private IEnumerable<Reference> Forms(MentionFigure figure)
    {
        var own = Refer(figure.Key);
        if (!figure.Indicator.IsChange)
        {
            return [own, own with { Form = ReferenceForm.Number }];
        }

        var form = Form(figure.Indicator.Statistic)!.Value;
        Reference[] ofChange = [own with { Form = form }, own with { Form = ReferenceForm.Absolute }, own with { Form = ReferenceForm.Number }];
        return figure.Indicator.ChangeOf is { } measured && catalogue.FindIndicator(measured) is { } of
            ? ofChange.Prepend(Refer(figure.Key with { Indicator = measured, Statistic = of.Statistic }) with { Form = form })
            : ofChange;
    }

    private Reference Refer(FigureKey key) => new()
    {
        Indicator = key.Indicator,
        Region = key.Region == Catalogue.WholeCity ? null : key.Region,
        Period = key.Period == Period.Year(year) ? null : key.Period,
        Statistic = key.Statistic == catalogue.FindIndicator(key.Indicator)!.Statistic ? null : key.Statistic,
    };

    private IEnumerable<(Reference, string)> Printable(IEnumerable<Reference> references)
    {
        foreach (var reference in references)
        {
            var faults = new FaultList();
            var written = reference.ToString();
            new ReferenceCheck(catalogue, lookup, [], new HashSet<string>(), faults).Check(new PlacedText(written, "", _ => default));
            if (faults.Count == 0 && Reference.TryParse(written, out var read) && read == reference)
            {
                yield return (reference, TextNormaliser.Line(printer.Print(reference).Text).Text);
            }
        }
    }

    private static ReferenceForm? Form(string? statistic) => statistic switch
    {
        "change" => ReferenceForm.Change,
        "points" => ReferenceForm.Points,
        "difference" => ReferenceForm.Difference,
        _ => null,
    };
}
