namespace Photon.Engine.Diagnostics;

/// <content>The UI's own build: PHOT4200 to PHOT4219.</content>
public static partial class Codes
{
    public static readonly DiagnosticRule NodeMissing = Error("PHOT4200",
        "There is no Node.js {0}; the UI is built with it, version {1}. Install it, name it by the property PhotonNode, or leave the UI out of this build by -p:PhotonUiBuild=false.");

    public static readonly DiagnosticRule NodeTooOld = Error("PHOT4201",
        "'{0}' is Node.js {1}, and the UI's packages need {2}. Install such a version, name one by the property PhotonNode, or leave the UI out of this build by -p:PhotonUiBuild=false.");

    public static readonly DiagnosticRule UiLockMissing = Error("PHOT4202",
        "The UI has no package-lock.json, which says exactly what to install. Run 'npm install' in '{0}' once, and commit the file.");

    public static readonly DiagnosticRule UiLockDiffers = Error("PHOT4203",
        "package-lock.json does not fit package.json: {0}. Run 'npm install' in '{1}', and commit the file.");

    public static readonly DiagnosticRule UiPackagesNotInstalled = Error("PHOT4204",
        "npm could not install the UI's packages ({0}): {1}. See that the registry can be reached, and run 'npm ci' in '{2}' for the whole story.");

    public static readonly DiagnosticRule UiTypeError = Error("PHOT4205", "{0}: {1}");

    public static readonly DiagnosticRule UiNotBundled = Error("PHOT4206", "vite could not bundle the UI: {0}");

    public static readonly DiagnosticRule UiBundlerMissing = Error("PHOT4207",
        "vite, which bundles the UI, is not among its packages. Run 'npm install --save-dev vite' in '{0}', or leave the UI out of the build by PhotonUiBuild=false in the project.");

    public static readonly DiagnosticRule UiToolFailed = Error("PHOT4208", "'{0}' ended with {1}. {2}");
}
