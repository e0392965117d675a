using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary><see cref="OpenApiDocument"/> to <see cref="ApiModel"/>: step two of the engine.</summary>
public static class Binder
{
    /// <summary>Settles what the contract means. What can't be bound is reported and left out; the rest is bound.</summary>
    public static ApiModel Bind(OpenApiDocument document, DiagnosticBag diagnostics) =>
        throw new NotSupportedException($"{document.Info.Title} {diagnostics}");
}
