namespace Photon.Engine.Diagnostics;

/// <content>7xxx: from 7001 formats, from 7050 the report and notifications.</content>
public static partial class Codes
{
    public static readonly DiagnosticRule UnknownFormat = Error("PHOT7001",
        "'{0}' is no format that Photon can deliver. Set PhotonFormat to one of: {1}.");

    public static readonly DiagnosticRule UnknownZipLayout = Error("PHOT7002",
        "'{0}' is no layout of an archive. Set PhotonZipLayout to full, flat or lambda.");

    public static readonly DiagnosticRule PublishUnreadable = Error("PHOT7003",
        "The published files in '{0}' can't be read: {1}");

    public static readonly DiagnosticRule NoUserInterface = Error("PHOT7004",
        "There is no UI to deliver: no index.html in the UI's folder, in wwwroot or in ui. Add a UI, or choose another PhotonFormat.");

    public static readonly DiagnosticRule ForeignFile = Error("PHOT7005",
        "'{0}' was not written by {1}, so it is not replaced, and nothing was changed. Move it away, or set PhotonOutput to another folder.");

    public static readonly DiagnosticRule OutputInUse = Error("PHOT7006",
        "A file in '{0}' is in use, so nothing there was changed: {1} Close what uses it, such as a running app, and build again.");

    public static readonly DiagnosticRule DiskFull = Error("PHOT7007",
        "The disk is full, so nothing in '{0}' was changed: {1} Free some space, and build again.");

    public static readonly DiagnosticRule OutputUnwritable = Error("PHOT7008",
        "The output can't be written, so nothing in '{0}' was changed: {1} Check who may write there, or set PhotonOutput to another folder.");

    public static readonly DiagnosticRule OutputBusy = Error("PHOT7009",
        "Another build is writing to '{0}' and has not ended. Wait for it, or give each build a PhotonOutput of its own.");

    public static readonly DiagnosticRule SamePathInDeliverable = Error("PHOT7010",
        "'{0}' and '{1}' both go to '{2}' in the deliverable. Rename or remove one of the two.");

    public static readonly DiagnosticRule UnusableDeliverableName = Error("PHOT7011",
        "'{0}' can't be the name of a deliverable. Use a name that is also a file's on every system, in photon.toml's [project] or as AssemblyName.");

    public static readonly DiagnosticRule NothingToStart = Error("PHOT7012",
        "Nothing can be started: neither '{0}' nor '{1}' was published. Publish for Linux; for the layout lambda a 'bootstrap' file of your own does too.");

    public static readonly DiagnosticRule ResolvedPackagesUnreadable = Error("PHOT7013",
        "The packages that '{0}' lists can't be read, so there is no bill of materials: {1} Restore again, with 'dotnet restore --force' or 'npm install'.");

    public static readonly DiagnosticRule BytesDependOnFolder = Message("PHOT7014",
        "The bytes of {0} depend on the folder they were built in, which they name. Build with -c Release; a project without Photon among them needs a PathMap of its own.");

    public static readonly DiagnosticRule PackagesNotLocked = Warning("PHOT7015",
        "The packages that '{0}' asks for are not in the bill of materials, as no package-lock.json lies beside it. Run 'npm install --package-lock-only' there.");

    public static readonly DiagnosticRule ReportNotWritten = Warning("PHOT7050",
        "The build report can't be written to '{0}': {1}");

    public static readonly DiagnosticRule EarlierReportIgnored = Message("PHOT7051",
        "The report of an earlier build is not compared with, because {0}; the report of this build takes its place.");

    public static readonly DiagnosticRule ReportFactsUnreadable = Warning("PHOT7052",
        "What an earlier step of the build noted can't be read, so the report goes without it: {0} Build anew with 'dotnet build --no-incremental'.");

    public static readonly DiagnosticRule NotificationNotUsable = Warning("PHOT7060",
        "The notification '{0}' can't be sent: {1}.");

    public static readonly DiagnosticRule NotificationRefused = Warning("PHOT7061",
        "The notification '{0}' was refused: {1} answered {2}.");

    public static readonly DiagnosticRule NotificationUnreachable = Warning("PHOT7062",
        "The notification '{0}' did not reach {1}: {2}");

    public static readonly DiagnosticRule NotificationTimedOut = Warning("PHOT7063",
        "The notification '{0}' was given up: {1} did not answer within {2} s.");

    public static readonly DiagnosticRule UnknownNotificationTime = Warning("PHOT7064",
        "'{0}' is no time at which to notify; known are success, failure and change.{1}");

    public static readonly DiagnosticRule OutcomeNotKept = Warning("PHOT7065",
        "How this build ended can't be kept in '{0}', so a change of state will not be noticed: {1}");

    public static readonly DiagnosticRule UnknownTimeLimit = Warning("PHOT7066",
        "'{0}' is no time limit for notifications, so it is {1} s. Write a time such as 10s or 1m.");
}
