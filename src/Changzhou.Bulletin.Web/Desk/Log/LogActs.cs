using System.Globalization;
using System.Reflection;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Audit;

namespace Changzhou.Bulletin.Web.Desk.Log;

/// <summary>Acts and what they changed, in words.</summary>
internal static class LogActs
{
    /// <summary>As the log writes them, in the order of <see cref="Act"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Act).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>修改内容块. A test holds every act to have its words; a log that an earlier version wrote may still hold an act of no name.</summary>
    public static string Name(string act) => LogWords.ResourceManager.GetString($"act.{act}", CultureInfo.InvariantCulture) ?? act;

    /// <summary>环境空气 of air.</summary>
    public static string Chapter(string topic) => topic switch
    {
        Catalogue.EditionTopic => LogWords.Front,
        Catalogue.SummaryTopic => LogWords.Summary,
        _ => Topic.Find(topic)?.Name ?? topic,
    };
}
