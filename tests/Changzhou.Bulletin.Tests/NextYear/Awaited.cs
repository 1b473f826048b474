using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;

namespace Changzhou.Bulletin.Tests.NextYear;

/// <summary>The edition of 2024 as it is made from the shipped one of 2023, and the figures of 2023 as not known.</summary>
internal static class Awaited
{
    public static EditionInput Input { get; } = EditionInput.Read(Repository.Edition2023).Value!;

    public static Catalogue Catalogue => Input.Catalogue;

    public static NextEditionResult Next { get; } = NextEdition.Of(Input.Edition, Input.Catalogue, Input.History);

    /// <summary>The edition of 2023 without the values of these indicators.</summary>
    public static Edition Without(params string[] indicators) => Input.Edition with
    {
        Figures = [.. Input.Edition.Figures.Select(figure => indicators.Contains(figure.Indicator) ? figure.Emptied() : figure)],
    };

    public static Figure Emptied(this Figure figure) => figure with { Value = new FigureValue.Pending(), Source = FigureValue.Pending.Word };

    /// <summary>The edition of 2024 with every value of 2023 once more, and every published change nil.</summary>
    public static Edition Filled()
    {
        var last = Input.Edition.Figures.ToDictionary(figure => figure.Key);
        return Next.Edition with { Figures = [.. Next.Edition.Figures.Select(Fill)] };

        Figure Fill(Figure figure)
        {
            if (!figure.IsPending)
            {
                return figure;
            }

            var indicator = Catalogue.FindIndicator(figure.Indicator)!;
            // 2020..2024 is what was 2020..2023.
            var period = figure.Period.FirstYear < figure.Period.LastYear ? figure.Period.Through(2023) : figure.Period.YearBefore();
            var before = last[figure.Key with { Period = period }];
            return figure with { Value = indicator.IsChange ? new FigureValue.Number(0) : before.Value, Qualifier = before.Qualifier, Decimals = indicator.IsChange ? null : before.Decimals, Source = "监测中心" };
        }
    }
}
