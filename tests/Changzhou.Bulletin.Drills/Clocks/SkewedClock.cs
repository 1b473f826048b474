namespace Changzhou.Bulletin.Drills.Clocks;

/// <summary>A machine whose clock is wrong by as much.</summary>
internal sealed class SkewedClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
