namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>A table of the open data, from which its CSV, its sheet and its schema are written.</summary>
/// <param name="Name">Lower-case words joined by hyphens: its name in the data package.</param>
/// <param name="Path">Of its CSV below the edition: figures.csv, data/limits.csv.</param>
/// <param name="Rows">Cells are texts, decimals, integers, truth values or null.</param>
public sealed record DataTable(string Name, string Path, string Title, string TitleEn, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The column whose values are all different; null where there is none.</summary>
    public string? Key { get; init; }

    /// <summary>The column that holds codes of indicators; null where there is none.</summary>
    public string? IndicatorColumn { get; init; }

    /// <summary>What stands beside it, such as the note below a table; empty for nothing.</summary>
    public string Note { get; init; } = "";
}

public sealed record DataColumn(string Name, ColumnType Type, string Title, string TitleEn)
{
    public bool IsRequired { get; init; }

    /// <summary>Of its numbers, where all have the same; empty where they have not.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The only values there can be; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

public enum ColumnType
{
    Text,
    Number,
    Whole,
    Flag,
}
