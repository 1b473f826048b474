using System.Globalization;
using System.Text;
using System.Text.Json;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Data;
using CsvHelper;
using CsvHelper.Configuration;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>An indicator over the years as files for reuse.</summary>
public static class SeriesFiles
{
    private static readonly string[] Heads =
    [
        "indicator", "name", "name_en", "region", "period", "statistic", "basis", "value", "low", "high", "words", "unit", "printed",
        "preferred", "from_previous", "release", "corrected_in", "source", "note",
    ];

    public static byte[] Csv(IndicatorSeries series) => Csv([series]);

    /// <summary>RFC 4180 with a BOM, without which Excel misreads Chinese; no cell runs as a formula.</summary>
    public static byte[] Csv(IEnumerable<IndicatorSeries> all)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.None }))
        {
            Array.ForEach(Heads, csv.WriteField);
            csv.NextRecord();
            foreach (var cells in from series in all from row in series.Lines.SelectMany(Rows) select Cells(series.Indicator, row.Point, row.Step))
            {
                Array.ForEach(cells, csv.WriteField);
                csv.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static byte[] JsonText(IndicatorSeries series) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Indicator = new
            {
                series.Indicator.Code,
                series.Indicator.Name,
                series.Indicator.NameEn,
                series.Indicator.Unit,
                series.Indicator.Decimals,
                series.Indicator.Statistic,
                Better = series.Indicator.Better.ToString().ToLowerInvariant(),
                series.Indicator.Topic,
                series.Indicator.Standard,
                series.Indicator.Method,
                series.Indicator.Stations,
                series.Indicator.ChangeOf,
            },
            Lines = series.Lines.Select(line => new
            {
                line.Scope.Region,
                line.Scope.Statistic,
                line.Scope.Basis,
                line.Scope.Unit,
                Periods = line.Scope.Shape.ToString().ToLowerInvariant(),
                Points = line.Points.Select(Written),
                Steps = line.Steps.Select((step, place) => new
                {
                    Before = line.Points[place].Period.ToString(),
                    After = line.Points[place + 1].Period.ToString(),
                    Kind = Name(step.Kind),
                    step.IsComparable,
                    step.From,
                    step.To,
                }),
                Others = line.Others.Select(Written),
            }),
            series.Limits,
            Grades = series.Grades.Select(grade => new
            {
                grade.Rank,
                grade.Grade,
                grade.Verdict,
                grade.Above,
                grade.UpTo,
                grade.Met,
                grade.Standard,
                grade.Clause,
                grade.FirstYear,
                grade.LastYear,
            }),
        },
        FigureFiles.Json);

    /// <summary>joined, gap, scope-unstated, standard-changed, method-changed or spans-differ.</summary>
    public static string Name(StepKind kind) => kind switch
    {
        StepKind.Joined => "joined",
        StepKind.Gap => "gap",
        StepKind.ScopeUnstated => "scope-unstated",
        StepKind.StandardChanged => "standard-changed",
        StepKind.MethodChanged => "method-changed",
        StepKind.SpansDiffer => "spans-differ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<(SeriesPoint Point, SeriesStep? Step)> Rows(SeriesLine line) =>
        line.Points.Select((point, place) => (point, place == 0 ? null : line.Steps[place - 1])).Concat(line.Others.Select(point => (point, (SeriesStep?)null)));

    private static string[] Cells(Indicator indicator, SeriesPoint point, SeriesStep? step)
    {
        var (value, low, high, words) = Columns(point.Value);
        string[] texts =
        [
            indicator.Code, indicator.Name, indicator.NameEn, point.Scope.Region, point.Period.ToString(), point.Scope.Statistic, point.Scope.Basis,
            Invariant(value), Invariant(low), Invariant(high), words ?? "", point.Scope.Unit, point.DisplayWithUnit,
            point.Preferred ? "yes" : "", step is null ? "" : Name(step.Kind), ReleaseOf(point) ?? "",
            point.Correction?.Release.ToString(CultureInfo.InvariantCulture) ?? "", point.Source, point.Note,
        ];
        return [.. texts.Select(FormulaSafety.Harmless)];
    }

    private static object Written(SeriesPoint point)
    {
        var (value, low, high, words) = Columns(point.Value);
        return new
        {
            Period = point.Period.ToString(),
            Value = value,
            Low = low,
            High = high,
            Words = words,
            Printed = point.DisplayWithUnit,
            point.Preferred,
            Release = ReleaseOf(point),
            Figure = (point.Origin as PointOrigin.Release)?.Figure,
            CorrectedIn = point.Correction?.Release,
            point.Source,
            point.Note,
        };
    }

    /// <summary>2023-1; null for a fact of history.</summary>
    private static string? ReleaseOf(SeriesPoint point) =>
        point.Origin is PointOrigin.Release release ? string.Create(CultureInfo.InvariantCulture, $"{release.Year}-{release.Number}") : null;

    private static (decimal? Value, decimal? Low, decimal? High, string? Words) Columns(FigureValue value) => value switch
    {
        FigureValue.Number number => (number.Value, null, null, null),
        FigureValue.Range range => (null, range.Low, range.High, null),
        _ => (null, null, null, value.ToString()),
    };

    private static string Invariant(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
