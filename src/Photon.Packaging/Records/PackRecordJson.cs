using System.Text.Json.Serialization;

namespace Photon.Packaging.Records;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(PackRecord))]
internal sealed partial class PackRecordJson : JsonSerializerContext;
