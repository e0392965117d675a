namespace Photon.Engine.Diagnostics;

public static partial class Codes
{
    // 414x validators in TypeScript

    public static readonly DiagnosticRule StrangePattern = Warning("PHOT4140",
        "The pattern '{0}' is no regular expression that Photon can read, so validators in TypeScript don't check it. Correct or simplify it.");
}
