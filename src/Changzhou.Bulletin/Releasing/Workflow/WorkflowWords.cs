using System.Globalization;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <summary>What the workflow tells staff, in one place: what is wrong, what to do.</summary>
internal static class WorkflowWords
{
    public static string Front => "封面与刊首";
    public static string Summary => "综述";

    public static (string, string) NotEditor => ("您没有编辑权限", "请联系管理员，或请编辑提交");
    public static (string, string) NotReviewer => ("您没有审核权限", "请由审核人签署");
    public static (string, string) NotPublisher => ("您没有签发权限", "请由签发人办理");
    public static (string, string) WrongState(string state) => ($"公报现在是“{state}”，不能这样办理", "请刷新页面，按页面上的下一步办理");
    public static (string, string) OwnWork(string title) => ($"“{title}”最后由您修改", "自己的修改不能自己签署，请由另一位审核人签署");
    public static (string, string) ApproverEdited(string titles) => ($"{titles}最后由您修改", "自己的修改不能自己核准，请由另一位审核人或签发人核准");
    public static (string, string) NoPiece(string topic) => ($"没有“{topic}”这一章", "它可能刚被删除，请刷新页面");
    public static (string, string) FaultsIn(string title) => ($"“{title}”还有不能排印的文字或待填的数据", "请先改好再签署");
    public static (string, string) NotReady => ("发布前检查还有未完成的项", "请逐项办理检查单上的红色项");
    public static (string, string) Changed => ("公报在您查看之后又有修改", "请刷新页面，看过修改后再办理");
    public static (string, string) TimePassed => ("排期时间已过", "请选择至少一分钟以后的时间，或选“立即发布”");
    public static (string, string) TooFar => ("排期时间超过一年", "请检查年份");
    public static (string, string) NeedsReason => ("这是对已发布公报的更正，没有写更正理由", "请写明更正了什么、为什么；读者会看到这段话");
    public static (string, string) Unchanged => ("草稿与已发布的公报完全相同", "没有需要发布的更正");
    public static (string, string) UnchangedDraft => ("草稿与已发布的公报完全相同，没有可更正的内容", "请继续修改；不再更正时，请办理“放弃更正”");
    public static (string, string) StillDiffers => ("草稿与已发布的公报还有不同", "请先把改动逐项改回，再放弃更正；或继续办理更正");
    public static (string, string) NeverReleased => ("这一年还没有发布过，没有更正可以放弃", "请继续编辑、审签");
    public static (string, string) NotAbandoner => ("只有编辑和签发人可以放弃更正", "请由编辑或签发人办理");
    public static (string, string) NoDraft => ("没有这一年的草稿", "请先导入或生成");
    public static (string, string) NotReleased => ("这一年没有公开的公报", "无需撤回");
    public static (string, string) NeedsNotice => ("没有写给读者的说明", "请写明撤回的原因；读者打开公报时会看到");
    public static (string, string) NotWithdrawn => ("公报没有被撤回", "无需恢复");
    public static (string, string) NeedsNote => ("没有写理由", "请写明退回的理由，编辑会看到");
    public static (string, string) NeedsWaiverReason => ("没有写放行的理由", "请写明依据，如“原文如此，已核实”");
    public static (string, string) OwnWaiver => ("这条放行是您提出的", "须由另一个人确认");
    public static (string, string) WaiverSettled => ("这条放行已经处理过", "请刷新页面");
    public static (string, string) WaiverKnown => ("这条意见已经提出放行或已放行", "请刷新页面");
    public static (string, string) NothingToWaive => ("这条意见不在了", "文字可能刚改过，请刷新勘校结果");

    /// <summary>What the history of steps says of it.</summary>
    public static string Abandoned => "放弃更正：草稿与已发布的公报相同";

    public static string Faults => "文字都能排印";
    public static string Awaited => "数据都已填写";
    public static string Errors => "勘校没有未处理的错误";
    public static string Warnings => "勘校提醒已看过";
    public static string Waivers => "放行申请都已处理";
    public static string Signatures => "各章都已签署";
    public static string Differs => "与已发布的公报有不同";
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
