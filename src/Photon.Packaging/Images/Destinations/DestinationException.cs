using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Images.Destinations;

/// <summary>Why an image could not be brought to a place, or a base image from one.</summary>
/// <param name="rule">The kind of problem.</param>
/// <param name="arguments">What its format is filled with; never a credential.</param>
[SuppressMessage("Design", "CA1032", Justification = "It always says which problem it is.")]
public sealed class DestinationException(DiagnosticRule rule, params string[] arguments)
    : IOException(string.Format(CultureInfo.InvariantCulture, rule.Format, arguments))
{
    public DiagnosticRule Rule => rule;

    /// <summary>The problem as the build reports it.</summary>
    /// <param name="location">Where the user asked for the image.</param>
    public Diagnostic At(Location location) => Diagnostic.Create(rule, location, [.. arguments]);
}
