using Photon.Engine;
using Photon.Engine.CSharp.Naming;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Operations.Tests;

/// <summary>No schema may have the name of a type of .NET that generated code writes.</summary>
public sealed class ReservedNamesTests
{
    /// <summary>Cases that between them bring every helper and every kind of emitter.</summary>
    private static readonly string[] Cases =
        ["body-multipart", "body-xml", "client-fake", "client-throwing", "conditions", "links", "oneof-discriminator", "pages", "responses-several", "security", "streams", "tags-clients", "tuples", "webhooks"];

    [Fact]
    public void TypesThatGeneratedCodeNamesAreReserved()
    {
        var compiler = GeneratedCodeCompiler.Create();
        // The helpers are the same in each.
        var named = Cases.SelectMany(name => compiler.ForeignTypes(
            Generated(name), path => name == Cases[0] || !path.StartsWith("Runtime/", StringComparison.Ordinal), TestContext.Current.CancellationToken));
        var free = string.Join(' ', named.Where(n => !IsReserved(n)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.True(free.Length == 0, free);
    }

    private static CompileRequest Generated(string name)
    {
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Golden.Tests", "Cases", name));
        var result = Generator.Generate(new GenerateRequest
        {
            Contract = loader.Read("openapi.yaml"),
            Loader = loader,
            Name = "Sample",
            Namespace = "Sample.Api",
            RuntimeNamespace = "Sample.Api",
            Emit = EmitParts.Models | EmitParts.Client | EmitParts.Server | EmitParts.Webhooks,
            EmitClientRegistration = true,
            AllowMissingHandlers = true,
        });
        return new CompileRequest { Files = result.Files, AllowMissingHandlers = true };
    }

    private static bool IsReserved(string name) =>
        name == "var" || ReservedNames.Types.Contains(name) || RuntimeNames.All.Contains(name, StringComparer.Ordinal) || ReservedNames.Types.Contains(name + "Attribute");
}
