using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Photon.Testing.Compiling;

/// <summary>What the SDK tells analyzers about a project that is published trimmed, as one file and with AOT.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["build_property.EnableAotAnalyzer"] = "true",
        ["build_property.EnableSingleFileAnalyzer"] = "true",
        ["build_property.EnableTrimAnalyzer"] = "true",
        ["build_property.TargetFramework"] = "net10.0",
        ["build_property.TargetFrameworkIdentifier"] = ".NETCoreApp",
        ["build_property.TargetFrameworkVersion"] = "v10.0",
        ["build_property.UsingMicrosoftNETSdkWeb"] = "true",
        ["build_property._SupportedPlatformList"] = "Linux,macOS,Windows",
        ["build_property.PhotonAllowMissingHandlers"] = "true",
    };

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(Properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
