namespace Photon.Packaging;

/// <summary>How a file came into an app, from what changes rarest to what changes most often. An image has a layer for each.</summary>
public enum FileLayer
{
    /// <summary>From a package.</summary>
    Packages,

    /// <summary>From a project that the app refers to.</summary>
    Projects,

    /// <summary>What the app serves as it is: the UI, <c>wwwroot</c>.</summary>
    Assets,

    /// <summary>The app's own.</summary>
    App,
}
