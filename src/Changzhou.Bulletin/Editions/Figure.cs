namespace Changzhou.Bulletin.Editions;

/// <summary>What makes a figure the same figure: at most one of each stands in an edition.</summary>
/// <param name="Indicator">Code, such as air.pm25.mean.</param>
/// <param name="Region">Code, such as 全市 or 市区.</param>
/// <param name="Statistic">The indicator's own, unless the figure says another.</param>
public sealed record FigureKey(string Indicator, string Region, Period Period, string Statistic, Basis Basis)
{
    public override string ToString() =>
        $"{Indicator}@{Region}:{Period}#{Statistic}{(Basis == Basis.Actual ? "" : "!" + Basis.Name())}";
}

/// <summary>One number of the bulletin (数据).</summary>
public sealed record Figure
{
    public required string Indicator { get; init; }
    public required string Region { get; init; }
    public required Period Period { get; init; }
    public required string Statistic { get; init; }
    public Basis Basis { get; init; } = Basis.Actual;
    public required FigureValue Value { get; init; }
    public Qualifier Qualifier { get; init; } = Qualifier.Exact;

    /// <summary>Digits behind the point as published, where they differ from the indicator's; a difference is a finding.</summary>
    public int? Decimals { get; init; }

    public required string Unit { get; init; }

    /// <summary>The chapter and section that own the figure, such as air/o3.</summary>
    public required string Place { get; init; }

    /// <summary>Where the value comes from, for a reader: document and section, or an address.</summary>
    public required string Source { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether its value is still to come.</summary>
    public bool IsPending => Value is FigureValue.Pending;

    public FigureKey Key => new(Indicator, Region, Period, Statistic, Basis);
}

/// <summary>On what days an air figure counts: as measured, or with sand-dust days taken out.</summary>
public enum Basis
{
    /// <summary>实况</summary>
    Actual,

    /// <summary>扣除沙尘</summary>
    DustDeducted,
}

/// <summary>How exact a published number claims to be, as the words beside it say.</summary>
public enum Qualifier
{
    Exact,

    /// <summary>约</summary>
    About,

    /// <summary>近: a little less than</summary>
    Nearly,

    /// <summary>余: somewhat more than</summary>
    Over,

    /// <summary>以上: at least, said behind the unit</summary>
    AndAbove,

    /// <summary>不低于: at least, said before the number</summary>
    NotBelow,
}

/// <summary>The words that stand for a basis or a qualifier in figures.csv and in print.</summary>
public static class FigureWords
{
    public static string Name(this Basis basis) => basis == Basis.Actual ? "实况" : "扣除沙尘";

    public static string Name(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => "",
        Qualifier.About => "约",
        Qualifier.Nearly => "近",
        Qualifier.Over => "余",
        Qualifier.AndAbove => "以上",
        Qualifier.NotBelow => "不低于",
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier)),
    };

    public static bool TryBasis(string name, out Basis basis) => TryFind(name, Name, out basis);

    public static bool TryQualifier(string name, out Qualifier qualifier) => TryFind(name, Name, out qualifier);

    private static bool TryFind<T>(string name, Func<T, string> nameOf, out T found) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (nameOf(value) == name)
            {
                found = value;
                return true;
            }
        }

        found = default;
        return false;
    }
}
