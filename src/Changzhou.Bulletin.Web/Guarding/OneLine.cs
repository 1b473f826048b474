using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>What somebody sent stays on the line that tells of it: line breaks and other control characters are written as \u000a.</summary>
internal sealed class OneLine : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            if (value is ScalarValue { Value: string text } && text.Any(IsUnseen))
                logEvent.AddOrUpdateProperty(new(name, new ScalarValue(Visible(text))));
        }
    }

    internal static string Visible(string text) =>
        string.Concat(text.Select(character => IsUnseen(character) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}") : character.ToString()));

    /// <summary>Control characters, what some programs take for the end of a line, and what turns the direction of reading.</summary>
    private static bool IsUnseen(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}

/// <summary>Named in appsettings.json, so that it holds for whatever the log is written to.</summary>
public static class OneLineEnrichment
{
    public static LoggerConfiguration WithOneLine(this LoggerEnrichmentConfiguration enrich)
    {
        ArgumentNullException.ThrowIfNull(enrich);
        return enrich.With<OneLine>();
    }
}
