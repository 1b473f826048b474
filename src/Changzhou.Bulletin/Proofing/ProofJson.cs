using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>The report as other tools read it; the names are a contract.</summary>
public static class ProofJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ProofReport report)
    {
        using var stream = new MemoryStream();
        Write(report, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(ProofReport report, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteStartArray("figures");
        foreach (var figure in report.Figures.Where(mention => mention.IsFigure))
        {
            Write(json, figure);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Mention figure)
    {
        json.WriteStartObject();
        Write(json, figure.Span);
        json.WriteString("value", Value(figure));
        json.WriteString("unit", figure.Unit);
        json.WriteString("indicator", figure.Indicator);
        json.WriteString("region", figure.Region);
        json.WriteString("period", figure.Period?.ToString());
        json.WriteString("statistic", figure.Statistic);
        json.WriteString("kind", Name(figure.Kind.ToString()));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", Name(finding.Severity.ToString()));
        Write(json, finding.Span);
        json.WriteString("message", finding.Explanation.Message);
        json.WriteString("stated", finding.Explanation.Stated);
        json.WriteString("expected", finding.Explanation.Expected);
        json.WriteString("arithmetic", finding.Explanation.Arithmetic);
        json.WriteString("suggestion", finding.Explanation.Suggestion);
        json.WriteString("place", finding.Place);
        json.WriteString("standard", finding.Standard);
        if (finding.Reference.Length > 0)
        {
            json.WriteString("reference", finding.Reference);
        }

        if (finding.Waiver is { } waiver)
        {
            json.WriteStartObject("waived");
            json.WriteString("reason", waiver.Reason);
            json.WriteString("by", waiver.By);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DocumentSpan span)
    {
        json.WriteNumber("line", span.Line);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteString("quote", span.Quote);
    }

    /// <summary>A fall has its sign, as in the figures of an edition.</summary>
    private static string Value(Mention figure) =>
        figure is { Direction: ChangeDirection.Down, Number: { } number } ? (-number).ToString(CultureInfo.InvariantCulture) : figure.Value;

    private static string Name(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
