namespace Photon.Packaging.Published;

/// <summary>How a published app is started.</summary>
public enum AppStart
{
    /// <summary>There is nothing to start.</summary>
    None,

    /// <summary><c>dotnet Shop.dll</c>, by the framework of the machine.</summary>
    ByFramework,

    /// <summary><c>./Shop</c>: it brings its framework along, or is native code.</summary>
    ByItself,
}
