using Changzhou.Bulletin.Editions;
using CsCheck;

namespace Changzhou.Bulletin.Tests.Importing;

public sealed class ReferenceProperties
{
    private static readonly Gen<Period> Periods = Gen.Select(Gen.Int[1990, 2100], Gen.Int[1, 12], Gen.Int[0, 3]).Select((year, month, kind) => Period.Parse(kind switch
    {
        0 => $"{year}",
        1 => $"{year}-{month:D2}",
        2 => $"{year}-01..{month:D2}",
        _ => $"{year}..{year + month}",
    }));

    private static readonly Gen<Reference> References = Gen.Select(
        Periods.Null(), Gen.OneOf<string?>(null, "市区", "长江干流(常州段)", "西北片"), Gen.OneOf<string?>(null, "p90", "mean"),
        Gen.Enum<Basis>(), Gen.Enum<ReferenceForm>(), Gen.OneOf<string?>(null, "175", "-0.06", "近7000", "a|b=c"))
        .Select((period, region, statistic, basis, form, stated) => new Reference
        {
            Indicator = "air.good-days.rate",
            Region = region,
            Period = period,
            Statistic = statistic,
            Basis = basis,
            Form = form,
            Argument = form == ReferenceForm.Share ? "air.days" : null,
            Stated = stated,
        });

    [Fact]
    public void A_reference_is_read_back_as_it_was_printed() => References.Sample(reference =>
        Reference.TryParse(reference.ToString(), out var read) && read == reference);

    [Fact]
    public void A_reference_in_a_text_is_found_where_it_stands() => References.Sample(reference =>
        ReferenceText.Scan($"文{reference}字").References.Single() is { Offset: 1 } shown && shown.Reference == reference);

    [Fact]
    public void A_period_is_read_back_as_it_was_printed() => Periods.Sample(period => Period.Parse(period.ToString()) == period);

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-06..05")]
    [InlineData("2023..2022")]
    [InlineData("23")]
    [InlineData("2023年")]
    [InlineData("")]
    public void Refuses_what_is_no_period(string text) => Assert.False(Period.TryParse(text, out _));
}
