using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Changzhou.Bulletin.Drills.Inside;

/// <summary>Takes the drill's orders from the portal's standard input, one after another.</summary>
internal sealed class ActsOnOrder(PortalActs acts, Trap trap, IHostApplicationLifetime lifetime) : BackgroundService
{
    private readonly Channel<Order> orders = Channel.CreateUnbounded<Order>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        // Reading blocks, and must not hold the portal when it stops.
        new Thread(Listen) { IsBackground = true }.Start();
        await foreach (var order in orders.Reader.ReadAllAsync(stoppingToken))
        {
            trap.Set(order);
            try
            {
                await acts.RunAsync(order.Act, order.Token);
                Said.Say(Said.Done);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever it is, the drill has to hear of it and ends with it.
                Said.Say(Said.Failed + failure.ToString().ReplaceLineEndings(" | "));
            }

            trap.Release();
        }
    }

    private void Listen()
    {
        while (Console.In.ReadLine() is { } line)
        {
            switch (line)
            {
                case Order.Strike:
                    trap.Strike();
                    break;
                case Order.End:
                    trap.End();
                    break;
                default:
                    orders.Writer.TryWrite(Order.Parse(line)!);
                    break;
            }
        }
    }
}
