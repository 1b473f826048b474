using Changzhou.Bulletin.Web.Reading.Indicators.Charts;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

public sealed partial class ComparePage
{
    [Parameter]
    public CompareChoice Choice { get; set; } = new([], [], []);

    private SeriesShelf Shelf { get; set; } = null!;

    private Comparison Compared { get; set; } = null!;

    private SeriesPicture? Wide { get; set; }

    private SeriesPicture? Narrow { get; set; }

    private string ShareAddress => Site.Absolute(Addresses.Compare + Compared.Query) ?? Addresses.Compare + Compared.Query;

    protected override void OnParametersSet()
    {
        Shelf = Shelves.Of(Editions);
        Compared = new(Shelf, Choice);
        Wide = Compared.Picture(ChartSize.Wide);
        Narrow = Compared.Picture(ChartSize.Narrow);
    }
}
