using System.Text.Json;
using System.Text.Json.Serialization;

namespace Photon.Packaging.Reports;

/// <summary>An enum as its names in camel case; numbers are refused.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
