using System.Diagnostics.CodeAnalysis;
using Photon.Engine.Diagnostics;

namespace Photon.Pact.Native;

/// <summary>The reference core can't be used on this machine. The message says what to do.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always says which problem it is.")]
public sealed class PactCoreException : Exception
{
    private PactCoreException(Diagnostic diagnostic)
        : base($"{diagnostic.Code}: {diagnostic.Message}")
    {
        Diagnostic = diagnostic;
    }

    /// <summary>PHOT6040, PHOT6041 or PHOT6042.</summary>
    public Diagnostic Diagnostic { get; }

    internal static PactCoreException NoPlatform(string runtime) =>
        Of(Codes.NoPactCoreForPlatform, "", runtime, string.Join(", ", CorePlatforms.All));

    internal static PactCoreException PackageMissing(string runtime) => Of(Codes.PactCoreMissing, "", runtime);

    internal static PactCoreException Unusable(string? path, string reason) =>
        Of(Codes.PactCoreUnusable, path ?? "pact_ffi", path ?? "pact_ffi", reason, PactCore.Oldest.ToString());

    private static PactCoreException Of(DiagnosticRule rule, string place, params ReadOnlySpan<object?> arguments) =>
        new(Diagnostic.Create(rule, new Location(place, 0, 0), arguments));
}
