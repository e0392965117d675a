using System.Text;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Naming;

/// <summary>
/// Every TypeScript name of one contract, settled before any text is written. Types are unique without regard to case, because forms have files of their
/// names. A name depends only on its own schema or operation and on what it clashes with, so that types are called as in C#.
/// </summary>
internal sealed class TypeScriptNames
{
    private readonly NameScope types = new(FileNameComparer.Instance);
    private readonly NameScope values = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDefinition, string> typeNames = [];
    private readonly Dictionary<ApiOperation, string> operationNames = [];

    public TypeScriptNames(ApiModel model, string contract)
    {
        Folder = Kebab(contract);
        foreach (var name in TypeScriptWords.Types.Concat(TypeScriptWords.Devices))
            types.TryTake(name);
        foreach (var name in TypeScriptWords.Values)
            values.TryTake(name);
        NameTypes(model.Types.Where(type => type.NameOverride is not null));
        NameTypes(model.Types.Where(type => type.NameOverride is null && type.IsDeclared));
        NameTypes(model.Types.Where(type => type.NameOverride is null && !type.IsDeclared));
        // Letters without case make a type and a function of one name, of which a file can't import the first and declare the second.
        foreach (var name in typeNames.Values)
            values.TryTake(name);
        foreach (var operation in model.Operations.OrderBy(o => o.NameOverride is null).ThenBy(o => o.OperationId is null))
            operationNames.Add(operation, values.Take(CamelOf(StemOf(operation))));
    }

    /// <summary>The contract's folder: <c>shop</c>, <c>web-shop</c>.</summary>
    public string Folder { get; }

    /// <summary><c>NewProduct</c></summary>
    public string TypeName(TypeDefinition definition) => typeNames[definition];

    /// <summary><c>createProduct</c></summary>
    public string OperationName(ApiOperation operation) => operationNames[operation];

    /// <summary>Takes a further type name, such as that of an operation's input.</summary>
    public string TakeType(params ReadOnlySpan<string> candidates) => types.Take(candidates);

    /// <summary>Takes a further name of a value in the client, such as that of a second shape of an answer.</summary>
    public string TakeValue(params ReadOnlySpan<string> candidates) => values.Take(candidates);

    /// <summary><c>newProduct</c> of <c>NewProduct</c>; never a reserved word.</summary>
    public static string CamelOf(string pascal)
    {
        var name = IdentifierWords.Camel(pascal);
        return TypeScriptWords.Reserved.Contains(name) ? name + "_" : name;
    }

    private void NameTypes(IEnumerable<TypeDefinition> definitions)
    {
        foreach (var definition in definitions.OrderBy(d => d.Pointer, StringComparer.Ordinal))
        {
            var parts = definition.NameOverride is { } wanted && IdentifierWords.Pascal(wanted).Length > 0 ? [wanted] : definition.NameParts;
            var plain = IdentifierWords.Pascal(parts);
            var name = plain.Length > 0 ? plain : IdentifierWords.PascalWithSymbols(parts);
            typeNames.Add(definition, types.TryTake(name) ? name : types.Take(IdentifierWords.PascalWithSymbols(parts), name + "Model"));
        }
    }

    private static string StemOf(ApiOperation operation)
    {
        IReadOnlyList<string> parts = operation.NameOverride is { } wanted ? [wanted] : operation.NameParts;
        var stem = IdentifierWords.Pascal(parts);
        return stem.Length > 0 ? stem : IdentifierWords.PascalWithSymbols(parts);
    }

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(name[i]));
        }

        // The runtime has a folder of its own beside the contracts'.
        return kebab.ToString() is "runtime" ? "runtime-api" : kebab.ToString();
    }
}
