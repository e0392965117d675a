using Photon.Engine.CSharp.Naming;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp;

/// <summary>What every emitter of one contract works with.</summary>
internal sealed class CSharpContext
{
    public CSharpContext(ApiModel model, CSharpOptions options, DiagnosticBag diagnostics)
    {
        Model = model;
        Options = options;
        Diagnostics = diagnostics;
        Names = new CSharpNames(model, options, diagnostics);
        Types = new TypeSpelling(Names, options.Namespace);
        Json = new JsonCode(Names, Types);
        StreamUsings = [.. ItemsCode.Usings(model)];
        Derived = model.Types.OfType<ObjectDefinition>()
            .Where(d => d.Base is not null)
            .ToLookup(d => d.Base!);
        Tags = model.Types.OfType<UnionDefinition>()
            .SelectMany(u => u.Discriminator is { } told ? told.Values.Select(v => (Value: v.Key, Property: PropertyOf(v.Value, told.PropertyName))) : [])
            .Where(t => t.Property is not null)
            .ToLookup(t => t.Property!, t => t.Value);
    }

    public ApiModel Model { get; }

    public CSharpOptions Options { get; }

    public DiagnosticBag Diagnostics { get; }

    public CSharpNames Names { get; }

    public TypeSpelling Types { get; }

    public JsonCode Json { get; }

    /// <summary>What files about operations import only where the contract has streams.</summary>
    public IReadOnlyList<string> StreamUsings { get; }

    /// <summary>The values that discriminators have for the types of their properties.</summary>
    public ILookup<ObjectProperty, string> Tags { get; }

    /// <summary>The types that derive directly from one.</summary>
    public ILookup<ObjectDefinition, ObjectDefinition> Derived { get; }

    private static ObjectProperty? PropertyOf(TypeDefinition definition, string name) =>
        (definition as ObjectDefinition)?.Properties.FirstOrDefault(p => p.Name == name);
}
