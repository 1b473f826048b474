using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Reads reference/: indicators.csv, limits.csv, regions.csv and terms.csv.</summary>
public sealed partial class CatalogueReader
{
    internal static readonly string[] IndicatorColumns =
        ["code", "name", "name_en", "short_name", "unit", "decimals", "kind", "statistic", "better", "topic", "standard", "method", "stations", "change_of", "aliases"];

    /// <summary>Files written before there were these are read without them.</summary>
    private static readonly string[] LaterColumns = ["stations"];

    internal static readonly string[] LimitColumns =
        ["indicator", "rank", "grade", "verdict", "above", "up_to", "met", "standard", "clause", "first_year", "last_year"];

    internal static readonly string[] RegionColumns = ["code", "name_en", "kind", "aliases"];
    internal static readonly string[] TermColumns = ["kind", "word", "english", "meaning"];

    private static readonly string[] ValueKinds = ["number", "range", "words"];
    private static readonly string[] Directions = ["none", "lower", "higher"];
    private static readonly string[] RegionKinds = ["city", "district", "water", "area", "cluster", "province", "unstated"];
    private static readonly string[] TermKinds = ["notation", "glossary", "statistic"];

    private readonly FaultList faults = new();
    private readonly string folder;

    private CatalogueReader(string folder) => this.folder = folder;

    public static Reading<Catalogue> Read(string folder) => new CatalogueReader(folder).Read();

    private Reading<Catalogue> Read()
    {
        var terms = Rows("terms.csv", TermColumns).Select(Term).ToList();
        var statistics = terms.Where(term => term.Kind == "statistic").Select(term => term.Word).ToHashSet(StringComparer.Ordinal);
        var regions = Rows("regions.csv", RegionColumns).Select(Region).ToList();
        var rows = Rows("indicators.csv", IndicatorColumns);
        var codes = rows.Select(row => row["code"].Text).ToHashSet(StringComparer.Ordinal);
        var indicators = rows.Select(row => Indicator(row, codes, statistics)).ToList();
        var limits = Rows("limits.csv", LimitColumns).Select(row => Limit(row, codes)).ToList();
        return faults.Close(new Catalogue(indicators, limits, regions, terms));
    }

    private IReadOnlyList<CsvRow> Rows(string file, IReadOnlyList<string> columns)
    {
        var rows = CsvTable.Load(folder, file, columns, faults, LaterColumns)?.Rows ?? [];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = file switch
            {
                "terms.csv" => $"{row["kind"].Text} {row["word"].Text}",
                "limits.csv" => $"{row["indicator"].Text} {row["rank"].Text} {row["first_year"].Text}",
                _ => row["code"].Text,
            };
            if (!seen.TryAdd(key, row.Spot.Line))
            {
                faults.Add(row.Spot, FaultMessages.RepeatedRow(key, seen[key], row.Spot.Line));
            }
        }

        return rows;
    }

    private Indicator Indicator(CsvRow row, HashSet<string> codes, HashSet<string> statistics)
    {
        if (!Code().IsMatch(row["code"].Text))
        {
            faults.Add(row["code"].Spot, FaultMessages.IndicatorCode(row["code"].Text));
        }

        Filled(row, "name");
        Filled(row, "name_en");
        Filled(row, "short_name");
        OneOf(row["topic"], [Catalogue.EditionTopic, .. Topic.All.Select(topic => topic.Slug)]);
        var statistic = row["statistic"];
        if (!statistics.Contains(statistic.Text))
        {
            faults.Add(statistic.Spot, FaultMessages.UnknownStatistic(statistic.Text, Nearest.To(statistic.Text, statistics)));
        }

        var changeOf = row["change_of"];
        if (changeOf.Text.Length > 0 && !codes.Contains(changeOf.Text))
        {
            faults.Add(changeOf.Spot, FaultMessages.UnknownIndicator(changeOf.Text, Nearest.To(changeOf.Text, codes)));
        }

        return new()
        {
            Code = row["code"].Text,
            Name = row["name"].Text,
            NameEn = row["name_en"].Text,
            ShortName = row["short_name"].Text,
            Unit = row["unit"].Text,
            Decimals = Whole(row["decimals"], 0, 10) ?? 0,
            Kind = (ValueKind)Math.Max(0, OneOf(row["kind"], ValueKinds)),
            Statistic = statistic.Text,
            Better = (Direction)Math.Max(0, OneOf(row["better"], Directions)),
            Topic = row["topic"].Text,
            Standard = row["standard"].Text,
            Method = row["method"].Text,
            Stations = row.Find("stations") is { Length: > 0 } stations ? stations : null,
            ChangeOf = changeOf.Text is { Length: > 0 } code ? code : null,
            Aliases = Aliases(row),
        };
    }

    private Limit Limit(CsvRow row, HashSet<string> codes)
    {
        var indicator = row["indicator"];
        if (!codes.Contains(indicator.Text))
        {
            faults.Add(indicator.Spot, FaultMessages.UnknownIndicator(indicator.Text, Nearest.To(indicator.Text, codes)));
        }

        Filled(row, "grade");
        Filled(row, "verdict");
        Filled(row, "standard");
        var (above, upTo) = (Bound(row["above"]), Bound(row["up_to"]));
        if (above >= upTo)
        {
            faults.Add(row["up_to"].Spot, FaultMessages.BoundsCross);
        }

        return new()
        {
            Indicator = indicator.Text,
            Rank = Whole(row["rank"], 1, 99) ?? 1,
            Grade = row["grade"].Text,
            Verdict = row["verdict"].Text,
            Above = above,
            UpTo = upTo,
            Met = OneOf(row["met"], ["no", "yes"]) == 1,
            Standard = row["standard"].Text,
            Clause = row["clause"].Text,
            FirstYear = Whole(row["first_year"], 1900, 2200) ?? 1900,
            LastYear = row["last_year"].Text.Length == 0 ? null : Whole(row["last_year"], 1900, 2200),
        };
    }

    private Region Region(CsvRow row)
    {
        Filled(row, "code");
        OneOf(row["kind"], RegionKinds);
        return new(row["code"].Text, row["name_en"].Text, row["kind"].Text, Aliases(row));
    }

    private Term Term(CsvRow row)
    {
        OneOf(row["kind"], TermKinds);
        Filled(row, "word");
        return new(row["kind"].Text, row["word"].Text, row["english"].Text, row["meaning"].Text);
    }

    private static string[] Aliases(CsvRow row) =>
        row["aliases"].Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Filled(CsvRow row, string column)
    {
        if (row[column].Text.Length == 0)
        {
            faults.Add(row[column].Spot, FaultMessages.EmptyCell(column));
        }
    }

    private int OneOf(CsvField field, string[] words)
    {
        var index = Array.IndexOf(words, field.Text);
        if (index < 0)
        {
            faults.Add(field.Spot, FaultMessages.NotOneOf(field.Text, words));
        }

        return index;
    }

    private int? Whole(CsvField field, int least, int most)
    {
        if (int.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(field.Spot, FaultMessages.NotWhole(field.Text, least, most));
        return null;
    }

    private decimal? Bound(CsvField field)
    {
        if (field.Text.Length == 0)
        {
            return null;
        }

        if (FigureValue.TryParse(field.Text, ValueKind.Number, out var value) && value is FigureValue.Number number)
        {
            return number.Value;
        }

        faults.Add(field.Spot, FaultMessages.ValueKind(field.Text, ValueKind.Number));
        return null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
