using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>A figure as one place of a text or table states it.</summary>
/// <remarks>
/// What is not known is null. A sentence "A和B均为Ⅱ类" yields a mention for each subject, on the same span.
/// </remarks>
public sealed record Mention
{
    /// <summary>Number with unit, as printed: 34微克/立方米, 6~151, Ⅲ类.</summary>
    public required DocumentSpan Span { get; init; }

    /// <summary>Where it stands in the normalised text of its block or cell.</summary>
    public int Offset { get; init; }

    public int Length { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>
    /// The value as printed, without sign and unit, in half-width digits: 34, 0.06, 6~151, Ⅲ类, 二级.
    /// Chinese numerals are written as digits (两个位次 is 2). Years and months are 2022 and 2022-11.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>The printed number, without the sign of its direction; null for ranges and words.</summary>
    public decimal? Number { get; init; }

    /// <summary>The ends of a range, else null.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Digits behind the point as printed (the greater of a range's two).</summary>
    public int Decimals { get; init; }

    /// <summary>In one spelling, by <see cref="Units"/>: μg/m³, mg/L, %, 个百分点, dB(A), 万吨, 家; empty for words and pure numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>As the text has it: 微克/立方米, MG/L; empty where the unit was taken from a later item of a list or a table's head.</summary>
    public string PrintedUnit { get; init; } = "";

    /// <summary>How exact the number claims to be. See <see cref="Bound"/> for 超过, 以下 and the like.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>The number is a bound: ≤68.0, 超过100, 不高于, 以下; else None.</summary>
    public Bound Bound { get; init; }

    /// <summary>Up, down or level, for changes; None for values.</summary>
    public ChangeDirection Direction { get; init; }

    /// <summary>上升, 降低, 推迟, 持平 …; empty where there is none.</summary>
    public string DirectionWord { get; init; } = "";

    /// <summary>For a change: what it is against, such as 2022 for 同比 in a bulletin of 2023. Null where the text does not say.</summary>
    public Period? ComparedWith { get; init; }

    /// <summary>同比, 较上年, 与2022年相比 …; empty where there is none.</summary>
    public string ComparisonWords { get; init; } = "";

    /// <summary>Code of an indicator of the lexicon, or null.</summary>
    public string? Indicator { get; init; }

    /// <summary>Code of a region: the one that the text names, or 全市 where the document's own city is meant. Null where the text speaks of a place that is not known.</summary>
    public string? Region { get; init; }

    public Period? Period { get; init; }

    /// <summary>mean, p90, p95, range, rate, share, count, change, points, difference, streak, class …</summary>
    public string? Statistic { get; init; }

    /// <summary>The words that say what the number is of: 细颗粒物年均浓度; for table cells the row heads and column heads.</summary>
    public required string Subject { get; init; }

    /// <summary>From one comma, semicolon or full stop to the next, normalised.</summary>
    public required string Clause { get; init; }

    /// <summary>The sentence, normalised; for a table cell its row heads, column heads and caption.</summary>
    public required string Sentence { get; init; }

    /// <summary>The place in <see cref="Sentence"/> where the figure starts; -1 in tables.</summary>
    public int SentenceStart { get; init; } = -1;

    public required DocumentPlace Place { get; init; }

    /// <summary>Index of the block in the document.</summary>
    public required int Block { get; init; }

    /// <summary>For figures of one list or of one "由…降至…": the same number for all of them in the document; else null.</summary>
    public int? Group { get; init; }

    /// <summary>Place in the group, from 0. In "由A降至B" the first is the value before.</summary>
    public int GroupIndex { get; init; }

    /// <summary>The table cell that states it, else null.</summary>
    public DocumentCell? Cell { get; init; }

    /// <summary>Stated by words only: 无劣Ⅴ类断面 is 0, 5个…均达标 is 5 of 5.</summary>
    public bool Worded { get; init; }

    /// <summary>Below zero for a fall, zero for 持平; the number itself where it is no change.</summary>
    public decimal? WithSign => Direction switch
    {
        ChangeDirection.Down => -Number,
        ChangeDirection.Level => 0m,
        _ => Number,
    };

    /// <summary>The number in the unit without 万 or 亿: 36.099万吨 is 360990吨.</summary>
    public decimal? Magnitude => Number * Units.Scale(Unit).Factor;

    /// <summary>What a reader would quote as a figure of the bulletin, labels (1+4+5+7), ordinals (第三批) and band edges among it; years, dates and standard numbers are none.</summary>
    public bool IsFigure => Kind is not (MentionKind.Year or MentionKind.Date or MentionKind.Standard);

    /// <summary>A figure that somebody measured, counted or judged, in contrast to dates, standards, labels and numbers that only name.</summary>
    public bool IsMeasured => IsFigure && Kind is not (MentionKind.Label or MentionKind.Ordinal or MentionKind.Band);
}

public enum MentionKind
{
    /// <summary>A quantity in a measuring unit: 34微克/立方米, 61.5万吨.</summary>
    Value,

    /// <summary>6~151</summary>
    Range,

    /// <summary>A percentage that is not a change: 优良率78.1%, 占18.08%.</summary>
    Share,

    /// <summary>Counted things: 20个断面, 952件.</summary>
    Count,

    /// <summary>Relative change in percent: 上升3.0%.</summary>
    Change,

    /// <summary>Change in percentage points: 上升1.1个百分点; 持平 of a rate.</summary>
    Points,

    /// <summary>Absolute change: 增加3天, 下降1.6dB(A), 降水pH值下降0.2.</summary>
    Difference,

    /// <summary>连续6年</summary>
    Streak,

    /// <summary>A class, grade or word of a scale: Ⅲ类, 二级, 轻度富营养.</summary>
    Class,

    /// <summary>A limit, threshold or target that a value is held against: 标准限值35, 临界值5.60, 目标4400辆.</summary>
    Limit,

    /// <summary>全省第一 (1), 跃升两个位次 (2, with a direction).</summary>
    Rank,

    /// <summary>第十七届, 第一批</summary>
    Ordinal,

    /// <summary>A number that only names: 1+8, 五个一, 十佳.</summary>
    Label,

    /// <summary>The edge or edges of a band in a table head: ≤68.0, 68.1~70.0.</summary>
    Band,

    /// <summary>2023年, 2022—2025年, 2007年以来</summary>
    Year,

    /// <summary>2022年11月, 6月5日</summary>
    Date,

    /// <summary>The number of a standard or of an official letter: GB 3838—2002, 〔2023〕1号.</summary>
    Standard,
}

public enum ChangeDirection
{
    None,
    Up,
    Down,

    /// <summary>持平, 无变化</summary>
    Level,
}

/// <summary>What a bound leaves open.</summary>
public enum Bound
{
    None,

    /// <summary>≤, 不高于, 不超过, 以下, 小于</summary>
    AtMost,

    /// <summary>≥, ＞, 超过, 高于, 以上, 不低于</summary>
    AtLeast,
}
