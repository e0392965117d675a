namespace Photon.Engine.Diagnostics;

/// <content>5xxx: photon.toml and hooks.</content>
public static partial class Codes
{
    public static readonly DiagnosticRule MalformedToml = Error("PHOT5001",
        "The TOML is broken: {0}. Correct the text here.");

    public static readonly DiagnosticRule UnknownConfigKey = Warning("PHOT5002",
        "Unknown key '{0}'.{1}");

    public static readonly DiagnosticRule RepeatedTomlKey = Error("PHOT5003",
        "'{0}' stands in line {1} already. Keep one of the two.");

    public static readonly DiagnosticRule WrongConfigType = Error("PHOT5004",
        "'{0}' must be {1} but is {2}. Correct it, or remove the key.");

    public static readonly DiagnosticRule WrongConfigValue = Error("PHOT5005",
        "'{0}' can't be '{1}': {2}.");

    public static readonly DiagnosticRule HookFailed = Error("PHOT5006",
        "The hook '{0}' ended with exit code {1}. {2}");

    public static readonly DiagnosticRule HookTimedOut = Error("PHOT5007",
        "The hook '{0}' still ran after {1} and was ended, with all that it had started. Make it faster, or give it a longer 'timeout'.");

    public static readonly DiagnosticRule HookScriptMissing = Error("PHOT5008",
        "The script '{0}' is not there. Paths of hooks are relative to photon.toml's folder.");

    public static readonly DiagnosticRule HookInterpreterMissing = Error("PHOT5009",
        "The hook '{0}' needs '{1}', which is not on the PATH. {2}");

    public static readonly DiagnosticRule HookNodeTooOld = Error("PHOT5010",
        "The hook '{0}' is TypeScript, which Node.js runs from 22.6 on; this one says '{1}'. Install Node.js 22.18 or newer, or make it a .js file.");

    public static readonly DiagnosticRule HookMalformed = Error("PHOT5011",
        "The hook '{0}' can't be run: {1}.");

    public static readonly DiagnosticRule HookNotStarted = Error("PHOT5012",
        "The hook '{0}' can't be started: {1}");

    public static readonly DiagnosticRule HooksFailedElsewhere = Error("PHOT5013",
        "The {0} hooks failed in this build. The project that ran them says why.");

    public static readonly DiagnosticRule ConfigUnreadable = Error("PHOT5020",
        "'{0}' can't be read, or what it says can't be kept: {1}");

    public static readonly DiagnosticRule ConfigMissing = Error("PHOT5021",
        "The property PhotonConfigFile names '{0}', which is not there. Correct the path, or remove the property.");
}
