using Changzhou.Bulletin.Seeing;

namespace Changzhou.Bulletin.Web.Desk.Operations;

/// <summary>How the portal was at one moment.</summary>
public sealed record PortalState
{
    public required DateTimeOffset Now { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required string Version { get; init; }

    /// <summary>Bytes of this process.</summary>
    public required long Memory { get; init; }

    /// <summary>Pages of the desk that are open in this process.</summary>
    public required int Circuits { get; init; }

    /// <summary>That are public, newest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The number of the newest release that pages are made of: the same in every process that shows the same.</summary>
    public required int Generation { get; init; }

    public required DateTimeOffset? FromMemorySince { get; init; }

    /// <summary>Null while it does not answer.</summary>
    public required StoreState? Store { get; init; }

    public required PressState Press { get; init; }
    public required PageState Pages { get; init; }
    public required long DiskFree { get; init; }
    public required long DiskSize { get; init; }

    public TimeSpan Uptime => Now - Started;
}

/// <param name="IsRunning">It is started by the first request.</param>
public sealed record PressState(bool IsRunning, int Waiting, int Restarts, TimeSpan? LastDuration);

public sealed record PageState(long Kept, long Bytes, long Hits, long Misses)
{
    /// <summary>In whole percent; null before the first page.</summary>
    public long? HitRate => Hits + Misses == 0 ? null : Hits * 100 / (Hits + Misses);
}
