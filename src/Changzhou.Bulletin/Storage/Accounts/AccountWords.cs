using System.Globalization;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>What is said when an account cannot be had as asked for.</summary>
internal static class AccountWords
{
    public const string LongRule = "口令至少 12 个字符，不能是常见的词、年份和连续按键的组合；大小写、数字和符号不作要求，可以用一句话。";
    public const string ComplexRule = "口令至少 8 个字符，并且大写字母、小写字母、数字、符号四类中至少有三类；每 90 天更换一次，不能与最近 5 次相同。";
    public const string CommonPassword = "这个口令由常见的词、年份或连续的按键组成，容易被猜中：请换一个。";
    public const string SameDisplay = "请填写姓名（最多 40 个字）。";
    public const string BadName = "用户名由 3 至 32 个小写字母、数字、点、横线或下划线组成，以字母开头，例如 zhang.xm。";
    public const string NoRole = "请至少给一个角色：editor（编辑）、reviewer（审核）、publisher（签发）、administrator（管理员）。";
    public const string LastAdministrator = "这是最后一位可用的管理员：请先另设一位管理员，再停用或改变此账号。";
    public const string NoReason = "请写明原因。";
    public const string AlreadyDisabled = "此账号已经停用。";
    public const string NotDisabled = "此账号没有停用。";
    public const string Self = "不能停用自己的账号，也不能取消自己的管理员角色：请由另一位管理员操作。";

    public static string TooLong(int longest) => Say($"口令最多 {longest} 个字符。");

    public static string Repeated(int remembered) => remembered == 1 ? "新口令不能与现在的口令相同。" : Say($"新口令不能与最近 {remembered} 次用过的口令相同。");

    public static string Taken(string name) => Say($"已有用户名 {name}：请换一个。停用的账号不会删除，也不能重用。");

    public static string Unknown(string name) => Say($"没有用户名为 {name} 的账号：请用 user list 查看。");

    public static string UnknownRole(string role) => Say($"没有角色 {role}：可用的有 editor（编辑）、reviewer（审核）、publisher（签发）、administrator（管理员）。");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
