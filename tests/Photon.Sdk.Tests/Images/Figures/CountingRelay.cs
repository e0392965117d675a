using System.Net;
using System.Net.Sockets;

namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>Stands before a registry or an engine and counts what it is sent.</summary>
internal sealed class CountingRelay : IAsyncDisposable
{
    private readonly Socket listener;
    private readonly EndPoint target;
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;
    private long sent;

    /// <param name="own">Where it listens; port 0 for a free one.</param>
    /// <param name="target">Whom it stands for.</param>
    public CountingRelay(EndPoint own, EndPoint target)
    {
        this.target = target;
        listener = Open(own);
        listener.Bind(own);
        listener.Listen();
        serving = ServeAsync();
    }

    public EndPoint Address => listener.LocalEndPoint!;

    /// <summary>Bytes that went to the target so far.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await serving;
        end.Dispose();
    }

    private static Socket Open(EndPoint address) =>
        new(address.AddressFamily, SocketType.Stream, address is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(PassAsync(await listener.AcceptAsync(end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var server = Open(target);
        try
        {
            await server.ConnectAsync(target, end.Token);
            await Task.WhenAll(CopyAsync(client, server, count => Interlocked.Add(ref sent, count)), CopyAsync(server, client, _ => { }));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // One of the two is gone, and so goes the other.
        }
        finally
        {
            client.Dispose();
        }
    }

    private async Task CopyAsync(Socket from, Socket into, Action<int> count)
    {
        var buffer = new byte[64 * 1024];
        for (int length; (length = await from.ReceiveAsync(buffer, end.Token)) > 0;)
        {
            count(length);
            for (var done = 0; done < length;)
                done += await into.SendAsync(buffer.AsMemory(done, length - done), end.Token);
        }

        into.Shutdown(SocketShutdown.Send);
    }
}
