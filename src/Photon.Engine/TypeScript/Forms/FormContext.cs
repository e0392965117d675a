using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Forms.Hints;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms;

/// <summary>What the forms of one contract share while they are made.</summary>
internal sealed class FormContext
{
    public FormContext(TypeScriptContext typeScript, IReadOnlyList<EmittedForm> forms)
    {
        TypeScript = typeScript;
        Forms = forms;
        Graph = new FormGraph(forms);
        Options = new OptionLists(typeScript.Model, typeScript.Names);
        Hints = new HintReader(typeScript.Options.Forms, typeScript.Diagnostics);
        Discriminators = new DiscriminatorIndex(Graph.All, Check);
        Files = new FileParts(typeScript.Model);
        Values = new ValueMaker(typeScript.Model, Check);
    }

    public TypeScriptContext TypeScript { get; }

    public IReadOnlyList<EmittedForm> Forms { get; }

    public FormGraph Graph { get; }

    public OptionLists Options { get; }

    public HintReader Hints { get; }

    public DiscriminatorIndex Discriminators { get; }

    public FileParts Files { get; }

    public ValueCheck Check { get; } = new();

    public ValueMaker Values { get; }

    /// <summary>Whether a value of the type may be any of those that derive from it.</summary>
    public static bool IsFamily(ObjectDefinition definition) => definition.Discriminator is { Values.Count: > 0 };

    public string NameOf(TypeDefinition definition) => TypeScript.Names.TypeName(definition);

    /// <summary>What items may call a type: its name, and without the word that tells the shape of requests apart.</summary>
    public IReadOnlyList<string> TargetsOf(TypeDefinition definition)
    {
        var name = NameOf(definition);
        const string word = "Request";
        var isShape = definition.Pointer.EndsWith("?request", StringComparison.Ordinal) && name.EndsWith(word, StringComparison.Ordinal);
        return isShape ? [name, name[..^word.Length]] : [name];
    }

    /// <summary>What a person calls a type.</summary>
    public string LabelOf(TypeDefinition definition) =>
        Hints.OfForm(TargetsOf(definition), definition).Label ?? (string.IsNullOrWhiteSpace(definition.Title) ? WordsOf(definition) : LabelText.OfTitle(definition.Title));

    /// <summary>The words of its name, less that it is what is sent.</summary>
    private static string WordsOf(TypeDefinition definition)
    {
        if (definition.NameOverride is { } wanted)
            return LabelText.OfName(wanted);
        var parts = definition.NameParts;
        return LabelText.OfName(string.Join(' ', parts is [_, .., "request"] ? parts.Take(parts.Count - 1) : parts));
    }
}
