using Photon.Engine.Text;

namespace Photon.Engine.Pact.Format;

/// <summary>A body as it goes over the wire.</summary>
/// <param name="ContentType">Without a charset, so that a provider may say one.</param>
/// <param name="Content">A JSON value, or the text of anything else.</param>
/// <param name="IsJson">Whether the content is a JSON value; else it is a text node.</param>
public sealed record PactBody(string ContentType, Node Content, bool IsJson);
