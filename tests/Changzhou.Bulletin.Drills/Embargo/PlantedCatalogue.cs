using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Reference data that came with the next edition, with canaries in all their words: indicators, a region, a statistic, limits, terms, facts of other years.</summary>
internal sealed class PlantedCatalogue
{
    private readonly Canaries canaries;

    public PlantedCatalogue(Canaries canaries)
    {
        this.canaries = canaries;
        (Number, Range, Words, Change) = (Code("number"), Code("range"), Code("words"), Code("change"));
        (Region, Statistic, Unit) = (Say("观察区", "region.code"), canaries.Key("catalogue statistic", Fate.Released), canaries.Key("catalogue unit", Fate.Released));
    }

    public string Number { get; }

    public string Range { get; }

    public string Words { get; }

    /// <summary>The published change of the number.</summary>
    public string Change { get; }

    public string Region { get; }

    public string Statistic { get; }

    public string Unit { get; }

    public Catalogue With(Catalogue known) => new(
        [
            .. known.Indicators,
            Indicator(Number, ValueKind.Number, null), Indicator(Range, ValueKind.Range, null), Indicator(Words, ValueKind.Words, null), Indicator(Change, ValueKind.Number, Number),
        ],
        [
            // What was planned until the last year goes on.
            .. known.Limits.Select(limit => limit.LastYear == DrillStore.Year ? limit with { LastYear = null } : limit),
            Limit(1, null, canaries.Number(40, "catalogue limit.upTo", Fate.Released)), Limit(2, canaries.Number(60, "catalogue limit.above", Fate.Released), null),
        ],
        [.. known.Regions, new(Region, Say("Watch area", "region.nameEn"), "area", [Say("观察区", "region.alias")])],
        [
            .. known.Terms,
            new("statistic", Statistic, Say("watched", "term.english"), Say("观察所得", "term.meaning")), new("glossary", Say("观察", "term.word"), Say("watch", "term.english"), Say("观察的意思。", "term.meaning")),
        ]);

    public History With(History known) => new(
    [
        .. known.Facts,
        Fact(Number, new FigureValue.Number(canaries.Number(55, "catalogue fact.number", Fate.Released))),
        Fact(Range, new FigureValue.Range(canaries.Number(7, "catalogue fact.low", Fate.Released), canaries.Number(80, "catalogue fact.high", Fate.Released))),
        Fact(Words, new FigureValue.Words(Say("良好", "fact.words"))),
    ]);

    private string Code(string kind) => $"air.{canaries.Key($"catalogue indicator {kind}", Fate.Released)}";

    private string Say(string text, string where) => text + canaries.Text($"catalogue {where}", Fate.Released);

    private Indicator Indicator(string code, ValueKind kind, string? changeOf) => new()
    {
        Code = code,
        Name = Say("观察值", "indicator.name"),
        NameEn = Say("Watched value", "indicator.nameEn"),
        ShortName = Say("观察", "indicator.shortName"),
        Unit = Unit,
        Decimals = 1,
        Kind = kind,
        Statistic = Statistic,
        Better = Direction.Lower,
        Topic = "air",
        Standard = Say("标准", "indicator.standard"),
        Method = Say("方法", "indicator.method"),
        Stations = Say("点位", "indicator.stations"),
        ChangeOf = changeOf,
        Aliases = [Say("观察量", "indicator.alias")],
    };

    private Limit Limit(int rank, decimal? above, decimal? upTo) => new()
    {
        Indicator = Number,
        Rank = rank,
        Verdict = Say("达到", "limit.verdict"),
        Grade = Say("级", "limit.grade"),
        Above = above,
        UpTo = upTo,
        Met = rank == 1,
        Standard = Say("标准", "limit.standard"),
        Clause = Say("条", "limit.clause"),
        FirstYear = 2000,
    };

    private HistoryFact Fact(string indicator, FigureValue value) => new()
    {
        Indicator = indicator,
        Region = Region,
        Period = Period.Year(2022),
        Statistic = Statistic,
        Value = value,
        Unit = Unit,
        Source = Say("来源", "fact.source"),
        Preferred = true,
        Note = Say("注", "fact.note"),
    };
}
