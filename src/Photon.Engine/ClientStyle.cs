namespace Photon.Engine;

/// <summary>How the methods of a client answer: metadata <c>ClientStyle</c> of a <c>PhotonContract</c>.</summary>
public enum ClientStyle
{
    /// <summary><c>GetProductAsync</c> answers with the success and throws for the rest; <c>TryGetProductAsync</c> answers with a result.</summary>
    Both,

    /// <summary><c>GetProductAsync</c> alone, which throws.</summary>
    Throwing,

    /// <summary><c>GetProductAsync</c> alone, which answers with a result for each declared answer.</summary>
    Result,
}
