using Photon.Engine.Model;

namespace Photon.Engine.Html;

/// <summary><see cref="ApiModel"/> to a page that a person reads: one HTML text that loads nothing.</summary>
public static class ApiPageEmitter
{
    public static string Emit(ApiModel model) => throw new NotSupportedException(model.Title);
}
