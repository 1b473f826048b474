using System.Globalization;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>A value now and the value before, as printed, to work out a change from.</summary>
/// <param name="NowWords">For the message: 2023年34（第52行）.</param>
/// <param name="BeforeWords">For the message: 2022年33（历史数据）.</param>
/// <param name="IsCertain">False where the source of one does not say what it is of.</param>
public sealed record ValuePair(decimal Now, Interval NowRange, string NowWords, decimal Before, Interval BeforeRange, string BeforeWords, bool IsCertain)
{
    /// <summary>What the change can be, given that both values are rounded: in percent for a relative change, else in the unit of the values.</summary>
    public Interval Possible(MentionKind kind) =>
        kind == MentionKind.Change ? (NowRange / BeforeRange - 1m) * 100m : NowRange - BeforeRange;

    /// <summary>The change of the printed values themselves.</summary>
    public decimal Exact(MentionKind kind) => kind == MentionKind.Change ? (Now / Before - 1m) * 100m : Now - Before;

    public string Arithmetic(MentionKind kind)
    {
        var (now, before) = (Now.ToString(CultureInfo.InvariantCulture), Before.ToString(CultureInfo.InvariantCulture));
        return kind == MentionKind.Change ? $"({now}-{before})/{before}" : $"{now}-{before}";
    }

    public bool CanBeCompared(MentionKind kind) => kind != MentionKind.Change || !BeforeRange.HoldsZero;
}
