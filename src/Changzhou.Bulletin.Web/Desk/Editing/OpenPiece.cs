using Changzhou.Bulletin.Editing;
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

    /// <summary>Something failed that nobody expected; it is tried again with the next key.</summary>
    Broken,
}

/// <summary>A block, or the front matter, while it is being edited: saves itself in a pause of the writing, or after two seconds of writing without one, and knows what was not saved and why.</summary>
public abstract class OpenPiece<T>(WritingDesk desk, T start, int version, TimeProvider clock) : IDisposable
    where T : class
{
    /// <summary>Short enough for findings to be there within a second of the last key (docs/performance.md).</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private CancellationTokenSource? waiting;
    private long? unsavedSince;

    /// <summary>Raised when there is something new to show, on no particular thread.</summary>
    public event Action? Changed;

    /// <summary>That the next save is made on.</summary>
    public int Version { get; private set; } = version;

    /// <summary>What the version holds.</summary>
    public T Base { get; private set; } = start;

    public T Current { get; private set; } = start;

    public SaveState State { get; private set; }

    public EditResult.Refused? Refusal { get; private set; }

    /// <summary>Why the last save failed: no space is left, which somebody has to make.</summary>
    public bool IsStoreFull { get; private set; }

    /// <summary>What the log calls the failure that nobody expected.</summary>
    public string Reference { get; private set; } = "";

    public EditResult.Conflict? Conflict { get; private set; }

    /// <summary>The newest keystroke that is in <see cref="Current"/>, and in <see cref="Base"/>.</summary>
    public int Heard { get; private set; }

    public int Settled { get; private set; }

    public bool IsSettled => Same(Base, Current);

    /// <summary>As the log writes it, and the browser keeps it.</summary>
    public abstract string Logged(T piece);

    public abstract T Read(string logged);

    /// <summary>Everything that is written in it, for comparing.</summary>
    public abstract string Written(T piece);

    public abstract string? TextOf(T piece, string field);

    public abstract T Put(T piece, string field, string value);

    /// <summary>The fields that differ and can be brought together.</summary>
    public abstract IReadOnlyList<string> Differing(T mine, T theirs);

    public void Type(string field, string value, int keystroke)
    {
        Heard = Math.Max(Heard, keystroke);
        Become(Put(Current, field, value));
    }

    public void Become(T piece)
    {
        Current = piece;
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
                var (piece, keystroke) = (Current, Heard);
                (State, Refusal) = (SaveState.Saving, null);
                Changed?.Invoke();
                Take(await StoreAsync(Version, piece), piece, keystroke);
                if (State != SaveState.Saved)
                    break;
            }
        }
        catch (Exception away) when (away is StaffGoneException || StoreTrouble.Is(away))
        {
            // Told to the person, kept by the browser, and tried again.
            (State, IsStoreFull) = (SaveState.Failed, StoreTrouble.IsFull(away));
            SaveLater(Retry);
        }
        catch (Exception failure)
        {
            // Nobody waits for a save that a pause began: what is not told here is told nowhere.
            (State, Reference) = (SaveState.Broken, desk.Note(failure));
        }
        finally
        {
            turn.Release();
        }

        Changed?.Invoke();
        if (State is not (SaveState.Failed or SaveState.Broken))
            await desk.CatchUpAsync();
    }

    /// <summary>Settles a conflict: what is chosen is written over what the other person saved, which the history keeps.</summary>
    public Task ResolveAsync(T chosen)
    {
        if (Conflict is not { } conflict)
            return Task.CompletedTask;
        (Version, Base, Current) = (conflict.Version, Read(conflict.Current), chosen);
        (Conflict, State) = (null, IsSettled ? SaveState.Saved : SaveState.Waiting);
        return SaveAsync();
    }

    /// <summary>Whether somebody else has saved something since.</summary>
    public bool IsBehind(int version, T newest) => version > Version && State != SaveState.Conflict && !Same(newest, Current) && !Same(newest, Base);

    /// <summary>A later version that holds the same, as after an import, is no other's work to be told of.</summary>
    public void Recognise(int version, T newest)
    {
        if (version > Version && State != SaveState.Conflict && Same(newest, Base))
            Version = version;
    }

    /// <summary>Takes over what somebody else saved, while nothing of one's own is unsaved.</summary>
    public bool TryFollow(int version, T newest)
    {
        if (version <= Version || !IsSettled || State != SaveState.Saved)
            return false;
        (Version, Base, Current) = (version, newest, newest);
        return true;
    }

    /// <summary>Edits on where an earlier visit ended; a version that has moved on becomes a conflict as any other.</summary>
    public void Resume(int version, T piece)
    {
        (Version, State) = (version, SaveState.Waiting);
        Become(piece);
    }

    public bool Same(T one, T other) => Logged(one) == Logged(other);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <param name="version">That the edit is made on.</param>
    protected abstract Task<EditResult> StoreAsync(int version, T piece);

    protected virtual void Dispose(bool disposing)
    {
        waiting?.Cancel();
        waiting?.Dispose();
    }

    private void Take(EditResult result, T piece, int keystroke)
    {
        switch (result)
        {
            case EditResult.Saved saved:
                (Version, Base, Settled, State) = (saved.Version, piece, keystroke, SaveState.Saved);
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
