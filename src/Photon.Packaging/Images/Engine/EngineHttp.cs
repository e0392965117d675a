using System.Diagnostics.CodeAnalysis;
using System.IO.Pipes;
using System.Net.Sockets;

namespace Photon.Packaging.Images.Engine;

/// <summary>Makes the client that an engine is talked to with.</summary>
public static class EngineHttp
{
    /// <summary>Nothing but the caller ends a load: it takes as long as the engine needs.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public static HttpClient Create(EngineAddress address) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = (_, cancellation) => ConnectAsync(address, cancellation),
    })
    {
        BaseAddress = new Uri("http://engine/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns its socket.")]
    internal static async ValueTask<Stream> ConnectAsync(EngineAddress address, CancellationToken cancellation)
    {
        if (address.Kind == EngineAddressKind.Pipe)
        {
            var pipe = new NamedPipeClientStream(".", address.Path, PipeDirection.InOut, PipeOptions.Asynchronous);
            await pipe.ConnectAsync(cancellation);
            return pipe;
        }

        var socket = address.Kind == EngineAddressKind.Socket
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (address.Kind == EngineAddressKind.Socket)
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.Path), cancellation);
            else
                await socket.ConnectAsync(address.Path, address.Port, cancellation);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return address.CertificateFolder is null ? stream : await EngineTls.WrapAsync(stream, address, cancellation);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
