using System.CommandLine;

namespace Changzhou.Bulletin.Tool;

/// <summary>Options that several verbs have.</summary>
internal static class ToolOptions
{
    public static Option<bool> Json() => new("--json") { Description = Words.Json };

    public static Option<string> Out() => new("--out") { Description = Words.Out, Required = true };

    public static Argument<int> Year() => new("year") { Description = Words.Year };
}
