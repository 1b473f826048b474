using System.Globalization;
using Changzhou.Bulletin.Editing.Figures;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Desk.Figures;

/// <summary>Which figures a person looks at, and in what order; all of it stands in the address.</summary>
public sealed record FigureQuery(string Words, string Topic, string Status, string Region, string Sort, int Page)
{
    public const string Awaited = "awaited";
    public const string Filled = "filled";
    public const string Unchanged = "same";
    public const string WithFindings = "findings";
    public const string Large = "large";

    public const int PageSize = 100;

    public static readonly IReadOnlyList<string> Statuses = [Awaited, Filled, Unchanged, Large, WithFindings];

    private static readonly Dictionary<string, Comparison<FigureLine>> Orders = new(StringComparer.Ordinal)
    {
        ["name"] = (one, other) => string.CompareOrdinal(one.Indicator.Name, other.Indicator.Name),
        ["region"] = (one, other) => string.CompareOrdinal(one.Figure.Region, other.Figure.Region),
        ["period"] = (one, other) => one.Figure.Period.CompareTo(other.Figure.Period),
        ["value"] = (one, other) => Size(one).CompareTo(Size(other)),
        ["change"] = (one, other) => Math.Abs(one.Percent ?? -1).CompareTo(Math.Abs(other.Percent ?? -1)),
        ["findings"] = (one, other) => one.Findings.CompareTo(other.Findings),
    };

    public bool IsEmpty => Words.Length + Topic.Length + Status.Length + Region.Length == 0;

    public static FigureQuery Of(string? words, string? topic, string? status, string? region, string? sort, int? page) =>
        new((words ?? "").Trim(), topic ?? "", Statuses.Contains(status) ? status! : "", region ?? "", Orders.ContainsKey((sort ?? "").TrimStart('-')) ? sort! : "", Math.Max(1, page ?? 1));

    /// <summary>Those asked for, in the order asked for; the edition's own where none is.</summary>
    public IReadOnlyList<FigureLine> Of(IReadOnlyList<FigureLine> lines)
    {
        var taken = lines.Where(Takes).ToList();
        if (!Orders.TryGetValue(Sort.TrimStart('-'), out var order))
            return taken;
        var comparer = Comparer<FigureLine>.Create(order);
        return Sort.StartsWith('-') ? [.. taken.OrderDescending(comparer)] : [.. taken.Order(comparer)];
    }

    /// <summary>Ascending, then descending, then the edition's own order.</summary>
    public FigureQuery SortedBy(string column) => this with { Page = 1, Sort = Sort == column ? "-" + column : Sort == "-" + column ? "" : column };

    public string Address(int year)
    {
        (string Name, string Value)[] parts = [("q", Words), ("topic", Topic), ("status", Status), ("region", Region), ("sort", Sort), ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : "")];
        var query = string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        return string.Create(CultureInfo.InvariantCulture, $"/desk/{year}/figures{(query.Length > 0 ? "?" : "")}{query}");
    }

    public static bool Has(FigureLine line, string status) => status switch
    {
        Awaited => line.Figure.IsPending,
        Filled => !line.Figure.IsPending,
        Unchanged => line.IsUnchanged,
        WithFindings => line.Findings > 0,
        Large => line.IsLarge,
        _ => true,
    };

    private bool Takes(FigureLine line) =>
        (Topic.Length == 0 || line.Topic == Topic) && (Region.Length == 0 || line.Figure.Region == Region) && Has(line, Status)
        && Words.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).All(word => Texts(line).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(FigureLine line) =>
    [
        line.Indicator.Name, line.Indicator.ShortName, line.Indicator.Code, line.Figure.Region, line.Figure.Period.ToString(),
        line.Figure.Value.ToString()!, line.Figure.Source, line.Figure.Note ?? "", .. line.Indicator.Aliases,
    ];

    private static decimal Size(FigureLine line) => line.Figure.Value switch
    {
        FigureValue.Number number => number.Value,
        FigureValue.Range range => range.Low,
        _ => decimal.MinValue,
    };
}
