namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>What an operation is called and takes: its answers and its document are both made from this.</summary>
/// <param name="Id">Such as listFigures; its summary is the word of that name.</param>
/// <param name="Result">What the answer holds.</param>
/// <param name="Example">One such answer.</param>
/// <param name="IsOfYear">Whether it may be gone with a withdrawn year.</param>
internal sealed record ApiOperation(string Id, Type Result, object Example, bool IsOfYear, IReadOnlyList<ApiParameter> Parameters);

/// <param name="Name">As in the address; what it means is the word of that name.</param>
/// <param name="IsOfPath">Part of the path, and so required; else of the query, and left out at will.</param>
internal sealed record ApiParameter(string Name, object Example, bool IsOfPath = false)
{
    /// <summary>The bounds of a whole number; null for a text.</summary>
    public (int Least, int Greatest)? Number { get; init; }

    /// <summary>What a number is when left out.</summary>
    public int Default { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];

    public int MaxLength { get; init; } = 200;

    public static ApiParameter Year { get; } = new("year", 2023, IsOfPath: true) { Number = (1000, 9999) };

    public static IReadOnlyList<ApiParameter> Paging { get; } =
    [
        new("page", 1) { Number = (1, 1_000_000), Default = 1 },
        new("pageSize", 100) { Number = (1, 200), Default = 100 },
    ];
}
