using System.Text.Json.Nodes;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <param name="Topic">The chapter's topic; "summary" for the summary's.</param>
public sealed record ChartPicture(string Topic, string Key, ChartWidth Width, ChartTheme Theme, byte[] Svg)
{
    /// <summary>Where its marks stand, by series: [x, y, width, height] in the picture's pixels, in the order of the points that are drawn.</summary>
    internal IReadOnlyList<IReadOnlyList<JsonNode>> Marks { get; init; } = [];
}
