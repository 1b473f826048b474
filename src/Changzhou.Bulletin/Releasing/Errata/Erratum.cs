using System.Text.Json.Serialization;

namespace Changzhou.Bulletin.Releasing.Errata;

/// <summary>What one correction of an edition changed, and why.</summary>
/// <param name="Release">Number of the release that corrects, 2 or more.</param>
/// <param name="Reason">In the publisher's words.</param>
public sealed record Erratum(
    int Release, DateTimeOffset ReleasedAt, string Reason, IReadOnlyList<FigureChange> Figures, IReadOnlyList<TextChange> Texts)
{
    /// <summary>Whether the chapter reads otherwise than before.</summary>
    public bool Touches(string topic) => Figures.Any(change => change.Topic == topic) || Texts.Any(change => change.Topic == topic);
}

/// <param name="Name">Of the indicator.</param>
/// <param name="Place">air/pm25</param>
/// <param name="Before">As printed with unit; null for a figure that is new.</param>
/// <param name="After">As printed with unit; null for a figure that is gone.</param>
public sealed record FigureChange(string Id, string Name, string Region, string Period, string Place, string? Before, string? After)
{
    [JsonIgnore]
    public string Topic => Place.Split('/')[0];
}

/// <param name="Place">air/o3, air for what stands before the first section, or edition or summary.</param>
/// <param name="Title">The chapter's and section's names.</param>
/// <param name="Before">Plain text; null for one that is new.</param>
/// <param name="After">Plain text; null for one that is gone.</param>
public sealed record TextChange(string Place, string Title, string? Before, string? After)
{
    [JsonIgnore]
    public string Topic => Place.Split('/')[0];
}
