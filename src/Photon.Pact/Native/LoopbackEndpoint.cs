using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Photon.Pact.Native;

/// <summary>Answers the core's calls on a port of this machine: just the HTTP that it speaks, so that nothing of ASP.NET is needed.</summary>
internal sealed class LoopbackEndpoint : IAsyncDisposable
{
    private const int LongestHead = 64 * 1024;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<LoopbackRequest, CancellationToken, Task<LoopbackAnswer>> answer;
    private readonly Task accepting;

    /// <param name="answer">Called for each request whose path begins with <see cref="Address"/>'s; faults are its own affair.</param>
    public LoopbackEndpoint(Func<LoopbackRequest, CancellationToken, Task<LoopbackAnswer>> answer)
    {
        this.answer = answer;
        listener.Start();
        // Other programs of this machine can reach the port, but can't guess the path.
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{Guid.NewGuid():N}/");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(stop.Token);
                open.RemoveAll(task => task.IsCompleted);
                open.Add(ServeAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            var request = await ReadAsync(stream, stop.Token);
            var path = Address.AbsolutePath;
            var given = request is null ? new LoopbackAnswer(400)
                : request.Path.StartsWith(path, StringComparison.Ordinal) ? await answer(request with { Path = request.Path[path.Length..] }, stop.Token)
                : new LoopbackAnswer(404);
            await WriteAsync(stream, given, stop.Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The core has hung up, or the verification is over: nobody reads an answer.
        }
    }

    /// <summary>Null for what is no request with a known length.</summary>
    private static async Task<LoopbackRequest?> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var received = new ArrayBufferWriter<byte>();
        int head;
        while ((head = received.WrittenSpan.IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (received.WrittenCount > LongestHead || !await ReceiveAsync(stream, received, cancellationToken))
                return null;
        }

        var lines = Encoding.Latin1.GetString(received.WrittenSpan[..head]).Split("\r\n");
        var length = lines.Skip(1).Select(line => line.Split(':', 2)).Where(parts => parts[0].Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Select(parts => parts[^1]).FirstOrDefault("0");
        if (lines[0].Split(' ') is not [_, var path, _] || !int.TryParse(length, CultureInfo.InvariantCulture, out var count) || count < 0)
            return null;
        var start = head + 4;
        while (received.WrittenCount < start + count)
        {
            if (!await ReceiveAsync(stream, received, cancellationToken))
                return null;
        }

        return new LoopbackRequest(path, received.WrittenMemory.Slice(start, count).ToArray());
    }

    private static async Task<bool> ReceiveAsync(NetworkStream stream, ArrayBufferWriter<byte> received, CancellationToken cancellationToken)
    {
        var count = await stream.ReadAsync(received.GetMemory(4096), cancellationToken);
        received.Advance(count);
        return count > 0;
    }

    private static async Task WriteAsync(NetworkStream stream, LoopbackAnswer given, CancellationToken cancellationToken)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {given.Status} Said\r\nConnection: close\r\nContent-Length: {given.Body.Length}\r\n"));
        foreach (var (name, value) in given.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append("\r\n");
        await stream.WriteAsync((byte[])[.. Encoding.Latin1.GetBytes(head.ToString()), .. given.Body.Span], cancellationToken);
    }
}

/// <param name="Path">After the endpoint's own: <c>states</c>.</param>
internal sealed record LoopbackRequest(string Path, ReadOnlyMemory<byte> Body);

/// <summary>What the core is told. Never 408, 429 or 5xx: it would ask again, up to eight times, waiting longer each time.</summary>
internal sealed record LoopbackAnswer(int Status)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }
}
