using System.Text;
using System.Text.Json.Nodes;

namespace Changzhou.Bulletin.Web.OpenData.Linked;

/// <summary>Things and what is said of them, to be written as Turtle or as JSON-LD.</summary>
/// <param name="Prefixes">Short names of vocabularies.</param>
internal sealed record RdfGraph(IReadOnlyList<(string Prefix, string Vocabulary)> Prefixes, IReadOnlyList<RdfThing> Things)
{
    public string Turtle()
    {
        var text = new StringBuilder();
        foreach (var (prefix, vocabulary) in Prefixes)
            text.Append("@prefix ").Append(prefix).Append(": <").Append(vocabulary).Append("> .\n");
        foreach (var thing in Things)
        {
            text.Append("\n<").Append(Safe(thing.Address)).Append("> a ").Append(thing.Type);
            foreach (var (property, value) in thing.Said)
                text.Append(" ;\n    ").Append(property).Append(' ').Append(Turtle(value));
            text.Append(" .\n");
        }

        return text.ToString();
    }

    public JsonObject JsonLd() => new()
    {
        ["@context"] = new JsonObject(Prefixes.Select(pair => KeyValuePair.Create(pair.Prefix, (JsonNode?)pair.Vocabulary))),
        ["@graph"] = new JsonArray([.. Things.Select(JsonLd)]),
    };

    private static JsonNode JsonLd(RdfThing thing)
    {
        var node = new JsonObject { ["@id"] = thing.Address, ["@type"] = thing.Type };
        foreach (var same in thing.Said.GroupBy(said => said.Property))
            node[same.Key] = same.Count() == 1 ? JsonLd(same.First().Value) : new JsonArray([.. same.Select(said => JsonLd(said.Value))]);
        return node;
    }

    private static JsonObject JsonLd(RdfValue value) => value switch
    {
        RdfValue.Address address => new() { ["@id"] = address.Iri },
        RdfValue.Text { Language: { } language } text => new() { ["@value"] = text.Words, ["@language"] = language },
        RdfValue.Text text => new() { ["@value"] = text.Words },
        RdfValue.Typed typed => new() { ["@value"] = typed.Written, ["@type"] = typed.Type },
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Turtle(RdfValue value) => value switch
    {
        RdfValue.Address { IsShort: true } address => address.Iri,
        RdfValue.Address address => $"<{Safe(address.Iri)}>",
        RdfValue.Text { Language: { } language } text => $"\"{Escaped(text.Words)}\"@{language}",
        RdfValue.Text text => $"\"{Escaped(text.Words)}\"",
        RdfValue.Typed typed => $"\"{Escaped(typed.Written)}\"^^{typed.Type}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>What Turtle's IRIREF does not hold (RDF 1.1 Turtle, 6.5), percent-encoded.</summary>
    private static string Safe(string iri) =>
        string.Concat(iri.Select(sign => sign <= ' ' || "<>\"{}|^`\\".Contains(sign, StringComparison.Ordinal) ? $"%{(int)sign:X2}" : sign.ToString()));

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}

internal sealed record RdfThing(string Address, string Type, IReadOnlyList<(string Property, RdfValue Value)> Said);

internal abstract record RdfValue
{
    /// <param name="IsShort">Written with a prefix.</param>
    public sealed record Address(string Iri, bool IsShort = false) : RdfValue;

    public sealed record Text(string Words, string? Language = null) : RdfValue;

    public sealed record Typed(string Written, string Type) : RdfValue;
}
