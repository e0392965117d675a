namespace Photon.Packaging.Sboms;

/// <summary>Whether a component is there when the app runs.</summary>
public enum ComponentScope
{
    Required,

    /// <summary>There on some systems.</summary>
    Optional,

    /// <summary>Only for development: an analyzer, a bundler.</summary>
    Excluded,
}
