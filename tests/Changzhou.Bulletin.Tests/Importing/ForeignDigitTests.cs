using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Importing;

/// <summary>Digits of other scripts are digits to a regular expression, and to no number: readers pass over them instead of breaking.</summary>
public sealed class ForeignDigitTests
{
    [Theory]
    [InlineData("٢٠٢٣")]
    [InlineData("450１")]
    [InlineData("2023-0٣")]
    public void A_period_has_none(string written) => Assert.False(Period.TryParse(written, out _));

    [Theory]
    [InlineData("٣6月")]
    [InlineData("202３年٣月")]
    public void A_period_of_a_workbook_has_none(string written) =>
        Assert.Null(PeriodText.Read(new(1, CellKind.Text, written, CellFormat.Plain), since1904: false, 2023));

    [Fact]
    public void A_sentence_with_them_is_read()
    {
        var found = new MentionFinder(Lexicon.Empty).FindIn("优良率为3٣4%，优良天数285天。", 2023);

        Assert.Contains(found, mention => mention.Value == "285");
    }

    [Theory]
    [InlineData("万吨", "千克", 10_000_000L)]
    [InlineData("万亿元", "元", 1_000_000_000_000L)]
    [InlineData("亿亿亿亿吨", "千克", null)]
    [InlineData("亿亿亿亿亿亿亿亿亿亿元", "元", null)]
    public void Units_that_are_counted_in_ever_greater_numbers_do_not_overflow(string from, string to, long? factor) => Assert.Equal(factor, UnitNames.Factor(from, to));

    /// <summary>Of numbers below 10¹⁵ with at most ten digits behind the point, a quotient times a hundred is below 10²⁷.</summary>
    [Theory]
    [InlineData("999999999999999", true)]
    [InlineData("1000000000000000", false)]
    [InlineData("79228162514264337593543950335", false)]
    [InlineData("0.0000000001", true)]
    [InlineData("0.00000000001", false)]
    public void A_figure_is_no_greater_and_no_finer_than_can_be_reckoned_with(string written, bool isGood) =>
        Assert.Equal(isGood, FigureValue.TryParse(written, ValueKind.Number, out _));
}
