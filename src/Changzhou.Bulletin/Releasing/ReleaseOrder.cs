using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Releases;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Who releases, why, and from when on.</summary>
public sealed record ReleaseOrder
{
    public required Actor By { get; init; }

    /// <summary>Why a public edition is corrected; a first release needs none.</summary>
    public string? Reason { get; init; }

    /// <summary>When the release becomes public, and what it is dated; null for at once.</summary>
    /// <remarks>Everything is made before, and the draft stays locked until then: order at most a few minutes ahead.</remarks>
    public DateTimeOffset? At { get; init; }

    /// <summary>Looks once more at the draft, under the lock that lasts until the release; a result refuses it. Null: nothing to look at.</summary>
    public Func<BulletinDbContext, CancellationToken, Task<ReleaseResult?>>? Check { get; init; }

    /// <summary>What else is recorded in the same transaction, once the time has come and just before it commits.</summary>
    public Func<BulletinDbContext, ReleaseRow, CancellationToken, Task>? Within { get; init; }
}

public abstract record ReleaseResult
{
    private ReleaseResult()
    {
    }

    public sealed record Released(int Year, int Number, string Sha256) : ReleaseResult;

    /// <summary>What is public is what the draft says.</summary>
    public sealed record Unchanged(int Year, int Number) : ReleaseResult;

    public sealed record NoDraft(int Year) : ReleaseResult;

    /// <summary>Figures of the draft are still 待填; nothing was released.</summary>
    public sealed record Awaiting(int Year, IReadOnlyList<FigureKey> Figures) : ReleaseResult;

    /// <summary>The workflow does not let the draft go; nothing was released.</summary>
    public sealed record NotReady(int Year, string What, string WhatToDo) : ReleaseResult;

    /// <summary>Texts of the draft cannot be printed as they are written; nothing was released.</summary>
    public sealed record Faulty(int Year, IReadOnlyList<DraftFault> Faults) : ReleaseResult;

    /// <summary>A correction must say why.</summary>
    /// <param name="Number">That the correction would have.</param>
    public sealed record NeedsReason(int Year, int Number) : ReleaseResult;
}
