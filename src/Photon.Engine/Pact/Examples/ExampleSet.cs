using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Examples;

/// <summary>The examples of one parameter, header or body that can be used.</summary>
/// <param name="Named">Those with a name, in the order of the contract.</param>
/// <param name="Single">The one without a name, or null.</param>
/// <param name="Default">The schema's default, or null.</param>
/// <param name="Made">A value made from the schema, where that is wanted, or null.</param>
internal sealed record ExampleSet(IReadOnlyList<ApiExample> Named, ApiExample? Single, Node? Default, Node? Made)
{
    /// <summary>Names of examples that do not fit and were reported; null stands for the one without a name.</summary>
    public IReadOnlySet<string?> Refused { get; init; } = new HashSet<string?>();

    /// <summary>Whether the contract itself shows a value.</summary>
    public bool HasExample => Named.Count > 0 || Single is not null;

    /// <summary>The example of that name, else the one without.</summary>
    public ApiExample? Find(string? name) => NamedAs(name) ?? Single;

    /// <summary>A value in any case: that name, the one without, the default, one of another name (preferred ones first), one that is made.</summary>
    public ApiExample? Need(string? name, IReadOnlySet<string> preferred) =>
        Find(name) ?? Unnamed(Default) ?? Named.FirstOrDefault(example => preferred.Contains(example.Name!)) ?? (Named.Count > 0 ? Named[0] : Unnamed(Made));

    public ApiExample? NamedAs(string? name) => name is null ? null : Named.FirstOrDefault(example => example.Name == name);

    private static ApiExample? Unnamed(Node? value) => value is null ? null : new ApiExample(null, null, value);
}
