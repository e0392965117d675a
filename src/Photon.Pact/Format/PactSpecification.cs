namespace Photon.Pact.Format;

/// <summary>The versions of the pact specification; what a file of versions 1 and 2 means differs in matching rules.</summary>
public enum PactSpecification
{
    V1,
    V2,
    V3,
    V4,
}
