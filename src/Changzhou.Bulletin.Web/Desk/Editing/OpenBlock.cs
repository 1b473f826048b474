using System.Data.Common;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Desk.Shell;

namespace Changzhou.Bulletin.Web.Desk.Editing;

public enum SaveState
{
    Saved,
    Waiting,
    Saving,
    Refused,
    Conflict,

    /// <summary>The store did not answer; it is tried again.</summary>
    Failed,
}

/// <summary>A block while it is being edited: saves itself in a pause of the writing, or after two seconds of writing without one, and knows what was not saved and why.</summary>
public sealed class OpenBlock(WritingDesk desk, BlockEdits edits, BlockView view, TimeProvider clock) : IDisposable
{
    /// <summary>Short enough for findings to be there within a second of the last key.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private CancellationTokenSource? waiting;
    private long? unsavedSince;

    /// <summary>Raised when there is something new to show, on no particular thread.</summary>
    public event Action? Changed;

    public Guid Uid => view.Uid;

    public string Place => view.Place;

    /// <summary>That the next save is made on.</summary>
    public int Version { get; private set; } = view.Version;

    /// <summary>What the version holds.</summary>
    public Block Base { get; private set; } = view.Block;

    public Block Current { get; private set; } = view.Block;

    public SaveState State { get; private set; }

    public EditResult.Refused? Refusal { get; private set; }

    /// <summary>Why the last save failed: no space is left, which somebody has to make.</summary>
    public bool IsStoreFull { get; private set; }

    public EditResult.Conflict? Conflict { get; private set; }

    /// <summary>The newest keystroke that is in <see cref="Current"/>, and in <see cref="Base"/>.</summary>
    public int Heard { get; private set; }

    public int Settled { get; private set; }

    /// <summary>The cell of a table or chart that the person was in last.</summary>
    public (int Row, int Column) Cell { get; set; } = (1, 1);

    public bool IsSettled => Same(Base, Current);

    public void Type(string field, string value, int keystroke)
    {
        Heard = Math.Max(Heard, keystroke);
        Become(BlockFields.With(Current, field, value));
    }

    public void Become(Block block)
    {
        Current = block;
        if (State == SaveState.Conflict)
            return;
        State = IsSettled ? SaveState.Saved : SaveState.Waiting;
        unsavedSince ??= clock.GetTimestamp();
        SaveLater(clock.GetElapsedTime(unsavedSince.Value) < MostWait ? Pause : TimeSpan.Zero);
        Changed?.Invoke();
    }

    public async Task SaveAsync()
    {
        waiting?.Cancel();
        await turn.WaitAsync();
        unsavedSince = null;
        try
        {
            while (State != SaveState.Conflict && (!IsSettled || State != SaveState.Saved || Settled < Heard))
            {
                var (block, keystroke) = (Current, Heard);
                (State, Refusal) = (SaveState.Saving, null);
                Changed?.Invoke();
                Take(await edits.SaveAsync(desk.Year, Uid, Version, block, desk.Actor), block, keystroke);
                if (State != SaveState.Saved)
                    break;
            }
        }
        catch (Exception away) when (away is DbException or StaffGoneException)
        {
            // Told to the person, kept by the browser, and tried again.
            (State, IsStoreFull) = (SaveState.Failed, StoreTrouble.IsFull(away));
            SaveLater(Retry);
        }
        finally
        {
            turn.Release();
        }

        Changed?.Invoke();
        if (State != SaveState.Failed)
            await desk.CatchUpAsync();
    }

    /// <summary>Settles a conflict: what is chosen is written over what the other person saved, which the history keeps.</summary>
    public Task ResolveAsync(Block chosen)
    {
        if (Conflict is not { } conflict)
            return Task.CompletedTask;
        (Version, Base, Current) = (conflict.Version, LoggedBlock.Read(conflict.Current).Block, chosen);
        (Conflict, State) = (null, IsSettled ? SaveState.Saved : SaveState.Waiting);
        return SaveAsync();
    }

    /// <summary>Whether somebody else has saved something since.</summary>
    public bool IsBehind(BlockView newest) => newest.Version > Version && State != SaveState.Conflict && !Same(newest.Block, Current) && !Same(newest.Block, Base);

    /// <summary>Takes over what somebody else saved, while nothing of one's own is unsaved.</summary>
    public bool TryFollow(BlockView newest)
    {
        if (newest.Version <= Version || !IsSettled || State != SaveState.Saved)
            return false;
        (Version, Base, Current) = (newest.Version, newest.Block, newest.Block);
        return true;
    }

    /// <summary>Edits on where an earlier visit ended; a version that has moved on becomes a conflict as any other.</summary>
    public void Resume(int version, Block block)
    {
        (Version, State) = (version, SaveState.Waiting);
        Become(block);
    }

    public void Dispose()
    {
        waiting?.Cancel();
        waiting?.Dispose();
    }

    internal static bool Same(Block one, Block other) => LoggedBlock.Write("", 0, one) == LoggedBlock.Write("", 0, other);

    private void Take(EditResult result, Block block, int keystroke)
    {
        switch (result)
        {
            case EditResult.Saved saved:
                (Version, Base, Settled, State) = (saved.Version, block, keystroke, SaveState.Saved);
                break;
            case EditResult.Conflict conflict:
                (Conflict, State) = (conflict, SaveState.Conflict);
                break;
            case EditResult.Refused refused:
                (Refusal, State) = (refused, SaveState.Refused);
                break;
        }
    }

    private void SaveLater(TimeSpan pause)
    {
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = new();
        _ = SaveAfterAsync(pause, waiting.Token);
    }

    private async Task SaveAfterAsync(TimeSpan pause, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(pause, clock, cancel);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await SaveAsync();
    }
}
