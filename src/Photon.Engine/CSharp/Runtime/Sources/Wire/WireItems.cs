using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Photon.Runtime;

/// <summary>How the items of a stream stand one after another. Each is a JSON text of its own.</summary>
internal abstract class WireItems
{
    /// <summary>One item on each line (application/jsonl, application/x-ndjson).</summary>
    public static WireItems Lines { get; } = new WireLines((byte)'\n', begins: false);

    /// <summary>Each item behind a record separator (application/json-seq, RFC 7464).</summary>
    public static WireItems Sequence { get; } = new WireLines(0x1E, begins: true);

#if !(NET8_0 || NET9_0)
    /// <summary>Each item as the data of a server-sent event.</summary>
    public static WireItems EventData { get; } = new WireEvents(isWhole: false, dataIsText: false, isNamed: false);

    /// <summary>Server-sent events as objects of data, event, id and retry.</summary>
    /// <param name="dataIsText">Whether the data is a text; else it is JSON.</param>
    /// <param name="isNamed">Whether an event that has no name is called <c>message</c>.</param>
    public static WireItems Events(bool dataIsText, bool isNamed = false) => new WireEvents(isWhole: true, dataIsText, isNamed);
#endif

    /// <summary>The items as they arrive; no more is kept than one of them.</summary>
    public abstract IAsyncEnumerable<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken);

    /// <summary>Puts the signs around an item that the format asks for.</summary>
    public abstract void Write(IBufferWriter<byte> output, byte[] json);
}
