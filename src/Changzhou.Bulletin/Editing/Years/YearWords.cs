using System.Globalization;

namespace Changzhou.Bulletin.Editing.Years;

/// <summary>What is said of whole years, in Chinese.</summary>
internal static class YearWords
{
    public static (string, string) Exists(int year) => (string.Create(CultureInfo.InvariantCulture, $"已经有 {year} 年的公报草稿"), "请直接打开它；确需重新生成，请先撤销生成或导入它的那一次");
}
