namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>The words around a figure, each pair of characters with how near it stands: 1 for the figure's own words.</summary>
internal sealed class Zones
{
    private readonly Dictionary<long, double> nearness = [];

    public Zones Add(string? text, double weight)
    {
        if (text is { Length: > 0 })
        {
            Features.Each(text, feature =>
            {
                if (nearness.GetValueOrDefault(feature) < weight)
                {
                    nearness[feature] = weight;
                }
            });
        }

        return this;
    }

    /// <summary>Words that count the less the farther they stand.</summary>
    public Zones Fading(string text, double weight, int full)
    {
        Add(text[..Math.Min(full, text.Length)], weight);
        return Add(text, weight * 0.4);
    }

    public IEnumerable<KeyValuePair<long, double>> All => nearness;
}
