namespace Changzhou.Bulletin.Web.Tests.Guarding;

/// <summary>The system's clock, ahead by as much as a test says; what waits goes on waiting as long as it takes.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
