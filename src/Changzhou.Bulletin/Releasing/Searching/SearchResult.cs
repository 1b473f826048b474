namespace Changzhou.Bulletin.Releasing.Searching;

/// <param name="Year">Only of this edition; null for all.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchRequest(string Text, int? Year = null, HitKind? Kind = null, int Page = 1);

/// <summary>What an answer to a search is made of.</summary>
public sealed record SearchResult(SearchQuery Query)
{
    public const int PageSize = 20;

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Those of the page asked for.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>Of all pages.</summary>
    public int Total { get; init; }

    /// <summary>True where there are more, in older editions, than were counted.</summary>
    public bool HasMore { get; init; }

    /// <summary>How many of each edition and of each kind, whatever is chosen; newest year and first kind first.</summary>
    public IReadOnlyList<(int Year, int Count)> Years { get; init; } = [];

    public IReadOnlyList<(HitKind Kind, int Count)> Kinds { get; init; } = [];

    public int Page { get; init; } = 1;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>What the words were taken for, where nothing has them as they are typed; empty otherwise.</summary>
    public string TakenFor { get; init; } = "";

    /// <summary>Where nothing was found: what is near.</summary>
    public IReadOnlyList<SearchEntry> Near { get; init; } = [];

    /// <summary>True where the store did not answer, so that only names and figures in memory were searched.</summary>
    public bool IsStoreAway { get; init; }
}

/// <summary>Where a reader is led.</summary>
/// <param name="Year">Null for what belongs to no one year.</param>
/// <param name="Key">As in <see cref="SearchDocument"/> or <see cref="SearchEntry"/>.</param>
public sealed record Hit(HitKind Kind, int? Year, string Topic, string Anchor, string Key, IReadOnlyList<Marked> Title, IReadOnlyList<Marked> Snippet, SearchEntry? Entry);

/// <summary>In the order in which a reader is offered them.</summary>
public enum HitKind
{
    Indicator,
    Figure,
    Chapter,
    Section,
    Table,
    Chart,
    Paragraph,
    Standard,
    Term,
    Topic,
}
