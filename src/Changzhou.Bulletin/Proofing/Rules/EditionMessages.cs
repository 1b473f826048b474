using Changzhou.Bulletin.Proofing.Printed;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation StatedValue(ShownReference shown) => new(
        $"此处写作{shown.Text}，而库中数据印作{shown.Stored}。",
        shown.Text, shown.Stored, shown.Written, "改用库中数据，或说明保留原因。");

    public static Explanation UnboundDigit(string digits) => new(
        $"正文中的“{digits}”没有引用库中数据，数据更新时不会随之改变。",
        digits, "", "", "录入为数据并引用，或写成名称、日期。");
}
