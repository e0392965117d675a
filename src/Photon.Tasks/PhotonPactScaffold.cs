using System.Text;
using Microsoft.Build.Framework;
using Photon.Engine;
using Photon.Engine.CSharp.Scaffold;
using Photon.Engine.Text;
using Photon.Packaging;
using Photon.Tasks.Contracts;
using Photon.Tasks.Pacts;
using Photon.Tasks.Sources;

namespace Photon.Tasks;

/// <summary>Writes a consumer's tests of each operation that has examples, for a person to go on with. What is there is never touched.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPactScaffold : PactTask
{
    /// <summary>Where the tests go: <c>/code/tests/Shop.Tests/Consumer</c>.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary><c>Shop.Tests</c></summary>
    [Required]
    public string Namespace { get; set; } = "";

    /// <summary>The namespace of helpers; empty for the first contract's.</summary>
    public string RuntimeNamespace { get; set; } = "";

    /// <summary>The folder that pacts are named from, so that a test finds them on any machine: <c>/code</c>.</summary>
    [Required]
    public string Root { get; set; } = "";

    private protected override void Work(IReadOnlyList<ContractPact> pacts, PactWork work)
    {
        var space = CSharpName.ToNamespace(Namespace) is { Length: > 0 } name ? name : "Tests";
        foreach (var pact in pacts)
        {
            var disk = new DiskSources(Path.GetDirectoryName(ProjectFile)!, pact.Contract.FullPath);
            using var loader = new RemoteSources(disk, work.Options.AllowRemoteReferences, Cancellation);
            var options = new ScaffoldOptions { Provider = pact.Provider, Namespace = space, PactFile = PathText.Relative(Absolute(Root), pact.Path) };
            var result = Generator.ScaffoldTests(ClientOf(pact.Contract, pacts[0].Contract, disk.ReadContract(), loader, work.Options), pact.Options, options);
            foreach (var diagnostic in result.Diagnostics)
                work.Diagnostics.Add(diagnostic);
            foreach (var file in result.Files)
                Write(Path.Combine(Absolute(Folder), file.RelativePath), file.Text);
            if (result.Files.Count == 0)
                Say($"{pact.Contract.Path} has no example that a test could be made of.");
        }
    }

    private void Write(string path, string text)
    {
        if (File.Exists(path))
        {
            Say($"{path} is there, and kept");
            return;
        }

        WholeFile.Write(path, Encoding.UTF8.GetBytes(text));
        Say($"wrote {path}");
    }

    /// <summary>The client as <see cref="PhotonGenerate"/> makes it.</summary>
    private GenerateRequest ClientOf(Contract contract, Contract first, SourceText text, ISourceLoader loader, GenerationOptions options) => new()
    {
        Contract = text,
        Loader = loader,
        Name = contract.Name,
        Namespace = contract.Namespace,
        RuntimeNamespace = RuntimeNamespace.Length > 0 ? RuntimeNamespace : first.Namespace,
        Emit = contract.Emit,
        ClientLayout = contract.Clients,
        ClientStyle = contract.ClientStyle,
        AllowBrokenParts = options.AllowBrokenParts,
        StrictContract = options.StrictContract,
    };
}
