using Photon.Engine.CSharp.Models;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp;

/// <summary>
/// The model types of one contract. A type is equal to an earlier contract's where both have the same name, would be declared by the same text,
/// and all types that the text names are equal too.
/// </summary>
public sealed class TypeLibrary
{
    private readonly string home;
    private readonly Dictionary<string, Declaration> declarations;
    private readonly Dictionary<string, string> elsewhere = new(StringComparer.Ordinal);

    private TypeLibrary(string home, Dictionary<string, Declaration> declarations)
    {
        this.home = home;
        this.declarations = declarations;
    }

    /// <summary>The types that an earlier contract declares: name to namespace.</summary>
    public IReadOnlyDictionary<string, string> Elsewhere => elsewhere;

    /// <param name="model">The contract.</param>
    /// <param name="options">How its code is written; what it shares is not among them yet.</param>
    /// <param name="earlier">The contracts before it; the first that has an equal type declares it.</param>
    /// <param name="diagnostics">Takes what naming has to say.</param>
    public static TypeLibrary Of(ApiModel model, CSharpOptions options, IReadOnlyList<TypeLibrary> earlier, DiagnosticBag diagnostics)
    {
        var context = new CSharpContext(model, options, diagnostics);
        var library = new TypeLibrary(options.Namespace, model.Types.ToDictionary(
            context.Names.DeclaredName, definition => Declare(context, definition), StringComparer.Ordinal));
        foreach (var other in earlier)
        {
            foreach (var name in library.EqualIn(other))
                library.elsewhere.TryAdd(name, other.HomeOf(name));
        }

        return library;
    }

    private static Declaration Declare(CSharpContext context, TypeDefinition definition)
    {
        var writer = new CodeWriter();
        TypeEmitter.Write(context, writer, definition);
        var named = TypeReferences.Of(definition);
        if (definition is ObjectDefinition parent)
            named = named.Concat(context.Derived[parent]);
        // A name that a nested type hides is written with the namespace.
        var text = writer.ToString().Replace($"global::{context.Options.Namespace}.", "global::", StringComparison.Ordinal);
        return new Declaration(text, [.. named.Select(context.Names.DeclaredName).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Those of the same text, without any that leads to one that is not.</summary>
    private HashSet<string> EqualIn(TypeLibrary other)
    {
        var equal = declarations
            .Where(own => other.declarations.TryGetValue(own.Key, out var theirs) && theirs.Text == own.Value.Text)
            .Select(own => own.Key)
            .ToHashSet(StringComparer.Ordinal);
        while (equal.RemoveWhere(name => !declarations[name].Names.All(equal.Contains)) > 0)
        {
        }

        return equal;
    }

    private string HomeOf(string name) => elsewhere.GetValueOrDefault(name, home);

    /// <param name="Text">What declares the type, converter included, with nothing of the contract's path or namespace.</param>
    /// <param name="Names">The types that it names.</param>
    private sealed record Declaration(string Text, IReadOnlyList<string> Names);
}
