namespace Photon.Packaging.Formats;

/// <summary>What is inside a folder or an archive, and where.</summary>
public enum Layout
{
    /// <summary><c>api/</c>, <c>ui/</c>, the contract, photon.toml and SHA256SUMS.</summary>
    Full,

    /// <summary>What was published, at the root, as Azure App Service takes it.</summary>
    Flat,

    /// <summary>The same with an executable <c>bootstrap</c> that starts it, as AWS Lambda takes it.</summary>
    Lambda,
}
