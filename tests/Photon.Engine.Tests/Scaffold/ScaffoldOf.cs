using Photon.Engine.CSharp.Scaffold;
using Photon.Engine.Text;
using Photon.Testing;

namespace Photon.Engine.Tests.Scaffold;

/// <summary>The tests that are written for a golden case of the pact.</summary>
internal static class ScaffoldOf
{
    public static ScaffoldOptions Options { get; } = new() { Provider = "shop", Namespace = "Shop.Tests", PactFile = "pact/consumer/ui-shop.json" };

    public static GenerateResult Case(string name)
    {
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Engine.Tests", "Pact", "Cases", name));
        return Generator.ScaffoldTests(Request(loader.Read("openapi.yaml"), loader), Pact.PactOf.Options with { MakeExamples = name == "made" }, Options);
    }

    public static GenerateRequest Request(SourceText contract, ISourceLoader loader) => new()
    {
        Contract = contract,
        Loader = loader,
        Name = "Shop",
        Namespace = "Shop.Api",
        RuntimeNamespace = "Shop.Api",
        Emit = EmitParts.Models | EmitParts.Client,
    };
}
