using System.Text.Json.Serialization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Errata;

namespace Changzhou.Bulletin.Releasing;

/// <summary>One immutable state of a whole edition, from which web, paper and data are rendered.</summary>
/// <remarks>Every reference is already printed text here: a renderer only sets type, and computes nothing.
/// The JSON of this record (camelCase, UTF-8, see <see cref="SnapshotJson"/>) is what a release stores and what its SHA-256 is of.</remarks>
public sealed record Snapshot
{
    /// <summary>Version of this shape; readers refuse a newer one.</summary>
    public int Schema { get; init; } = 1;

    public required int Year { get; init; }

    /// <summary>Number of the release within its year, from 1; 0 for a draft printed from files.</summary>
    public required int Release { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }
    public required string Title { get; init; }
    public required string City { get; init; }
    public required string CityEn { get; init; }
    public required string Publisher { get; init; }
    public required string SignatoryOffice { get; init; }

    /// <summary>Empty where the published text leaves it out.</summary>
    public required string SignatoryName { get; init; }

    /// <summary>2024-05</summary>
    public required string Issued { get; init; }

    public required IReadOnlyList<Run> LegalBasis { get; init; }
    public required string Narrative { get; init; }
    public required IReadOnlyList<Highlight> Highlights { get; init; }
    public required IReadOnlyList<SnapshotBlock> Summary { get; init; }
    public required IReadOnlyList<SnapshotPart> Parts { get; init; }
    public required IReadOnlyList<SnapshotFigure> Figures { get; init; }

    /// <summary>The indicators of the figures, in the order of the reference list.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The limits that hold in the edition's year, of the indicators above.</summary>
    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>Facts of other years for the indicators above.</summary>
    public required IReadOnlyList<SnapshotHistory> History { get; init; }

    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Findings let stand, for the page that lists them.</summary>
    public required IReadOnlyList<Waiver> Waivers { get; init; }

    /// <summary>All corrections of the year's edition, newest first; null where there are none, so that a first release says nothing of them.</summary>
    public IReadOnlyList<Erratum>? Errata { get; init; }

    [JsonIgnore]
    public IEnumerable<SnapshotChapter> Chapters => Parts.SelectMany(part => part.Chapters);
}

public sealed record SnapshotPart(string Number, string Title, IReadOnlyList<SnapshotChapter> Chapters);

/// <param name="NumberLabel">第一章</param>
public sealed record SnapshotChapter(
    string Topic, int Number, string NumberLabel, IReadOnlyList<Run> Title, IReadOnlyList<SnapshotBlock> Lead, IReadOnlyList<SnapshotSection> Sections)
{
    [JsonIgnore]
    public IEnumerable<SnapshotBlock> Blocks => Lead.Concat(Sections.SelectMany(section => section.Blocks));

    [JsonIgnore]
    public string PlainTitle => Run.Plain(Title);
}

public sealed record SnapshotSection(string Key, IReadOnlyList<Run> Title, IReadOnlyList<SnapshotBlock> Blocks)
{
    [JsonIgnore]
    public string PlainTitle => Run.Plain(Title);
}

/// <summary>A stretch of text in one style; a figure shown in it is one run, or several when its unit has a subscript.</summary>
public sealed record Run
{
    public required string Text { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Strong { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Emphasis { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Subscript { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Superscript { get; init; }


    /// <summary>Address of a link; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>Id of the figure shown, an index into <see cref="Snapshot.Figures"/> by <see cref="SnapshotFigure.Id"/>; null for plain text.</summary>
    public string? Figure { get; init; }

    /// <summary>True where the place states a value other than the stored one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stated { get; init; }


    public static string Plain(IEnumerable<Run> runs) => string.Concat(runs.Select(run => run.Text));
}

/// <summary>One kind of block by <see cref="Kind"/>; the other kinds' parts are null.</summary>
public sealed record SnapshotBlock
{
    /// <summary>paragraph, note, table, chart or image.</summary>
    public required string Kind { get; init; }

    /// <summary>Text of a paragraph or note.</summary>
    public IReadOnlyList<Run>? Text { get; init; }

    public SnapshotTable? Table { get; init; }
    public SnapshotChart? Chart { get; init; }
    public SnapshotImage? Image { get; init; }
}

/// <param name="Number">表1-2: part and running number within the part.</param>
/// <param name="Rows">Continued cells are merged into their first, whose spans say how far it reaches.</param>
public sealed record SnapshotTable(
    string Key, string Number, IReadOnlyList<Run> Caption, string Unit, int HeadRows, int Stub, int Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows, IReadOnlyList<Run> Note);

/// <param name="Numeric">True for a cell that is one figure, to be set right or centred.</param>
public sealed record Cell(int Column, int ColumnSpan, int RowSpan, bool Numeric, IReadOnlyList<Run> Text);

/// <param name="Number">图1-2: part and running number within the part.</param>
public sealed record SnapshotChart(
    string Key, string Number, IReadOnlyList<Run> Caption, string Unit, ChartKind Kind, string Alt,
    IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, IReadOnlyList<Run> Note);

/// <param name="Points">One per category; null where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint?> Points);

/// <param name="Value">The number drawn; for a range its low end.</param>
/// <param name="High">The high end of a range; null for a number.</param>
/// <param name="Display">As printed beside the mark and in the data table.</param>
/// <param name="Figure">Id of the figure; null for a fact of history.</param>
public sealed record ChartPoint(decimal Value, decimal? High, string Display, string? Figure)
{
    /// <summary>True in a draft where the figure is awaited: the data table says 待填, nothing is drawn, and the value means nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPending { get; init; }

    public static ChartPoint Awaited(string display, string? figure) => new(0, null, display, figure) { IsPending = true };
}

/// <param name="File">Path within the release, pictures/lake.svg.</param>
public sealed record SnapshotImage(string Key, string File, string Alt, IReadOnlyList<Run> Caption, string Credit);

/// <summary>A card of the front page.</summary>
/// <param name="Change">上升1.1个百分点; empty where last year is not known.</param>
/// <param name="Trend">up, down, level, or empty.</param>
/// <param name="Better">True where the change is for the better, false for the worse, null where neither.</param>
/// <param name="Verdict">达到二级标准; empty where no standard applies.</param>
/// <param name="VerdictMet">Null where no standard applies.</param>
/// <param name="Series">The years known, oldest first, with this one last; fewer than two where history has none.</param>
public sealed record Highlight(
    string Figure, string Topic, string Name, string Value, string Unit, string Change, string Trend, bool? Better, string Verdict, bool? VerdictMet,
    IReadOnlyList<TrendPoint> Series);

public sealed record TrendPoint(string Period, decimal Value, string Display);

/// <param name="Id">Stable across releases: the key, such as air.pm25.mean@全市:2023#mean.</param>
/// <param name="Value">The number in its unit; null for ranges and words.</param>
/// <param name="Words">The word of a scale; null for numbers and ranges.</param>
/// <param name="Display">As printed, without unit: 34, 6~151, 近7000, Ⅲ类.</param>
/// <param name="DisplayWithUnit">As printed, with unit: 34微克/立方米, 93%以上.</param>
/// <param name="Place">air/pm25</param>
public sealed record SnapshotFigure(
    string Id, string Indicator, string Region, string Period, string Statistic, string Basis, ValueKind Kind, decimal? Value, decimal? Low, decimal? High, string? Words,
    string Qualifier, string Display, string DisplayWithUnit, string Unit, int Decimals, string Place, string Source, string? Note);

public sealed record SnapshotHistory(
    string Indicator, string Region, string Period, string Statistic, decimal? Value, decimal? Low, decimal? High, string? Words, string Unit, string Source, bool Preferred, string Note);
