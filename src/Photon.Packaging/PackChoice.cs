using System.Diagnostics.CodeAnalysis;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Formats;

namespace Photon.Packaging;

/// <summary>What a request chose by names, looked up.</summary>
internal sealed record PackChoice(IFormat Format, Layout Layout)
{
    /// <summary>No file on some system may have them in its name.</summary>
    private const string NotInNames = "/\\:*?\"<>|";

    /// <summary>Looks everything up and reports all that is wrong.</summary>
    public static bool TryMake(PackRequest request, DiagnosticBag diagnostics, Location location, [NotNullWhen(true)] out PackChoice? choice)
    {
        choice = null;
        var format = FormatTable.Find(request.Format);
        if (format is null)
            diagnostics.Report(Codes.UnknownFormat, location, request.Format, string.Join(", ", FormatTable.All.Select(f => f.Name)));
        if (FindLayout(request.Layout) is not { } layout)
            diagnostics.Report(Codes.UnknownZipLayout, location, request.Layout);
        else if (format is not null)
            choice = new PackChoice(format, layout);
        if (IsFileName(request.Name))
            return choice is not null;
        diagnostics.Report(Codes.UnusableDeliverableName, location, request.Name);
        return false;
    }

    private static Layout? FindLayout(string name) => name.ToUpperInvariant() switch
    {
        "" or "FULL" => Layout.Full,
        "FLAT" => Layout.Flat,
        "LAMBDA" => Layout.Lambda,
        _ => null,
    };

    private static bool IsFileName(string name) =>
        name.Length > 0 && name[0] != '.' && name[^1] != '.' && name.Trim() == name
        && !name.Any(c => char.IsControl(c) || NotInNames.Contains(c, StringComparison.Ordinal));
}
