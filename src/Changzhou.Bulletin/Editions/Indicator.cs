namespace Changzhou.Bulletin.Editions;

/// <summary>A quantity that the bulletin reports (指标).</summary>
public sealed record Indicator
{
    /// <summary>Lower-case words joined by dots and hyphens, such as air.good-days.rate.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }
    public required string NameEn { get; init; }

    /// <summary>What fits a table head or a card, such as PM2.5.</summary>
    public required string ShortName { get; init; }

    /// <summary>As printed behind the value; empty for a pure number or a word.</summary>
    public required string Unit { get; init; }

    public required int Decimals { get; init; }
    public required ValueKind Kind { get; init; }

    /// <summary>mean, p90, p95, range, rate, share, count, change … as listed in statistics of terms.csv.</summary>
    public required string Statistic { get; init; }

    public required Direction Better { get; init; }
    public required string Topic { get; init; }

    /// <summary>The standard the figure is measured or judged by, such as GB 3095-2012; empty where none is.</summary>
    public string Standard { get; init; } = "";

    /// <summary>How it is measured or counted, in a sentence; empty where the bulletin does not say.</summary>
    public string Method { get; init; } = "";

    /// <summary>Which stations, sections or sites it is measured at, such as 国考断面，2023年为20个; null where the bulletin does not say.</summary>
    public string? Stations { get; init; }

    /// <summary>For a published change: the indicator that changed.</summary>
    public string? ChangeOf { get; init; }

    /// <summary>Whether its values are themselves changes, with a sign: 3.0 for 上升3.0%.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsChange => Statistic is "change" or "points" or "difference";

    /// <summary>Other names in texts, for the proofreader to link by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Which way is better for people and nature.</summary>
public enum Direction
{
    None,
    Lower,
    Higher,
}

/// <param name="Code">The Chinese name, as it stands behind @ in a reference.</param>
/// <param name="Kind">city, district, water, area, cluster, province or unstated.</param>
public sealed record Region(string Code, string NameEn, string Kind, IReadOnlyList<string> Aliases);

/// <summary>A limit or a step of a grade, with the standard and the years of data for which it holds.</summary>
public sealed record Limit
{
    public required string Indicator { get; init; }

    /// <summary>Rank of the grade within its scale, best first from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The verdict in print for a value in this grade, such as 达到二级标准.</summary>
    public required string Verdict { get; init; }

    /// <summary>Short name of the grade, such as 二级 or 轻度污染.</summary>
    public required string Grade { get; init; }

    /// <summary>The value must be above this; null for no lower bound.</summary>
    public decimal? Above { get; init; }

    /// <summary>The value may reach this at most; null for no upper bound.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>Whether the value meets the standard in this grade.</summary>
    public required bool Met { get; init; }

    public required string Standard { get; init; }
    public required string Clause { get; init; }
    public required int FirstYear { get; init; }
    public int? LastYear { get; init; }

    public bool Holds(int year) => FirstYear <= year && (LastYear is null || year <= LastYear);

    public bool Contains(decimal value) => (Above is null || value > Above) && (UpTo is null || value <= UpTo);
}

/// <summary>A fact of another year, with its source; two sources may disagree, and both are kept.</summary>
public sealed record HistoryFact
{
    public required string Indicator { get; init; }
    public required string Region { get; init; }
    public required Period Period { get; init; }
    public required string Statistic { get; init; }
    public required FigureValue Value { get; init; }
    public required string Unit { get; init; }
    public required string Source { get; init; }

    /// <summary>At most one fact of a key is the one that trends and changes use.</summary>
    public required bool Preferred { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>A word that needs explaining or special setting: glossary entries and chemical notations.</summary>
/// <param name="Kind">notation, glossary or statistic.</param>
/// <param name="Meaning">For a notation its subscripted part; otherwise a sentence.</param>
public sealed record Term(string Kind, string Word, string English, string Meaning);
