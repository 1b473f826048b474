using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace Changzhou.Bulletin.Web.Reading.Previews;

/// <summary>Where private pages lie, and how the log writes their addresses: without the secret.</summary>
internal sealed partial class PrivateAddress : ILogEventEnricher
{
    public const string Preview = "/preview";
    public const string Rehearsal = "/rehearsal";

    private const string Hidden = "$1/…";

    /// <summary>An address or a text with addresses in it, without the secret of a private one and without what was asked for.</summary>
    public static string Hide(string text) => Queries().Replace(Addresses().Replace(text, Hidden), "$1?…");

    /// <summary>The server itself writes the paths of requests where an operator lets it (Microsoft.AspNetCore at Information).</summary>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            var text = value is ScalarValue { Value: string written } ? written : value.ToString();
            if ((text.Contains('/', StringComparison.Ordinal) || text.StartsWith('?')) && Hide(text) is var hidden && hidden != text)
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(hidden)));
        }
    }

    [GeneratedRegex(@"(/preview|/rehearsal)/[^/?#\s""']+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    // Of an address, or a query that is logged by itself; a question mark in a sentence is none.
    [GeneratedRegex(@"((?:^|(?<=[\s""'])|https?:/)(?:/[^?#\s""']*)?)\?[^\s""']+", RegexOptions.CultureInvariant)]
    private static partial Regex Queries();
}
