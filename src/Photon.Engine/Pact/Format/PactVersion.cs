namespace Photon.Engine.Pact.Format;

/// <summary>A version of the pact specification.</summary>
public enum PactVersion
{
    /// <summary>3.0: HTTP interactions alone; messages would be a file of their own kind, and are left out.</summary>
    V3,

    /// <summary>4.0: interactions and messages with keys, in one file.</summary>
    V4,
}
