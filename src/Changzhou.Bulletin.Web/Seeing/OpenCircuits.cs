using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Changzhou.Bulletin.Web.Seeing;

/// <summary>How many pages of the desk are open in this process.</summary>
public sealed class OpenCircuits
{
    private int count;

    public int Count => Volatile.Read(ref count);

    internal sealed class Counting(OpenCircuits circuits) : CircuitHandler
    {
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref circuits.count);
            return Task.CompletedTask;
        }

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Decrement(ref circuits.count);
            return Task.CompletedTask;
        }
    }
}
