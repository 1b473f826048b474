using System.Diagnostics;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>Kills -9 the portal that it is in, its Node worker or its database, at the moment of an order.</summary>
internal sealed class Trap
{
    private readonly TypesettingWorker worker;
    private Order? order;
    private int times;
    private volatile bool isOver;

    public Trap(TypesettingWorker worker)
    {
        this.worker = worker;
        Failpoint.Listen(Reach);
    }

    /// <summary>Whether the act may end.</summary>
    public bool IsOver => isOver;

    public void Set(Order next) => (order, times, isOver) = (next, 0, false);

    public void Release() => order = null;

    public void End() => isOver = true;

    public void Strike() => Kill(Said.ByChance);

    private void Reach(string name)
    {
        if (order is { Moment: { } moment } set && moment == name && Interlocked.Increment(ref times) == set.Time)
        {
            Kill(name);
        }
    }

    private void Kill(string moment)
    {
        switch (order?.Victim)
        {
            case Order.Portal:
                Said.Say(Said.Killed + moment);
                using (var self = Process.GetCurrentProcess())
                {
                    self.Kill();
                }

                // The signal is on its way, and nothing after this line may happen.
                Thread.Sleep(Timeout.Infinite);
                break;
            case Order.Worker when worker.ProcessId is { } node:
                KillTree(node, moment);
                break;
            case Order.Database:
                KillTree(order.Server, moment);
                break;
        }
    }

    /// <summary>With the server's children: nothing of it finishes what it was at.</summary>
    private void KillTree(int id, string moment)
    {
        using var process = Process.GetProcessById(id);
        Said.Say(Said.Killed + moment);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        isOver = true;
    }
}
