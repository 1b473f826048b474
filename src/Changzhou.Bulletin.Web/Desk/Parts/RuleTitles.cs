using System.Globalization;

namespace Changzhou.Bulletin.Web.Desk.Parts;

/// <summary>Rules of the proofreader as people call them.</summary>
internal static class RuleTitles
{
    /// <summary>变化幅度的计算 of change.arithmetic. A test holds every rule to have its title; a log may still hold a rule that an earlier version had.</summary>
    public static string Of(string rule) => RuleWords.ResourceManager.GetString(rule, CultureInfo.InvariantCulture) ?? rule;
}
