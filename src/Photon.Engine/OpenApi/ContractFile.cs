using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>One file of a contract, parsed.</summary>
internal sealed class ContractFile
{
    public ContractFile(SourceText source, Node root, SpecVersion version, bool hasHeader)
    {
        Source = source;
        Root = root;
        Version = version;
        HasHeader = hasHeader;
        RootPlace = Place.RootOf(this);
        Anchors = new SchemaAnchors(this);
    }

    public SourceText Source { get; }

    public Node Root { get; }

    /// <summary>The version of its own header, else that of the first file that refers to it.</summary>
    public SpecVersion Version { get; }

    /// <summary>It is an OpenAPI document itself, not a fragment.</summary>
    public bool HasHeader { get; }

    public Place RootPlace { get; }

    public Spot RootSpot => new(Root, RootPlace);

    public SchemaAnchors Anchors { get; }

    /// <summary>Schemas speak JSON Schema 2020-12.</summary>
    public bool IsModern => Version >= SpecVersion.V31;
}

/// <summary>A value and where it stands.</summary>
/// <param name="Node">The value.</param>
/// <param name="Place">Its place.</param>
/// <param name="Scope">The dynamic anchors that hold there; null outside of schemas, and where there are none.</param>
internal readonly record struct Spot(Node Node, Place Place, DynamicScope? Scope = null)
{
    public ContractFile File => Place.File;

    public Spot Step(string name, Node node) => new(node, Place.Step(name), Scope);
}
