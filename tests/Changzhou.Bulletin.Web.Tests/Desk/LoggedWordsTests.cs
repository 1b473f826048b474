using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Desk;
using Changzhou.Bulletin.Web.Desk.Board;
using Changzhou.Bulletin.Web.Desk.Log;
using Changzhou.Bulletin.Web.Desk.Parts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>Histories, the overview and the log speak Chinese: no key of ours, and no name of a property, reaches whoever reads them.</summary>
public sealed class LoggedWordsTests(TestDatabase database)
{
    public static TheoryData<string> Acts => [.. LogActs.All];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_has_words_in_the_log(string act) => Assert.NotNull(Word($"act.{act}"));

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_is_told_on_the_overview_without_its_key(string act)
    {
        var subject = act.StartsWith("figure.", StringComparison.Ordinal) ? "figure:air.pm25.mean@全市:2023#mean" : "edition:2023";

        var told = ActWords.Told(new(1, DateTimeOffset.UnixEpoch, null, "李编辑", act, subject, null, null, null) { Year = 2023 }, Catalogue2023);

        Assert.DoesNotMatch("[a-z]", told);
    }

    [Theory]
    [InlineData(typeof(FrontMatter))]
    [InlineData(typeof(LoggedFigure))]
    public void Every_field_that_is_logged_has_a_name(Type logged)
    {
        var fields = logged.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.NotNull(Word($"field.{field}")));
    }

    [Fact]
    public void Every_role_and_every_state_has_a_name()
    {
        Assert.All(StaffRoles.All, role => Assert.NotNull(Word($"role.{role}")));
        Assert.All(Enum.GetValues<EditionState>(), state => Assert.DoesNotMatch("[A-Za-z]", LoggedWords.Of(Act.StateChanged, state.ToString())!));
    }

    [Fact]
    public void Every_kind_of_thing_that_something_is_done_to_has_a_name() =>
        Assert.All(
            (string[])["block", "figure", "edition", "part", "chapter", "section", "picture", "import", "waiver", "review", "release", "preview", "rehearsal", "account", "log", "store"],
            kind => Assert.Matches("^[\u4e00-\u9fff]", LoggedWords.Subject($"{kind}:1")));

    [Theory]
    [InlineData(Act.StateChanged, "Scheduled 2025-06-05T01:00:00Z", "已排期 2025-06-05 09:00:00")]
    [InlineData(Act.AccountChanged, "zhang.xm 张晓明 editor,reviewer", "zhang.xm 张晓明 编辑、审核")]
    [InlineData(Act.SecondFactorChanged, "passkey added", "添加通行密钥")]
    [InlineData(Act.PreviewShared, "2025-06-05T01:00:00.0000000+00:00/2025-06-06T01:00:00.0000000+00:00", "2025-06-05 09:00:00 — 2025-06-06 09:00:00")]
    [InlineData(Act.FigureEdited, """{"value":"34","qualifier":"","unit":"微克/立方米","place":"air/pm25","source":"监测站"}""", "数值：34\n单位：微克/立方米\n所在章节：环境空气质量 › 细颗粒物（PM2.5）\n来源：监测站")]
    [InlineData(Act.OutlineEdited, "水环境", "水环境")]
    public void What_was_there_reads_in_Chinese(string act, string logged, string expected) => Assert.Equal(expected, LoggedWords.Of(act, logged, Names));

    [Theory]
    [InlineData("import:workbook", "导入 数据表")]
    [InlineData("import:folder", "导入 公报文件夹")]
    [InlineData("import:document", "导入 公报文稿")]
    [InlineData("import:next", "导入 由上一年生成")]
    [InlineData("import:undo", "导入 撤销一次导入")]
    [InlineData("waiver:change.arithmetic", "放行 变化幅度的计算")]
    [InlineData("chapter:air", "章 环境空气质量")]
    [InlineData("section:air/o3", "节 环境空气质量 › 臭氧（O3）")]
    [InlineData("section:air/lead", "节 环境空气质量 › 现已不在的一节")]
    [InlineData("review:air/o3:1:0123456789abcdef", "核对清单 环境空气质量 › 臭氧（O3）")]
    [InlineData("block:0199b2c4-7d7b-7f0e-8a3e-1f2d3c4b5a69", "内容块")]
    public void What_something_is_done_to_is_called_as_the_draft_calls_it(string subject, string expected) => Assert.Equal(expected, LoggedWords.Subject(subject, Names));

    /// <remarks>As Waivers, OutlineEdits and ImportLog write them.</remarks>
    [Theory]
    [InlineData(Act.WaiverProposed, "air/o3 34微克/立方米", "环境空气质量 › 臭氧（O3） 34微克/立方米")]
    [InlineData(Act.WaiverRemoved, "summary {air.pm25.mean} 与公报一致", "综述 {air.pm25.mean} 与公报一致")]
    [InlineData(Act.Imported, "title: 2023年常州市生态环境状况公报", "标题：2023年常州市生态环境状况公报")]
    [InlineData(Act.Imported, "parts: 一 生态环境质量", "篇目：一 生态环境质量")]
    [InlineData(Act.Imported, "air: 一-1 环境空气质量", "章 环境空气质量：一-1 环境空气质量")]
    [InlineData(Act.Imported, "air/o3: 8 臭氧（O3）", "节 环境空气质量 › 臭氧（O3）：8 臭氧（O3）")]
    [InlineData(Act.Imported, "air/o3 2: 第一行。\n第二行: 不是名称。", "环境空气质量 › 臭氧（O3） 第 2 块：第一行。\n第二行: 不是名称。")]
    [InlineData(Act.Imported, "summary 1: 总的来说。", "综述 第 1 块：总的来说。")]
    [InlineData(Act.ImportUndone, "air.pm25.mean@全市:2023#mean: 33微克/立方米 (0) air/pm25 监测中心", "细颗粒物年均浓度（2023年）：33微克/立方米 （0 位小数） 环境空气质量 › 细颗粒物（PM2.5） 监测中心")]
    [InlineData(Act.Imported, "1: change.arithmetic air/o3 {air.o3.p90} 与公报一致 张三、李四", "第 1 项放行：变化幅度的计算 环境空气质量 › 臭氧（O3） {air.o3.p90} 与公报一致 张三、李四")]
    [InlineData(Act.Imported, "river.png: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "图片 river.png：内容指纹 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(Act.EditionCreated, "… (612)", "……共 612 项")]
    public void Waivers_and_imports_read_in_Chinese(string act, string logged, string expected) => Assert.Equal(expected, LoggedWords.Of(act, logged, Names));

    [Fact]
    public async Task Every_line_of_a_real_import_is_told_without_a_key()
    {
        await using var place = await Workplace.OpenAsync(database);
        await using var db = place.Store.CreateDbContext();
        var logged = await db.Log.Where(row => row.Act == Act.Imported).Select(row => row.After).SingleAsync(Workplace.Now);

        var told = LoggedWords.Of(Act.Imported, logged, LogNames.Of(place.Desk.State!.View))!;

        Assert.Contains("@全市:2023#", logged, StringComparison.Ordinal);
        // Texts hold references to figures, as they are written; a line is not called by a key.
        Assert.DoesNotMatch("(?m)^[^ {]+@[^ ]+#", told);
        Assert.DoesNotMatch(@"(?m)^[a-z][a-z-]*(/[a-z0-9-]+)?( [0-9]+)?: [^\r\n]*[\u4e00-\u9fff]", string.Join('\n', told.Split('\n').Where(line => !line.StartsWith("caption", StringComparison.Ordinal) && !line.StartsWith("alt", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_rule_of_the_proofreader_has_a_title_of_its_own()
    {
        var titles = Rulebook.All.Select(rule => (rule.Id, Title: RuleTitles.Of(rule.Id))).ToList();

        Assert.All(titles, rule => Assert.NotEqual(rule.Id, rule.Title));
        Assert.All(titles, rule => Assert.DoesNotMatch("[a-z]", rule.Title));
        Assert.Equal(titles.Count, titles.DistinctBy(rule => rule.Title).Count());
        var named = RuleWords.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<System.Collections.DictionaryEntry>().Select(word => (string)word.Key);
        Assert.Equal(titles.Select(rule => rule.Id).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_front_matter_reads_field_by_field()
    {
        var front = new FrontMatter("标题", "常州市", "Changzhou", "", "", "", "2024-05", "依法发布。", "", ["{air.pm25.mean}"]);

        Assert.Equal("标题：标题\n城市：常州市\n城市英文名：Changzhou\n发布年月：2024-05\n发布依据：依法发布。\n首页重点数据：{air.pm25.mean}", LoggedWords.Of(Act.EditionEdited, FrontMatterEdits.Write(front)));
    }

    [Fact]
    public void A_figure_is_called_by_its_indicator_its_region_and_its_time()
    {
        Assert.Equal("数据 细颗粒物年均浓度（2023年）", LoggedWords.Subject("figure:air.pm25.mean@全市:2023#mean", Names));
        Assert.Equal("章 环境空气", LoggedWords.Subject("chapter:air"));
    }

    private static EditionInput Input { get; } = EditionInput.Read(Repository.Edition2023).Value!;

    private static Catalogue Catalogue2023 => Input.Catalogue;

    /// <summary>As the draft of 2023 calls its chapters and sections.</summary>
    private static LogNames Names { get; } = LogNames.Of(new(
        2023, 1, 1, Input.Edition, [],
        [.. Input.Edition.Parts.Select(part => new PartView(0, 1, part.Number, part.Title, [.. part.Chapters.Select(chapter => new ChapterView(chapter.Topic, 1, chapter.Number, chapter.Title, null, [], [.. chapter.Sections.Select(section => new SectionView(chapter.Topic, section.Key, 1, section.Title, []))]))]))],
        [], Input.Catalogue, Input.History));

    private static string? Word(string key) => LogWords.ResourceManager.GetString(key, CultureInfo.InvariantCulture);
}
