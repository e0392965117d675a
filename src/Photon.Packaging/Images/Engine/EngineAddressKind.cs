namespace Photon.Packaging.Images.Engine;

/// <summary>What an engine listens at.</summary>
public enum EngineAddressKind
{
    /// <summary>A Unix domain socket.</summary>
    Socket,

    /// <summary>A named pipe of Windows.</summary>
    Pipe,

    /// <summary>A TCP port.</summary>
    Port,
}
