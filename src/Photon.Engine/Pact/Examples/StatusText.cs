using System.Globalization;
using Photon.Engine.Model;

namespace Photon.Engine.Pact.Examples;

/// <summary>Statuses as a contract writes them.</summary>
internal static class StatusText
{
    /// <summary><c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
    public static string Of(StatusRange status) => status switch
    {
        { IsDefault: true } => "default",
        { IsExact: true } => status.From.ToString(CultureInfo.InvariantCulture),
        _ => $"{status.From / 100}XX",
    };
}
