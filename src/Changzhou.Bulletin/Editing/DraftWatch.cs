using System.Collections.Concurrent;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Editing;

/// <summary>A draft with all that is worked out from it, once for everybody who looks at it.</summary>
public sealed class DraftState
{
    private readonly Lazy<PrintableDraft> printable;
    private readonly Lazy<IReadOnlyDictionary<Guid, SnapshotBlock>> prints;
    private readonly Lazy<Snapshot> snapshot;
    private readonly Lazy<ProofReport> report;

    public DraftState(DraftView view)
    {
        View = view;
        printable = new(() => DraftCheck.Of(view));
        snapshot = new(() => SnapshotBuilder.Build(Printable.Edition, view.Catalogue, view.History, release: 0, DateTimeOffset.UnixEpoch));
        report = new(() => new Proofreader(view.Catalogue, view.History).Read(Printable.Edition));
        prints = new(() => view.Blocks.Where(block => Printable.Prints.Contains(block.Uid)).Select(block => block.Uid)
            .Zip(Snapshot.Summary.Concat(Snapshot.Chapters.SelectMany(chapter => chapter.Blocks))).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    public DraftView View { get; }

    /// <summary>With the faults of what cannot be printed.</summary>
    public PrintableDraft Printable => printable.Value;

    /// <summary>As the draft would be released now, as release 0.</summary>
    public Snapshot Snapshot => snapshot.Value;

    /// <summary>The blocks as they print; those that print nothing are not among them.</summary>
    public IReadOnlyDictionary<Guid, SnapshotBlock> Prints => prints.Value;

    public ProofReport Report => report.Value;
}

/// <summary>Keeps the newest state of each year's draft: it is read again only when the log has grown by more than signatures and releases.</summary>
public sealed class DraftWatch(DraftReader reader)
{
    private readonly ConcurrentDictionary<int, DraftState> states = [];
    private readonly ConcurrentDictionary<int, SemaphoreSlim> turns = [];

    /// <summary>Null where the year has no draft.</summary>
    public async Task<DraftState?> FindAsync(int year, CancellationToken cancel = default)
    {
        // Everybody hears of an edit at once, and one reading is enough for all.
        var turn = turns.GetOrAdd(year, _ => new(1));
        await turn.WaitAsync(cancel);
        try
        {
            return await ReadAsync(year, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DraftState?> ReadAsync(int year, CancellationToken cancel)
    {
        if (states.TryGetValue(year, out var known) && await reader.IsStillAsync(year, known.View.Entry, cancel))
        {
            return known;
        }

        if (await reader.FindAsync(year, cancel) is not { } view)
        {
            states.TryRemove(year, out _);
            return null;
        }

        var read = new DraftState(view);
        // Who read longer may hold an older view.
        return states.AddOrUpdate(year, read, (_, other) => other.View.Entry >= view.Entry ? other : read);
    }
}
