namespace Photon.Engine;

/// <summary>How operations are spread over client classes: metadata <c>Clients</c> of a <c>PhotonContract</c>.</summary>
public enum ClientLayout
{
    /// <summary>One class, <c>ShopClient</c>.</summary>
    Contract,

    /// <summary>One class for each tag, <c>ProductsClient</c>.</summary>
    Tag,
}
