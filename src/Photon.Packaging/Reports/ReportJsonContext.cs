using System.Text.Json.Serialization;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Reports;

/// <summary>How the records of this folder are spelled in JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(WordConverter<Severity>), typeof(WordConverter<FileLayer>), typeof(WordConverter<BuildOutcome>)])]
[JsonSerializable(typeof(GenerationFacts))]
[JsonSerializable(typeof(BuildReport))]
[JsonSerializable(typeof(ReportVersion))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
