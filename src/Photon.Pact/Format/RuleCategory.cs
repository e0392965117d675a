namespace Photon.Pact.Format;

/// <summary>The part of a request, an answer or a message that a matching rule or a generator is for.</summary>
public enum RuleCategory
{
    Body,
    Header,
    Query,
    Path,
    Method,
    Status,
    Metadata,
}
