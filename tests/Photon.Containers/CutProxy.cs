using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Photon.Containers;

/// <summary>Hands connections on, and cuts one after some bytes of the client's.</summary>
public sealed class CutProxy : IAsyncDisposable
{
    private readonly LocalServer server;
    private readonly EndPoint behind;
    private readonly int everyAfter;
    private int onceAfter;

    /// <param name="port">Of the server behind, on this machine.</param>
    /// <param name="onceAfter">Cuts the first connection that carries more bytes than this; 0 for none.</param>
    /// <param name="everyAfter">Cuts every such connection; 0 for none.</param>
    public CutProxy(int port, int onceAfter, int everyAfter = 0)
        : this(new IPEndPoint(IPAddress.Loopback, port), onceAfter, everyAfter)
    {
    }

    /// <param name="behind">Where the server behind listens.</param>
    /// <param name="onceAfter">Cuts the first connection that carries more bytes than this; 0 for none.</param>
    /// <param name="everyAfter">Cuts every such connection; 0 for none.</param>
    public CutProxy(EndPoint behind, int onceAfter, int everyAfter = 0)
    {
        (this.behind, this.onceAfter, this.everyAfter) = (behind, onceAfter, everyAfter);
        server = new LocalServer(CarryAsync);
    }

    public string Host => $"127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}";

    public int Cuts { get; private set; }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [SuppressMessage("Reliability", "CA2025", Justification = "To close a connection under its readers is the point.")]
    private async Task CarryAsync(Stream client, CancellationToken cancellation)
    {
        using var socket = new Socket(behind.AddressFamily, SocketType.Stream, behind is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);
        await socket.ConnectAsync(behind, cancellation);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        Task[] ways = [ThereAsync(client, stream, cancellation), stream.CopyToAsync(client, cancellation)];
        await Task.WhenAny(ways);
        socket.Close();
        client.Close();
        try
        {
            await Task.WhenAll(ways);
        }
        catch (ObjectDisposedException)
        {
            // Closed just above.
        }
    }

    private async Task ThereAsync(Stream client, Stream server, CancellationToken cancellation)
    {
        var buffer = new byte[4096];
        for (var carried = 0; await client.ReadAsync(buffer, cancellation) is > 0 and var count;)
        {
            await server.WriteAsync(buffer.AsMemory(0, count), cancellation);
            carried += count;
            var once = onceAfter;
            if ((everyAfter > 0 && carried > everyAfter) || (once > 0 && carried > once && Interlocked.CompareExchange(ref onceAfter, 0, once) == once))
            {
                Cuts++;
                return;
            }
        }
    }
}
