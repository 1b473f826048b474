using System.Collections.Concurrent;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Editing;

/// <summary>A draft with all that is worked out from it, once for everybody who looks at it.</summary>
public sealed class DraftState(DraftView view)
{
    private readonly Lazy<PrintableDraft> printable = new(() => DraftCheck.Of(view));
    private Snapshot? snapshot;
    private ProofReport? report;

    public DraftView View => view;

    /// <summary>With the faults of what cannot be printed.</summary>
    public PrintableDraft Printable => printable.Value;

    /// <summary>As the draft would be released now, as release 0.</summary>
    public Snapshot Snapshot => snapshot ??= SnapshotBuilder.Build(Printable.Edition, view.Catalogue, view.History, release: 0, DateTimeOffset.UnixEpoch);

    public ProofReport Report => report ??= new Proofreader(view.Catalogue, view.History).Read(Printable.Edition);
}

/// <summary>Keeps the newest state of each year's draft: it is read again only when the log has grown.</summary>
public sealed class DraftWatch(DraftReader reader)
{
    private readonly ConcurrentDictionary<int, DraftState> states = [];

    /// <summary>Null where the year has no draft.</summary>
    public async Task<DraftState?> FindAsync(int year, CancellationToken cancel = default)
    {
        if (states.TryGetValue(year, out var known) && known.View.Entry == await reader.EntryAsync(year, cancel))
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
