using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>A receiver of OTLP over HTTP: takes what is posted to /v1/metrics and /v1/traces, and keeps the bytes.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task listening;
    private readonly Dictionary<string, StringBuilder> taken = new(StringComparer.Ordinal) { ["/v1/metrics"] = new(), ["/v1/traces"] = new() };

    public Receiver()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>Protobuf writes names and words as they are, in UTF-8, so that they can be looked for.</summary>
    public string Metrics => Taken("/v1/metrics");

    public string Traces => Taken("/v1/traces");

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await listening;
        listener.Close();
    }

    private string Taken(string path)
    {
        lock (taken)
            return taken[path].ToString();
    }

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            if (context.Request is { HttpMethod: "POST", ContentType: "application/x-protobuf", Url: { } address } && taken.TryGetValue(address.AbsolutePath, out var known))
            {
                lock (taken)
                    known.Append(Encoding.UTF8.GetString(body.ToArray()));
            }
            else
            {
                context.Response.StatusCode = 400;
            }

            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
