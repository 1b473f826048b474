using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Printed;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    /// <param name="name">The indicator's.</param>
    public static Explanation FigurePending(string name, FigureKey key) => new(
        $"“{name}”（{key}）待填，还没有数值。", FigureValue.Pending.Word, "", "", "填写数值，或从本年版中删去这项数据和它的引用。");

    /// <summary>The value is known, and there is nothing to judge it by.</summary>
    public static Explanation LimitPending(ShownReference shown) => new(
        $"此处印作{FigureValue.Pending.Word}：{shown.Key}的数值已有，但{shown.Key.Period}没有适用的限值，或占比的整体还没有数值。",
        FigureValue.Pending.Word, "", shown.Written, "在标准限值中补充这一年的限值、填写整体的数值，或改写这句话。");

    public static Explanation FigureSource(string name, FigureKey key) => new(
        $"“{name}”（{key}）已有数值，来源仍是“{FigureValue.Pending.Word}”。", FigureValue.Pending.Word, "", "", "填写数据的来源。");

    public static Explanation StatedValue(ShownReference shown) => new(
        $"此处写作{shown.Text}，而库中数据印作{shown.Stored}。",
        shown.Text, shown.Stored, shown.Written, "改用库中数据，或说明保留原因。");

    public static Explanation UnboundDigit(string digits) => new(
        $"正文中的“{digits}”没有引用库中数据，数据更新时不会随之改变。",
        digits, "", "", "录入为数据并引用，或写成名称、日期。");
}
