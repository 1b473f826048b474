namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>A request, as it goes over the wire: the path is not tidied up.</summary>
/// <param name="Path">With its query.</param>
/// <param name="Portal">Which of the processes is asked.</param>
internal sealed record Ask(string Path, int Portal)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    public Who Who { get; init; } = Who.Nobody;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether drafts may be in the answer: the desk of who is signed in, a private address that holds.</summary>
    public bool IsPrivate { get; init; }

    public override string ToString() => $"{Method} {Path} (portal {Portal}, {Who}{string.Concat(Headers.Select(header => $", {header.Name}: {header.Value}"))})";
}

internal enum Who
{
    Nobody,

    /// <summary>With cookies that somebody made up.</summary>
    Forger,

    /// <summary>Signed in, and without the right to edit.</summary>
    Staff,
}

/// <summary>What came.</summary>
/// <param name="Ended">By the true clock, when all of it was there.</param>
internal sealed record Answer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body, DateTimeOffset Begun, DateTimeOffset Ended)
{
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
