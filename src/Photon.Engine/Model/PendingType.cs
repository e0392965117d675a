using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

internal enum PendingKind
{
    Unknown,
    List,
    Map,
    Union,
}

/// <summary>A schema whose type is being found out. Where the way leads back to it, it needs a definition to stop at.</summary>
internal sealed class PendingType(SchemaSite site, Directions shape)
{
    public SchemaSite Site { get; } = site;

    public Schema Schema => Site.Schema;

    public Directions Shape { get; } = shape;

    public PendingKind Kind { get; set; }

    public bool IsNullable { get; set; }

    /// <summary>Set when the schema was met again inside itself.</summary>
    public TypeDefinition? Definition { get; set; }
}
