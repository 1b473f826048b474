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

    /// <summary>The server itself writes the paths of requests where an operator lets it (Microsoft.AspNetCore at Information).</summary>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            if (value.ToString() is var text && Addresses().IsMatch(text))
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(Addresses().Replace(value is ScalarValue { Value: string written } ? written : text, Hidden))));
        }
    }

    [GeneratedRegex(@"(/preview|/rehearsal)/[^/?#\s""']+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
