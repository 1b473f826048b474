namespace Changzhou.Bulletin.Typesetting.Preview;

/// <summary>One request at a time, and of each reader only the latest waits: who types on does not wait for what was typed before.</summary>
/// <remarks>A request that has begun is let finish: to stop it would cost its worker process, and the next page a cold start.</remarks>
internal sealed class PreviewLine : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, CancellationTokenSource> waiting = [];

    /// <summary>Null where a newer request of the reader took the place of this one.</summary>
    public async Task<T?> RunAsync<T>(string reader, Func<Task<T>> work, CancellationToken cancel) where T : class
    {
        using var place = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Enter(reader, place);
        try
        {
            await turn.WaitAsync(place.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            Leave(reader, place);
        }

        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private void Enter(string reader, CancellationTokenSource place)
    {
        lock (waiting)
        {
            if (waiting.TryGetValue(reader, out var older))
                older.Cancel();
            waiting[reader] = place;
        }
    }

    private void Leave(string reader, CancellationTokenSource place)
    {
        lock (waiting)
        {
            if (waiting.GetValueOrDefault(reader) == place)
                waiting.Remove(reader);
        }
    }
}
