using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>The figures of the draft: of all places that state one, that of its own section is stored.</summary>
internal sealed class DraftFigures
{
    private readonly Dictionary<FigureKey, (Figure Figure, MentionFigure Owner)> stored = [];

    private DraftFigures()
    {
    }

    public IReadOnlyList<Figure> All => [.. stored.Values.Select(pair => pair.Figure)];

    public static DraftFigures From(IEnumerable<MentionFigure> mentions, DraftPlaces places, string title, List<string> notices)
    {
        var figures = new DraftFigures();
        foreach (var same in mentions.GroupBy(mention => mention.Key))
        {
            var owner = same.MaxBy(places.OwnershipOf)!;
            figures.stored[same.Key] = (Stored(owner, places, title), owner);
            var others = same.Where(other => !figures.IsEqual(other)).Select(other => other.Mention.Span.Quote).Distinct(StringComparer.Ordinal).ToList();
            if (others.Count > 0)
            {
                notices.Add(DraftWords.OtherValue(owner.Indicator.Name, owner.Mention.Span.Quote, owner.Mention.Span.Line, others));
            }
        }

        return figures;
    }

    public bool IsEqual(MentionFigure mention) =>
        stored[mention.Key].Figure is var figure && Equals(figure.Value, mention.Value) && figure.Qualifier == mention.Mention.Qualifier;

    /// <summary>Two values of one thing in one paragraph are of two things, of which one is linked wrongly; so is one that counts in another noun.</summary>
    public bool IsDoubtful(MentionFigure mention) =>
        !IsEqual(mention) && (!mention.HasOwnUnit || stored[mention.Key].Owner.Mention.Block == mention.Mention.Block);

    private static Figure Stored(MentionFigure owner, DraftPlaces places, string title) => new()
    {
        Indicator = owner.Key.Indicator,
        Region = owner.Key.Region,
        Period = owner.Key.Period,
        Statistic = owner.Key.Statistic,
        Value = owner.Value,
        Qualifier = owner.Mention.Qualifier,
        Decimals = owner.Decimals,
        Unit = owner.Indicator.Unit,
        Place = places.PlaceOf(owner.Mention.Block),
        Source = $"{title}·{places.WordsOf(owner.Mention.Block)}",
        Note = owner.Value is FigureValue.Number && !owner.Mention.Span.Quote.Any(char.IsDigit) ? DraftWords.SaidInWords(owner.Mention.Span.Quote) : null,
    };
}
