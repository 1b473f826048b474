namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>What a person allows an import to do with a workbook; without it the import refuses.</summary>
public sealed record WorkbookOptions
{
    /// <summary>Convert values given in another unit of the same quantity.</summary>
    public bool ConvertUnits { get; init; }

    /// <summary>Round values with more digits than their indicator prints (GB/T 8170, half to even).</summary>
    public bool Round { get; init; }

    /// <summary>Take hidden sheets, rows and columns too.</summary>
    public bool IncludeHidden { get; init; }

    /// <summary>The source of figures whose row names none.</summary>
    public string? Source { get; init; }
}
