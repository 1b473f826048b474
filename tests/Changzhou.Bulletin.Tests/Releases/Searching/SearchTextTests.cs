using Changzhou.Bulletin.Releasing.Searching;

namespace Changzhou.Bulletin.Tests.Releases.Searching;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("PM₂.₅", "pm2.5")]
    [InlineData("２０２３年", "2023年")]
    [InlineData("优Ⅲ比例", "优iii比例")]
    [InlineData("「臭氧」（O3）", " 臭氧  o3 ")]
    [InlineData("93.6％。", "93.6  ")]
    [InlineData("GB 3838—2002", "gb 3838 2002")]
    public void One_form_is_searched_however_it_is_written(string written, string searched) => Assert.Equal(searched, SearchText.Normal(written));

    [Theory]
    [InlineData("年均值34微克", "34", true)]
    [InlineData("年均值134微克", "34", false)]
    [InlineData("年均值34.5微克", "34", false)]
    [InlineData("days with good air", "day", true)]
    [InlineData("daylight", "day", false)]
    [InlineData("臭氧浓度", "氧浓", true)]
    public void A_Latin_word_or_number_is_found_whole_and_Chinese_anywhere(string text, string word, bool found) =>
        Assert.Equal(found, SearchText.Of(text).Contains(word));

    [Fact]
    public void Two_neighbouring_characters_and_whole_words_are_grams()
    {
        Assert.Equal(Grams.Of(["臭氧", "氧浓", "浓度"]), Grams.Of(["臭氧浓度"]));
        Assert.Equal(Grams.Of(["day", "pm2.5"]), Grams.Of(["Days PM2.5"]));
        Assert.Empty(Grams.Of(["水 ，。"]));
        // Grams are stored: this number must never change. FNV-1a over the UTF-16 units U+81ED, U+6C27.
        Assert.Equal([Fnv(0x81ed, 0x6c27)], Grams.Of(["臭氧"]));
    }

    [Fact]
    public void What_is_marked_is_the_text_as_it_is_written()
    {
        Assert.Equal([new("细颗粒物（", false), new("PM₂.₅", true), new("）", false)], Marked.Whole("细颗粒物（PM₂.₅）", ["pm2.5"]));
        Assert.Equal([new("优", false), new("Ⅲ", true), new("比例", false)], Marked.Whole("优Ⅲ比例", ["iii"]));
        // Places that touch are one.
        Assert.Equal([new("臭氧浓度", true)], Marked.Whole("臭氧浓度", ["臭氧", "浓度"]));
        Assert.Equal([new("<b>", false)], Marked.Whole("<b>", ["臭氧"]));
    }

    [Fact]
    public void A_snippet_is_whole_sentences_around_what_was_found()
    {
        var before = new string('甲', 100) + "。";
        var after = new string('乙', 100) + "。";
        var text = before + "臭氧略降。" + after + after;
        Assert.Equal(
            [new("…", false), new("臭氧", true), new("略降。" + after, false), new("…", false)],
            Marked.Snippet(text, ["臭氧"]));
        Assert.Equal(text, string.Concat(Marked.Whole(text, ["臭氧"]).Select(part => part.Text)));
    }

    [Theory]
    [InlineData("2023年优良天数", "优良天数", 2023)]
    [InlineData("今年优良天数", "优良天数", 2024)]
    [InlineData("去年 PM2.5 是多少", "pm2.5", 2023)]
    [InlineData("GB 3095-2012", "gb30952012", 0)]
    [InlineData("近7000人 1200", "近7000人1200", 0)]
    [InlineData("1200年的臭氧", "臭氧", 1200)]
    public void Years_are_told_from_other_numbers(string asked, string subject, int year)
    {
        var query = SearchQuery.Read(asked, SearchableEditions.Names, [2023], thisYear: 2024);
        Assert.Equal(subject, query.Subject);
        Assert.Equal(year == 0 ? [] : [year], query.Years);
    }

    private static int Fnv(params int[] units) => unchecked((int)units.Aggregate(2166136261u, (hash, unit) => (hash ^ (uint)unit) * 16777619u));
}
