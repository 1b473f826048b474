using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Errata;

namespace Changzhou.Bulletin.Tests.Series;

/// <summary>Small snapshots of single years, made by hand.</summary>
internal static class Years
{
    public const string Mean = "air.pm25.mean";
    public const string Change = "air.pm25.mean.change";
    public const string Rate = "air.good-days.rate";

    public static Snapshot Edition(
        int year, IReadOnlyList<SnapshotFigure> figures, IReadOnlyList<SnapshotHistory>? history = null, IReadOnlyList<Limit>? limits = null,
        IReadOnlyList<Indicator>? indicators = null, IReadOnlyList<Erratum>? errata = null, int release = 1) => new()
        {
            Year = year,
            Release = release,
            ReleasedAt = new(year + 1, 5, 30, 1, 0, 0, TimeSpan.Zero),
            Title = $"{year}年常州市生态环境状况公报",
            City = "常州市",
            CityEn = "Changzhou",
            Publisher = "常州市生态环境局",
            SignatoryOffice = "局长",
            SignatoryName = "",
            Issued = $"{year + 1}-05",
            LegalBasis = [],
            Narrative = "",
            Highlights = [],
            Summary = [],
            Parts = [],
            Figures = figures,
            Indicators = indicators ?? [Indicator(Mean), Indicator(Change, "change", "%"), Indicator(Rate, "rate", "%", Direction.Higher)],
            Regions = [],
            Limits = limits ?? [],
            History = history ?? [],
            Terms = [],
            Waivers = [],
            Errata = errata,
        };

    public static Indicator Indicator(string code, string statistic = "mean", string unit = "微克/立方米", Direction better = Direction.Lower, string standard = "GB 3095-2012", string method = "") => new()
    {
        Code = code,
        Name = code,
        NameEn = code,
        ShortName = code,
        Unit = unit,
        Decimals = unit == "%" ? 1 : 0,
        Kind = ValueKind.Number,
        Statistic = statistic,
        Better = better,
        Topic = "air",
        Standard = standard,
        Method = method,
        ChangeOf = statistic == "change" ? code[..^".change".Length] : null,
    };

    public static SnapshotFigure Figure(
        string period, decimal value, string indicator = Mean, string region = "全市", string statistic = "mean", string basis = "实况", string unit = "微克/立方米") => new(
        $"{indicator}@{region}:{period}#{statistic}", indicator, region, period, statistic, basis, ValueKind.Number, value, null, null, null,
        "", $"{value}", $"{value}{unit}", unit, value.Scale, "air/pm25", "公报第一章", null);

    public static SnapshotHistory Fact(
        string period, decimal value, string source = "https://example.org/a", bool preferred = true, string region = "全市", string indicator = Mean, string statistic = "mean", string unit = "微克/立方米") =>
        new(indicator, region, period, statistic, value, null, null, null, unit, source, preferred, "");

    public static Limit Grade(int rank, decimal? above, decimal? upTo, bool met, int first, int? last, string standard) => new()
    {
        Indicator = Mean,
        Rank = rank,
        Grade = $"{rank}级",
        Verdict = "",
        Above = above,
        UpTo = upTo,
        Met = met,
        Standard = standard,
        Clause = "表1",
        FirstYear = first,
        LastYear = last,
    };

    /// <summary>35 until 2025, 30 from 2026 to 2030, as GB 3095-2012 and the first stage of GB 3095-2026 have it.</summary>
    public static IReadOnlyList<Limit> OldLimits { get; } =
        [Grade(1, null, 15, true, 2016, 2025, "GB 3095-2012"), Grade(2, 15, 35, true, 2016, 2025, "GB 3095-2012"), Grade(3, 35, null, false, 2016, 2025, "GB 3095-2012")];

    public static IReadOnlyList<Limit> NewLimits { get; } =
        [Grade(1, null, 15, true, 2026, 2030, "GB 3095-2026"), Grade(2, 15, 30, true, 2026, 2030, "GB 3095-2026"), Grade(3, 30, null, false, 2026, 2030, "GB 3095-2026")];
}
