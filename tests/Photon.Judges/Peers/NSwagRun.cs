using Photon.Engine.Text;
using Photon.Judges.Npm;

namespace Photon.Judges.Peers;

/// <summary>NSwag's console on one contract: models and client, as its users ask for them today.</summary>
internal sealed class NSwagRun(NpmPackages packages, DirectoryInfo scratch)
{
    /// <summary>What it took, and what it wrote: one file, or none where it gave up.</summary>
    public async Task<(ProcessCost Cost, IReadOnlyList<GeneratedFile> Files)> RunAsync(string contract, int runs, CancellationToken cancellationToken)
    {
        var output = Path.Combine(scratch.FullName, $"{Guid.NewGuid():N}.cs");
        string[] command =
        [
            "dotnet", packages.NSwag, "openapi2csclient", $"/input:{contract}", $"/output:{output}", "/namespace:Peer.Api",
            "/jsonLibrary:SystemTextJson", "/generateNullableReferenceTypes:true",
        ];
        var cost = await ProcessCost.MeasureAsync(runs, command, cancellationToken);
        if (!File.Exists(output))
            return (cost, []);
        var text = await File.ReadAllTextAsync(output, cancellationToken);
        File.Delete(output);
        return (cost, [new GeneratedFile("Peer.cs", text, GeneratedFileKind.Compile)]);
    }
}
