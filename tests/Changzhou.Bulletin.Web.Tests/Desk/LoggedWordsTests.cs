using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Desk;
using Changzhou.Bulletin.Web.Desk.Board;
using Changzhou.Bulletin.Web.Desk.Log;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>Histories, the overview and the log speak Chinese: no key of ours, and no name of a property, reaches whoever reads them.</summary>
public sealed class LoggedWordsTests
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
    [InlineData(Act.FigureEdited, """{"value":"34","qualifier":"","unit":"微克/立方米","place":"air/pm25","source":"监测站"}""", "数值：34\n单位：微克/立方米\n所在章节：环境空气 pm25\n来源：监测站")]
    [InlineData(Act.OutlineEdited, "水环境", "水环境")]
    public void What_was_there_reads_in_Chinese(string act, string logged, string expected) => Assert.Equal(expected, LoggedWords.Of(act, logged));

    [Fact]
    public void The_front_matter_reads_field_by_field()
    {
        var front = new FrontMatter("标题", "常州市", "Changzhou", "", "", "", "2024-05", "依法发布。", "", ["{air.pm25.mean}"]);

        Assert.Equal("标题：标题\n城市：常州市\n城市英文名：Changzhou\n发布年月：2024-05\n发布依据：依法发布。\n首页重点数据：{air.pm25.mean}", LoggedWords.Of(Act.EditionEdited, FrontMatterEdits.Write(front)));
    }

    [Fact]
    public void A_figure_is_called_by_its_indicator_its_region_and_its_time()
    {
        Assert.Equal("数据 细颗粒物年均浓度（2023年）", LoggedWords.Subject("figure:air.pm25.mean@全市:2023#mean", Catalogue2023).TrimEnd());
        Assert.Equal("章 环境空气", LoggedWords.Subject("chapter:air"));
    }

    private static Catalogue Catalogue2023 { get; } = EditionInput.Read(Repository.Edition2023).Value!.Catalogue;

    private static string? Word(string key) => LogWords.ResourceManager.GetString(key, CultureInfo.InvariantCulture);
}
