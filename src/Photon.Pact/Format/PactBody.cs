using System.Text;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>The body of a request, an answer or a message.</summary>
public sealed class PactBody
{
    private ReadOnlyMemory<byte>? bytes;

    private PactBody(BodyState state) => State = state;

    /// <summary>Nobody says what the body is; in an expectation, anything goes.</summary>
    public static PactBody Missing { get; } = new(BodyState.Missing);

    /// <summary>The file says <c>null</c>: no body.</summary>
    public static PactBody Null { get; } = new(BodyState.Null);

    /// <summary>A body of no bytes.</summary>
    public static PactBody Empty { get; } = new(BodyState.Empty);

    public BodyState State { get; }

    /// <summary>Of JSON in a file, the value without blanks.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes ??= Json is null ? default : Encoding.UTF8.GetBytes(NodeJson.Compact(Json));

    /// <summary>What the body says it is, as version 4 has it beside the content; null where only a header may tell.</summary>
    public string? ContentType { get; private init; }

    /// <summary>The content as it stands in the file, with places, where it is JSON there; null for other bodies.</summary>
    public Node? Json { get; private init; }

    /// <summary>A body of these bytes; the empty one where there are none.</summary>
    public static PactBody Of(ReadOnlyMemory<byte> bytes, string? contentType = null) =>
        bytes.IsEmpty ? Empty : new PactBody(BodyState.Present) { bytes = bytes, ContentType = contentType };

    /// <summary>A body of this JSON value.</summary>
    public static PactBody OfJson(Node json, string? contentType) =>
        new(BodyState.Present) { ContentType = contentType, Json = json };
}

/// <summary>Whether there is a body. The pact specification tells these apart: a missing expectation accepts any body, an empty or null one none.</summary>
public enum BodyState
{
    Missing,
    Null,
    Empty,
    Present,
}
