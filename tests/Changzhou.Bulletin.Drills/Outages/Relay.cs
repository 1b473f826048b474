using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Changzhou.Bulletin.Drills.Outages;

/// <summary>A wire between portal and PostgreSQL that can be cut, or made long.</summary>
internal sealed class Relay : IDisposable
{
    private readonly int target;
    private readonly ConcurrentDictionary<Socket, byte> sockets = [];
    private readonly CancellationTokenSource stop = new();
    private TcpListener? listener;

    public Relay(int target)
    {
        this.target = target;
        listener = Listen(0);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>For each piece of what goes either way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Connections end, and new ones are refused.</summary>
    public void Cut()
    {
        listener!.Stop();
        listener = null;
        foreach (var socket in sockets.Keys)
        {
            socket.Dispose();
        }

        sockets.Clear();
    }

    public void Mend() => listener = Listen(Port);

    public void Dispose()
    {
        stop.Cancel();
        if (listener is not null)
        {
            Cut();
        }

        stop.Dispose();
    }

    private TcpListener Listen(int port)
    {
        var opened = new TcpListener(IPAddress.Loopback, port);
        opened.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        opened.Start();
        _ = AcceptAsync(opened);
        return opened;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                var near = await from.AcceptSocketAsync(stop.Token);
                var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                near.NoDelay = true;
                (sockets[near], sockets[far]) = (0, 0);
                await far.ConnectAsync(IPAddress.Loopback, target, stop.Token);
                _ = CarryAsync(near, far);
                _ = CarryAsync(far, near);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The wire is cut.
        }
    }

    private async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer, stop.Token)) > 0;)
            {
                if (Delay > TimeSpan.Zero)
                {
                    await Task.Delay(Delay, stop.Token);
                }

                await to.SendAsync(buffer.AsMemory(0, read), stop.Token);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side is gone, and so the other goes.
        }

        sockets.TryRemove(from, out _);
        from.Dispose();
        to.Dispose();
    }
}
