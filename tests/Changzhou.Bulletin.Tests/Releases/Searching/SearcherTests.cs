using Changzhou.Bulletin.Releasing.Searching;

namespace Changzhou.Bulletin.Tests.Releases.Searching;

public sealed class SearcherTests(SearchableEditions editions) : IClassFixture<SearchableEditions>
{
    [Theory]
    // Names, short names, formulae, aliases.
    [InlineData("PM2.5", "Indicator air.pm25.mean")]
    [InlineData("pm2.5", "Indicator air.pm25.mean")]
    [InlineData("PM₂.₅", "Indicator air.pm25.mean")]
    [InlineData("ＰＭ２．５", "Indicator air.pm25.mean")]
    [InlineData("PM 2.5", "Indicator air.pm25.mean")]
    [InlineData("细颗粒物", "Indicator air.pm25.mean")]
    [InlineData("臭氧", "Indicator air.o3.p90")]
    [InlineData("O₃", "Indicator air.o3.p90")]
    [InlineData("臭氧浓度", "Indicator air.o3.p90")]
    [InlineData("臭氧同比", "Indicator air.o3.p90.change")]
    [InlineData("优良天数", "Indicator air.good-days.count")]
    [InlineData("优良率", "Indicator air.good-days.rate")]
    [InlineData("国考断面优Ⅲ比例", "Indicator water.national.good-share")]
    [InlineData("国考断面优III比例", "Indicator water.national.good-share")]
    [InlineData("酸雨发生率", "Indicator air.rain.frequency")]
    [InlineData("降尘", "Indicator air.dust.mean")]
    [InlineData("总磷", "Indicator water.lake.tp")]
    [InlineData("二氧化硫", "Indicator air.so2.mean")]
    // With a year, the figure of that year.
    [InlineData("PM2.5 2023", "Figure air.pm25.mean@全市:2023#mean")]
    [InlineData("2023年优良天数", "Figure air.good-days.count@全市:2023#count")]
    [InlineData("市区优良天数 2023", "Figure air.good-days.count@市区:2023#count")]
    [InlineData("臭氧 ２０２３", "Figure air.o3.p90@全市:2023#p90")]
    // In English.
    [InlineData("ozone", "Indicator air.o3.p90")]
    [InlineData("Ozone 2023", "Figure air.o3.p90@全市:2023#p90")]
    [InlineData("fine particulate matter", "Indicator air.pm25.mean")]
    [InlineData("days with good air", "Indicator air.good-days.count")]
    [InlineData("acid rain", "Indicator air.rain.frequency")]
    [InlineData("Noise", "Topic noise")]
    // Pinyin: initials and syllables.
    [InlineData("cy", "Indicator air.o3.p90")]
    [InlineData("xklw", "Indicator air.pm25.mean")]
    [InlineData("xikeliwu", "Indicator air.pm25.mean")]
    [InlineData("chouyang", "Indicator air.o3.p90")]
    [InlineData("CY", "Indicator air.o3.p90")]
    [InlineData("ylts", "Indicator air.good-days.count")]
    [InlineData("zonglin", "Indicator water.lake.tp")]
    // Standards, terms, topics.
    [InlineData("GB 3095-2012", "Standard GB 3095-2012")]
    [InlineData("gb3095", "Standard GB 3095-2012")]
    [InlineData("地表水环境质量标准", "Standard GB 3838-2002")]
    [InlineData("富营养化", "Term 富营养化")]
    [InlineData("无废城市", "Term 无废城市")]
    [InlineData("土壤", "Topic soil")]
    [InlineData("声环境", "Topic noise")]
    // What people say and the bulletin does not.
    [InlineData("雾霾", "Indicator air.pm25.mean")]
    [InlineData("蓝天", "Indicator air.good-days.count")]
    // A year by itself, and two words of a text.
    [InlineData("2023", "Chapter ")]
    public async Task The_first_hit_is_what_a_reader_means(string asked, string expected)
    {
        var found = await editions.SearchAsync(asked);
        Assert.Equal(expected, found.Hits is [var first, ..] ? $"{first.Kind} {first.Key}" : "nothing");
    }

    [Theory]
    [InlineData("PM2.5 2023", "34", "微克/立方米", "2023", "上升3.0%")]
    [InlineData("2023年PM2.5浓度是多少", "34", "微克/立方米", "2023", "上升3.0%")]
    [InlineData("臭氧 2023", "174", "微克/立方米", "2023", "下降0.06%")]
    [InlineData("ozone 2023", "174", "微克/立方米", "2023", "下降0.06%")]
    [InlineData("2023年优良天数", "285", "天", "2023", "")]
    [InlineData("市区优良天数", "283", "天", "2023", "增加3天")]
    [InlineData("国考断面优Ⅲ比例", "85", "%", "2023", "")]
    [InlineData("PM2.5 去年", "34", "微克/立方米", "2023", "上升3.0%")]
    [InlineData("PM2.5 2022", "32.9", "微克/立方米", "2022", "")]
    [InlineData("常州市降尘量", "2.2", "吨/(平方千米·30天)", "2023", "下降4.3%")]
    public async Task A_question_for_a_figure_is_answered_with_it(string asked, string value, string unit, string period, string change)
    {
        var answer = Assert.Single((await editions.SearchAsync(asked)).Answers);
        Assert.Equal((value, unit, period, change), (answer.Value, answer.Unit, answer.Period, answer.Change));
        Assert.Empty(answer.Missing);
    }

    [Fact]
    public async Task An_answer_says_which_grade_the_value_falls_in_and_where_else_it_was_measured()
    {
        // GB 3095-2012: 35 is the annual limit of grade II for PM2.5, and 34 is below it.
        var pm25 = Assert.Single((await editions.SearchAsync("PM2.5 2023")).Answers);
        Assert.Equal(("达到二级标准", true), (pm25.Grade!.Verdict, pm25.Grade.Met));

        var days = Assert.Single((await editions.SearchAsync("优良天数")).Answers);
        Assert.Equal(("市区", "283"), (Assert.Single(days.Elsewhere).Region, days.Elsewhere[0].Display));
    }

    [Fact]
    public async Task A_year_without_the_figure_is_answered_with_the_newest_that_has_it()
    {
        var answer = Assert.Single((await editions.SearchAsync("优良天数 1998年")).Answers);
        Assert.Equal(("285", "2023"), (answer.Value, answer.Period));
        Assert.Equal([1998], answer.Missing);
    }

    [Fact]
    public async Task A_subject_that_is_more_than_a_figure_is_not_answered_with_one()
    {
        Assert.Empty((await editions.SearchAsync("臭氧治理")).Answers);
        Assert.Empty((await editions.SearchAsync("2023")).Answers);
    }

    [Theory]
    [InlineData("滆湖")]
    [InlineData("排污")]
    [InlineData("执法")]
    [InlineData("湿地")]
    [InlineData("太湖")]
    public async Task Words_of_two_characters_are_found_wherever_they_stand(string word)
    {
        var found = await editions.SearchAsync(word);
        var standing = SearchDocuments.Of(SearchableEditions.Edition2023)
            .Count(document => (document.Title + " " + document.Text + " " + document.Words).Contains(word, StringComparison.Ordinal));
        Assert.NotEqual(0, standing);
        Assert.Equal(standing, found.Years.Sum(year => year.Count));
        Assert.Contains(found.Hits, hit => hit.Title.Concat(hit.Snippet).Any(part => part.IsFound && part.Text == word));
    }

    [Fact]
    public async Task Words_apart_are_all_looked_for_and_a_number_is_not_part_of_a_longer_one()
    {
        var found = await editions.SearchAsync("滆湖 清淤");
        Assert.NotEqual(0, found.Total);
        Assert.All(found.Hits.Where(hit => hit.Kind == HitKind.Paragraph), hit => Assert.Contains(hit.Title.Concat(hit.Snippet), part => part.IsFound));

        Assert.Equal("Figure air.pm25.mean@全市:2023#mean", First(await editions.SearchAsync("34微克")));
        Assert.DoesNotContain((await editions.SearchAsync("85")).Hits, hit => hit.Key == "air.good-days.count@全市:2023#count");
    }

    [Fact]
    public async Task Typed_letters_say_what_they_were_taken_for()
    {
        Assert.Equal("空气质量", (await editions.SearchAsync("kqzl")).TakenFor);
        Assert.Equal("", (await editions.SearchAsync("臭氧")).TakenFor);
    }

    [Fact]
    public async Task Words_that_stand_nowhere_together_are_looked_for_one_by_one()
    {
        var found = await editions.SearchAsync("退田还湖滆湖");
        Assert.Equal("退田还湖 滆湖", found.TakenFor);
        Assert.Equal(
            SearchDocuments.Of(SearchableEditions.Edition2023).Select(document => document.Title + " " + document.Text + " " + document.Words)
                .Count(text => text.Contains("退田还湖", StringComparison.Ordinal) && text.Contains("滆湖", StringComparison.Ordinal)),
            found.Total);
    }

    [Fact]
    public async Task Nothing_found_still_leads_on()
    {
        var found = await editions.SearchAsync("优良天树");
        Assert.Equal(0, found.Total);
        Assert.Contains(found.Near, entry => entry.Key == "air.good-days.count");
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; drop table release.releases; --")]
    [InlineData("\\")]
    [InlineData("水")]
    [InlineData("。，！")]
    [InlineData("𠮷野家𠮷")]
    [InlineData("(((")]
    public async Task Odd_words_find_little_and_break_nothing(string asked)
    {
        var found = await editions.SearchAsync(asked);
        Assert.All(found.Hits, hit => Assert.NotEqual(HitKind.Paragraph, hit.Kind));
    }

    [Fact]
    public async Task Kinds_are_counted_and_one_of_them_can_be_chosen_and_leafed_through()
    {
        var all = await editions.SearchAsync("空气");
        Assert.Equal(all.Total, all.Kinds.Sum(kind => kind.Count));
        var paragraphs = all.Kinds.Single(kind => kind.Kind == HitKind.Paragraph).Count;

        var chosen = await editions.SearchAsync("空气", kind: HitKind.Paragraph);
        Assert.Equal(paragraphs, chosen.Total);
        Assert.All(chosen.Hits, hit => Assert.Equal(HitKind.Paragraph, hit.Kind));
        Assert.Equal(all.Kinds, chosen.Kinds);

        var pages = new List<Hit>();
        for (var page = 1; page <= all.Pages; page++)
        {
            pages.AddRange((await editions.SearchAsync("空气", page: page)).Hits);
        }

        Assert.Equal(all.Total, pages.Count);
        Assert.Equal(all.Pages, (await editions.SearchAsync("空气", page: 10_000)).Page);
    }

    private static string First(SearchResult found) => $"{found.Hits[0].Kind} {found.Hits[0].Key}";
}
