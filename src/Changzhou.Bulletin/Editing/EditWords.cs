using System.Globalization;
using Changzhou.Bulletin.Storage.Workflow;

namespace Changzhou.Bulletin.Editing;

/// <summary>What an editor is told when an edit cannot be made, in one place: what is wrong, what to do.</summary>
internal static class EditWords
{
    public static (string, string) NotEditor => ("您没有编辑权限，草稿没有改动", "请由编辑修改，或请管理员为您的账号加上编辑角色");
    public static (string, string) NotArranger => ("只有编辑和管理员可以这样办理，草稿没有改动", "请由编辑或管理员办理");
    public static (string, string) NotProposer => ("只有编辑、审核人和签发人可以提出放行", "请由他们办理");
    public static (string, string) NotSettler => ("只有审核人和签发人可以确认、驳回放行，或重新打开已放行的意见", "请由审核人或签发人办理");
    public static (string, string) NoEdition(int year) => ($"没有 {Text(year)} 年的公报草稿", "请先由上一年生成新一年的公报，或导入");
    public static (string, string) Scheduled => ("公报已排期发布，内容已锁定", "如需修改，请先由签发人在“审签与发布”中取消排期");
    public static (string, string) BlockGone => ("这个内容块已被删除", "可在编辑历史中恢复；您写的内容可复制后另存");
    public static (string, string) FigureGone(string key) => ($"数据 {key} 已不在本年版中", "请刷新页面后重新选择");
    public static (string, string) NoPlace(string place) => ($"没有“{place}”这一章节", "它可能刚被删除或移动，请刷新提纲");
    public static (string, string) TwoLines => ("文字中有换行或不可见字符", "一个段落只写一行；需要分段时请新增段落");
    public static (string, string) TooLong(int most) => ($"一段文字超过 {Text(most)} 字", "请分成几段");
    public static (string, string) TakenKey(string key) => ($"本章已有键为“{key}”的图表", "请换一个键");
    public static (string, string) KeyForm(string key) => ($"“{key}”不能作键", "键只用小写字母、数字和连字符，如 pm25-trend");
    public static (string, string) TakenSection(string key) => ($"本章已有键为“{key}”的节", "请换一个键");
    public static (string, string) OtherKind => ("内容块的种类不能改变", "请删除后新增一块");
    public static (string, string) RaggedRows => ("表格各行的列数不同，或没有行", "请补齐或删去多余的单元格");
    public static (string, string) SmallHeads => ("表头行数或行标题列数不合适", "表头须有 1 至 2 行，表头和行标题之外至少要有一行一列");
    public static (string, string) NoPicture(string file) => ($"没有图片 {file}", "请先上传图片");
    public static (string, string) EmptyTitle => ("标题是空的", "请写上标题");
    public static (string, string) SectionNotEmpty => ("这一节还有内容", "请先移走或删除其中的内容块");
    public static (string, string) SectionOwnsFigures(int count) => ($"有 {Text(count)} 个数据属于这一节", "请先在“数据”中把它们的所属章节改到别处");
    public static (string, string) ChapterNotEmpty => ("这一章还有内容、节或数据", "请先移走或删除");
    public static (string, string) PartNotEmpty => ("这一篇还有章", "请先把章移到别的篇");
    public static (string, string) TakenTopic(string topic) => ($"本年版已有主题为“{topic}”的章", "一个主题只能有一章");
    public static (string, string) UnknownTopic(string topic) => ($"没有主题“{topic}”", "请从列表中选择");
    public static (string, string) LastPart => ("公报至少要有一篇", "请先新增一篇");
    public static (string, string) TakenFigure(string key) => ($"本年版已有数据 {key}", "请直接修改它");
    public static (string, string) FigureUsed(string key, int count) => ($"数据 {key} 被引用 {Text(count)} 处", "请先改掉引用它的文字、表格或图");
    public static (string, string) UnknownIndicator(string code) => ($"没有指标“{code}”", "请从列表中选择");
    public static (string, string) UnknownRegion(string region) => ($"没有区域“{region}”", "请从列表中选择");
    public static (string, string) OtherUnit(string unit, string expected) => ($"单位“{unit}”与指标的单位“{expected}”不一致", $"请按“{expected}”换算后填写");
    public static (string, string) WrongKind(string value, string kind) => ($"“{value}”不是{kind}", "数值只写数字；范围写成 6~151；等级写文字，如 Ⅲ类");
    public static (string, string) TooManyDigits(string value, int decimals) => ($"“{value}”的小数超过 {Text(decimals)} 位", "请按规定位数填写，或注明发布时的小数位数");
    public static (string, string) EmptySource => ("没有写数据来源", "请写明文件和章节");
    public static (string, string) NotHighlight(string text) => ($"首页重点数据“{text}”不是一个能显示的引用", "请用数据选择器选一个数据");
    public static (string, string) NotMonth(string text) => ($"“{text}”不是月份", "请写成 2025-05");
    public static (string, string) EmptyBlock => ("这一块还是空的", "请写上内容，或删除这一块");
    public static (string, string) OtherwiseRead => ("这段文字会被当作别的格式（标题、列表、表格等）", "请在行首的 #、>、-、| 等符号前加反斜杠，或换一种写法");
    public static string NoLongerPrints => "〔改后无法显示：没有相应的等级或比值，请检查数值〕";
    public static string ChartWaits => "图有待改正";
    public static string AnImport => "导入";
    public static (string, string) AlreadyUndone => ("这次导入已经撤销", "请刷新页面");
    public static (string, string) ImportedFigureEdited(string key) => ($"导入之后，数据 {key} 又被修改过", "请在“数据”中按该数据的编辑历史逐个恢复");
    public static (string, string) EditedSince(string by) => ($"此后“{by}”又修改过草稿", "请先查看编辑历史；需要时逐项改回，或重新导入");

    /// <summary>State as staff know it.</summary>
    public static string Name(this EditionState state) => state switch
    {
        EditionState.Draft => "编辑中",
        EditionState.InReview => "审核中",
        EditionState.Approved => "已核准",
        EditionState.Scheduled => "已排期",
        EditionState.Released => "已发布",
        EditionState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
