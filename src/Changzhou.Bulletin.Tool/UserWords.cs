using System.Globalization;
using Changzhou.Bulletin.Storage.Accounts;

namespace Changzhou.Bulletin.Tool;

/// <summary>What the command line says of accounts, in Chinese.</summary>
internal static class UserWords
{
    public const string User = "编辑台的账号";
    public const string Add = "新增账号：默认生成一个只显示一次的口令，本人首次登录时必须更换";
    public const string List = "列出账号";
    public const string Disable = "停用账号：其登录和打开的页面在一分钟内结束";
    public const string Name = "用户名，例如 zhang.xm";
    public const string Display = "姓名，例如 张晓明";
    public const string Role = "角色，可以有多个：editor（编辑）、reviewer（审核）、publisher（签发）、administrator（管理员）";
    public const string PasswordStdin = "从标准输入读取初始口令（一行）";
    public const string Ask = "在终端上输入初始口令，不显示";
    public const string AskPassword = "初始口令：";
    public const string OnePasswordOnly = "--password-stdin 和 --ask 只能用一个。";
    public const string Reason = "停用的原因，写入日志";
    public const string DefaultReason = "由命令行停用";
    public const string Nobody = "还没有账号：用 user add 新增第一位管理员。";

    public static string Added(string name) => Say($"已新增账号 {name}：本人首次登录时须更换口令并设置第二重验证。");

    public static string AddedWith(string name, string password) =>
        Say($"已新增账号 {name}。初始口令（只显示这一次，请当面或密封交给本人）：{Environment.NewLine}{password}{Environment.NewLine}本人首次登录时须更换口令并设置第二重验证。");

    public static string Disabled(string name) => Say($"已停用账号 {name}：其登录和打开的页面会在一分钟内结束。");

    public static string UnknownPolicy(string given) => Say($"设置 Bulletin__Desk__PasswordPolicy 不能是“{given}”：请写 asvs5 或 gbt22239。");

    public static string Line(StaffEntry entry) =>
        Say($"{entry.Name,-20} {entry.Display}  {string.Join('、', entry.Roles)}  {(entry.DisabledAt is not null ? "已停用" : entry.IsLocked ? "已锁定" : entry.MustChangePassword ? "待首次登录" : "正常")}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
