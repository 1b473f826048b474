using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Mentions;

/// <summary>Sentences in the style of many cities' bulletins, each with the figures that a reader finds in it.</summary>
public sealed class SentenceTests
{
    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Changzhou.Bulletin.Tests", "Mentions", "sentences.tsv")))
        {
            var cells = line.Split('\t');
            data.Add(cells[0], cells[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Finds_the_figures_of_a_sentence_and_nothing_else(string sentence, string expected) =>
        Assert.Equal(expected, string.Join("; ", Find(sentence).Where(mention => mention.IsMeasured).Select(Describe)));

    [Fact]
    public void Says_where_a_figure_stands_as_it_is_printed()
    {
        var mention = Assert.Single(Find("全市 $PM_{2.5}$ 浓度为 ３４ μg/m3。"));

        Assert.Equal(new(1, 18, 8, "３４ μg/m3"), mention.Span);
        Assert.Equal(("34", "μg/m³"), (mention.Value, mention.Unit));
    }

    [Theory]
    [InlineData("累计服务企业近7000家。", "Nearly")]
    [InlineData("收集危废10000余吨。", "Over")]
    [InlineData("利用率不低于70%。", "NotBelow")]
    [InlineData("回收率稳定在90%以上。", "AndAbove")]
    [InlineData("面积约3万亩。", "About")]
    [InlineData("共检查企业52家。", "Exact")]
    public void Keeps_how_exact_a_number_claims_to_be(string sentence, string qualifier) =>
        Assert.Equal(qualifier, Assert.Single(Find(sentence)).Qualifier.ToString());

    [Theory]
    [InlineData("根据《地表水环境质量标准》（GB 3838—2002）评价。", "Standard GB 3838-2002")]
    [InlineData("印发《规划（2022-2035年）》。", "Year 2022-2035")]
    [InlineData("落实“五个一”服务举措。", "Label 五个一")]
    [InlineData("构建1+4+5+7治理体系。", "Label 1+4+5+7")]
    [InlineData("举办第十七届职工技能竞赛。", "Ordinal 第十七届")]
    [InlineData("2022年11月启动。", "Date 2022-11")]
    [InlineData("二〇二四年五月", "Date 2024-05")]
    public void Reports_what_only_names_as_such(string sentence, string expected)
    {
        var mention = Assert.Single(Find(sentence));

        Assert.False(mention.IsMeasured);
        Assert.Equal(expected, $"{mention.Kind} {mention.Value}");
    }

    [Fact]
    public void Knows_what_a_change_is_against()
    {
        var changes = Find("与2021年相比，PM2.5浓度下降3.0%；优良率同比上升1.1个百分点。").Where(mention => mention.IsMeasured).ToList();

        Assert.Equal(["2021", "2022"], changes.Select(change => change.ComparedWith?.ToString()));
        Assert.Equal([-3.0m, 1.1m], changes.Select(change => change.WithSign));
    }

    [Fact]
    public void Gives_each_value_of_a_list_its_own_subject()
    {
        var values = Find("SO2、NO2和PM10年均浓度分别为6、26和46微克/立方米。").Where(mention => mention.IsMeasured).ToList();

        Assert.Equal(["SO2年均浓度", "NO2年均浓度", "PM10年均浓度"], values.Select(value => value.Subject));
        Assert.Equal([0, 1, 2], values.Select(value => value.GroupIndex));
        Assert.Single(values.Select(value => value.Group).Distinct());
    }

    [Fact]
    public void Puts_the_value_before_in_the_year_before()
    {
        var values = Find("底栖动物物种数从10种上升至23种。").ToList();

        Assert.Equal(["2022", "2023"], values.Select(value => value.Period?.ToString()));
    }

    [Theory]
    [InlineData("1.1.1.1.1")]
    [InlineData("99999999999999999999999999999999999999999999%")]
    [InlineData("（（（（（（（（（（2.3吨/（（（")]
    [InlineData("——————2023年——————2022年")]
    [InlineData("第第第第一一一一批")]
    [InlineData("分别为、、、和和和1、2、3")]
    [InlineData("")]
    public void Survives_what_no_author_would_write(string text) =>
        Assert.NotNull(Find(text));

    private static IReadOnlyList<Mention> Find(string sentence) => new MentionFinder(Lexicon.Empty).FindIn(sentence, 2023);

    private static string Describe(Mention mention)
    {
        var sign = mention.Direction switch { ChangeDirection.Up => "+", ChangeDirection.Down => "-", ChangeDirection.Level => "=", _ => "" };
        return $"{mention.Kind} {sign}{mention.Value}{mention.Unit}";
    }
}
