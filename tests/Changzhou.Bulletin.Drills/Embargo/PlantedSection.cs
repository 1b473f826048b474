using System.Globalization;
using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>A section that has one of everything, with a canary in each field, and the figures and pictures that it shows.</summary>
internal sealed class PlantedSection
{
    private readonly Canaries canaries;
    private readonly PlantedCatalogue catalogue;
    private readonly string name;
    private readonly Fate fate;

    public PlantedSection(Canaries canaries, PlantedCatalogue catalogue, string name, Fate fate, int year)
    {
        (this.canaries, this.catalogue, this.name, this.fate) = (canaries, catalogue, name, fate);
        var (drawing, photograph) = ($"pictures/{Key("image.file")}.svg", $"pictures/{Key("image.file")}.png");
        Pictures = new Dictionary<string, byte[]>
        {
            [drawing] = Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="60" height="20"><title>{Key("picture.svg")}</title><rect width="60" height="20" fill="#0b6aa2"/></svg>"""),
            [photograph] = PlantedPng.Of(Key("picture.png")),
        };
        Section = new(Key("section.key"), Say("观察", "section.title"),
        [
            new Block.Paragraph(Say($"全年为{Reference}，此处记作{{{catalogue.Number}@{catalogue.Region}={Decimal(52, "reference.stated")}}}，", "paragraph")),
            new Block.Remark(Say("注：", "remark")),
            new Block.Table(Key("table.key"), Say("观察表", "table.caption"), Say("单位", "table.unit"), 1, 1,
                [[Say("项目", "table.head"), "数值"], [Say("观察", "table.cell"), ValueOnly], [Say("范围", "table.cell"), $"{{{catalogue.Range}@{catalogue.Region}|n}}"], [Say("等级", "table.cell"), $"{{{catalogue.Words}@{catalogue.Region}}}"]],
                Say("", "table.note")),
            new Block.Chart(Key("chart.key"), Say("观察图", "chart.caption"), Say("单位", "chart.unit"), ChartKind.Column, Say("观察图的说明", "chart.alt"),
                [[Say("项目", "chart.head"), Say("数值", "chart.series")], [Say("观察", "chart.category"), ValueOnly]], Say("", "chart.note")),
            new Block.Image(Key("image.key"), drawing, Say("图样", "image.alt"), Say("图样", "image.caption"), Say("图样", "image.credit")),
            new Block.Image(Key("image.key"), photograph, Say("照片", "image.alt"), Say("照片", "image.caption"), Say("照片", "image.credit")),
        ]);
        Figures = [.. FiguresOf(year)];
    }

    public Section Section { get; }

    public IReadOnlyList<Figure> Figures { get; }

    public IReadOnlyDictionary<string, byte[]> Pictures { get; }

    public string Reference => $"{{{catalogue.Number}@{catalogue.Region}}}";

    private string ValueOnly => $"{{{catalogue.Number}@{catalogue.Region}|n}}";

    private IEnumerable<Figure> FiguresOf(int year)
    {
        yield return Figure(catalogue.Number, Number(52), Canaries.Decimals);
        yield return Figure(catalogue.Change, Number(3), Canaries.Decimals);
        yield return Figure(catalogue.Range, new FigureValue.Range(canaries.Number(6, $"{name} figure.low", fate), canaries.Number(93, $"{name} figure.high", fate)), Canaries.Decimals);
        yield return Figure(catalogue.Words, new FigureValue.Words(Say("良好", "figure.words")), null);

        Figure Figure(string indicator, FigureValue value, int? decimals) => new()
        {
            Indicator = indicator,
            Region = catalogue.Region,
            Period = Period.Year(year),
            Statistic = catalogue.Statistic,
            Value = value,
            Decimals = decimals,
            Unit = catalogue.Unit,
            Place = $"air/{Section.Key}",
            Source = Say("观察", "figure.source"),
            Note = Say("观察", "figure.note"),
        };
    }

    private FigureValue.Number Number(decimal near) => new(canaries.Number(near, $"{name} figure.number", fate));

    private string Decimal(decimal near, string where) => canaries.Number(near, $"{name} {where}", fate).ToString(CultureInfo.InvariantCulture);

    private string Say(string text, string where) => text + canaries.Text($"{name} {where}", fate);

    private string Key(string where) => canaries.Key($"{name} {where}", fate);
}
