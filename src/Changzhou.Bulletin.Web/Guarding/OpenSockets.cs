using System.Collections.Concurrent;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>How many pages of the desk are open, by person: each holds a circuit, which is memory.</summary>
internal sealed class OpenSockets(LimitSettings settings)
{
    private readonly ConcurrentDictionary<Guid, int> byPerson = [];
    private int all;

    /// <returns>False where the person, or this process, has as many as allowed.</returns>
    public bool TryOpen(Guid person)
    {
        if (Interlocked.Increment(ref all) > settings.Sockets && settings.Sockets > 0)
        {
            Interlocked.Decrement(ref all);
            return false;
        }

        if (byPerson.AddOrUpdate(person, 1, (_, open) => open + 1) <= settings.SocketsPerPerson || settings.SocketsPerPerson <= 0)
            return true;

        Close(person);
        return false;
    }

    public void Close(Guid person)
    {
        Interlocked.Decrement(ref all);
        if (byPerson.AddOrUpdate(person, 0, (_, open) => open - 1) == 0)
            byPerson.TryRemove(KeyValuePair.Create(person, 0));
    }
}
