using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Editions;

/// <summary>A place in a text that shows a figure, or something derived from figures (引用).</summary>
/// <remarks>Written {indicator@region:period#statistic!basis|form:argument=stated}; all but the indicator may be left out.</remarks>
public sealed partial record Reference
{
    public required string Indicator { get; init; }

    /// <summary>Null for the whole city.</summary>
    public string? Region { get; init; }

    /// <summary>Null for the year of the edition.</summary>
    public Period? Period { get; init; }

    /// <summary>Null for the indicator's own.</summary>
    public string? Statistic { get; init; }

    public Basis Basis { get; init; } = Basis.Actual;
    public ReferenceForm Form { get; init; } = ReferenceForm.Value;

    /// <summary>For <see cref="ReferenceForm.Share"/>: the code of the whole. Otherwise null.</summary>
    public string? Argument { get; init; }

    /// <summary>What this place states instead of the stored figure: prints as it stands, and is a finding.</summary>
    public string? Stated { get; init; }

    public static bool TryParse(string written, [NotNullWhen(true)] out Reference? reference)
    {
        reference = null;
        var match = Written().Match(written);
        if (!match.Success)
        {
            return false;
        }

        string? Part(string name) => match.Groups[name] is { Success: true } group ? group.Value : null;
        Period? period = null;
        var basis = Basis.Actual;
        var form = ReferenceForm.Value;
        if ((Part("period") is { } periodText && !Period.TryParse(periodText, out period))
            || (Part("basis") is { } basisText && !FigureWords.TryBasis(basisText, out basis))
            || (Part("form") is { } formText && !ReferenceForms.TryParse(formText, out form))
            || (Part("argument") is null) == (form == ReferenceForm.Share))
        {
            return false;
        }

        reference = new()
        {
            Indicator = Part("indicator")!,
            Region = Part("region"),
            Period = period,
            Statistic = Part("statistic"),
            Basis = basis,
            Form = form,
            Argument = Part("argument"),
            Stated = Part("stated"),
        };
        return true;
    }

    public override string ToString() =>
        "{" + Indicator
        + (Region is null ? "" : "@" + Region)
        + (Period is null ? "" : ":" + Period)
        + (Statistic is null ? "" : "#" + Statistic)
        + (Basis == Basis.Actual ? "" : "!" + Basis.Name())
        + (Form == ReferenceForm.Value ? "" : "|" + Form.Name())
        + (Argument is null ? "" : ":" + Argument)
        + (Stated is null ? "" : "=" + Stated) + "}";

    [GeneratedRegex(@"^\{(?<indicator>[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)(?:@(?<region>[^:#!|={}\s]+))?(?::(?<period>[0-9.-]+))?(?:\#(?<statistic>[a-z0-9-]+))?(?:!(?<basis>[^|={}\s]+))?(?:\|(?<form>[a-z-]+)(?::(?<argument>[a-z][a-z0-9.-]*))?)?(?:=(?<stated>[^{}]+))?\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

/// <summary>How a reference prints.</summary>
public enum ReferenceForm
{
    /// <summary>With its unit: 34微克/立方米, 6~151微克/立方米, Ⅲ类.</summary>
    Value,

    /// <summary>|n: without unit: 34. A qualifier prints all the same: 近7000.</summary>
    Number,

    /// <summary>|change: relative change on the year before: 上升3.0%, 持平.</summary>
    Change,

    /// <summary>|points: change of a rate: 上升1.1个百分点.</summary>
    Points,

    /// <summary>|diff: absolute change in the indicator's unit: 下降1.6dB(A), 增加3天.</summary>
    Difference,

    /// <summary>|abs: a stored change without its sign, with its unit, for "分别上升3.0%、3.6%".</summary>
    Absolute,

    /// <summary>|verdict: 达到二级标准.</summary>
    Verdict,

    /// <summary>|grade: 二级.</summary>
    Grade,

    /// <summary>|of-limit: the value as a percentage of its standard's limit: 97%.</summary>
    OfLimit,

    /// <summary>|share:CODE: the value as a percentage of another figure: 32.9%.</summary>
    Share,

    /// <summary>|low, |high: one end of a range, without unit.</summary>
    Low,

    High,
}

public static class ReferenceForms
{
    private static readonly Dictionary<ReferenceForm, string> Names = new()
    {
        [ReferenceForm.Value] = "value",
        [ReferenceForm.Number] = "n",
        [ReferenceForm.Change] = "change",
        [ReferenceForm.Points] = "points",
        [ReferenceForm.Difference] = "diff",
        [ReferenceForm.Absolute] = "abs",
        [ReferenceForm.Verdict] = "verdict",
        [ReferenceForm.Grade] = "grade",
        [ReferenceForm.OfLimit] = "of-limit",
        [ReferenceForm.Share] = "share",
        [ReferenceForm.Low] = "low",
        [ReferenceForm.High] = "high",
    };

    public static string Name(this ReferenceForm form) => Names[form];

    /// <summary>The statistic of the indicator that publishes such a change; null for forms that are no change.</summary>
    public static string? ChangeStatistic(ReferenceForm form) => form switch
    {
        ReferenceForm.Change => "change",
        ReferenceForm.Points => "points",
        ReferenceForm.Difference => "difference",
        _ => null,
    };

    public static bool TryParse(string name, out ReferenceForm form)
    {
        foreach (var (candidate, candidateName) in Names)
        {
            if (candidateName == name)
            {
                form = candidate;
                return true;
            }
        }

        form = default;
        return false;
    }
}
