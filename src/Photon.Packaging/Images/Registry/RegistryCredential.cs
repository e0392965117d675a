namespace Photon.Packaging.Images.Registry;

/// <summary>Who asks a registry. A class without a text form, so that no log ever shows one.</summary>
public sealed class RegistryCredential
{
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Exchanged for access tokens (OAuth 2 refresh token); null where there is none.</summary>
    public string? IdentityToken { get; init; }

    /// <summary>Shown to the registry as it is; null where there is none.</summary>
    public string? RegistryToken { get; init; }
}
