using Photon.Engine.CSharp;
using Photon.Engine.Text;
using Photon.Engine.TypeScript;

namespace Photon.Engine;

/// <summary>What to generate from one contract. Everything the engine may know; it reads nothing else.</summary>
public sealed record GenerateRequest
{
    /// <summary>The contract's text. Its path, relative to the project with <c>/</c>, appears in diagnostics and headers.</summary>
    public required SourceText Contract { get; init; }

    /// <summary>Lends the texts of <c>$ref</c>ed files.</summary>
    public required ISourceLoader Loader { get; init; }

    /// <summary>The word in public names: <c>Shop</c> makes <c>ShopClient</c>, <c>AddShopApi</c>, <c>MapShopApi</c>. A C# identifier.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of everything generated for this contract, such as <c>Shop.Api</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The namespace of the helpers that are generated once per assembly; the first contract's by default.</summary>
    public required string RuntimeNamespace { get; init; }

    /// <summary>True for the one contract of a project whose result carries the helpers.</summary>
    public bool EmitRuntime { get; init; } = true;

    /// <summary>Which parts to generate.</summary>
    public EmitParts Emit { get; init; } = EmitParts.Models | EmitParts.Client | EmitParts.Server;

    /// <summary>One client for the whole contract, or one for each tag.</summary>
    public ClientLayout ClientLayout { get; init; } = ClientLayout.Contract;

    /// <summary>Methods that throw, methods that answer with results, or both.</summary>
    public ClientStyle ClientStyle { get; init; } = ClientStyle.Both;

    /// <summary>Generate <c>FakeShopClient</c>, which tests fill with answers.</summary>
    public bool EmitClientFake { get; init; }

    /// <summary>Generate <c>AddShopClient</c>, which needs Microsoft.Extensions.Http.</summary>
    public bool EmitClientRegistration { get; init; } = true;

    /// <summary>Results know a case "not implemented" (501), which the analyzer's generated handlers answer.</summary>
    public bool AllowMissingHandlers { get; init; }

    /// <summary>
    /// Leave out an operation or schema that is broken, with a warning, and generate the rest. Otherwise each is an error and nothing is written.
    /// </summary>
    public bool AllowBrokenParts { get; init; }

    /// <summary>Report an error wherever the contract breaks the specification, also where it is understood all the same.</summary>
    public bool StrictContract { get; init; }

    /// <summary>
    /// What the contracts before this one declare: types that are equal are taken from there, and not declared again. Null where each contract
    /// keeps its own.
    /// </summary>
    public IReadOnlyList<TypeLibrary>? EarlierTypes { get; init; }

    /// <summary>True for the one contract of a project with a UI whose result carries the runtime of the forms.</summary>
    public bool EmitUiRuntime { get; init; } = true;

    /// <summary>True for the one contract of a web project with a UI whose result carries <c>MapShopUi</c>, which serves it.</summary>
    public bool EmitUiHost { get; init; }

    /// <summary>How the project shapes forms: what wins over the contract's own <c>x-photon-</c>words.</summary>
    public IReadOnlyList<FormSettings> Forms { get; init; } = [];

    /// <summary>
    /// The path that <c>#line</c> directives give for a source, from the folder where the generated C# will lie; by default the source's own path.
    /// </summary>
    public Func<string, string> LinePath { get; init; } = path => path;
}
