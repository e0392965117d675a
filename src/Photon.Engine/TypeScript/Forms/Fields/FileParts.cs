using Photon.Engine.Model;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>Where forms send files, and what they may be.</summary>
internal sealed class FileParts
{
    private readonly HashSet<TypeDefinition> owners;
    private readonly Dictionary<(TypeDefinition Owner, string Property), string> mediaTypes = [];

    public FileParts(ApiModel model)
    {
        owners = [.. FileForms.Of(model)];
        foreach (var content in model.Operations.SelectMany(operation => operation.Body?.Contents ?? []))
        {
            if (content is not { Kind: ContentKind.Multipart, Type.Type: DefinedType { Definition: ObjectDefinition definition } })
                continue;
            foreach (var part in content.Parts)
            {
                for (var owner = definition; owner is not null; owner = owner.Base)
                    mediaTypes.TryAdd((owner, part.Name), part.ContentType);
            }
        }
    }

    /// <summary>Whether a property of the definition that is binary holds a file; elsewhere in JSON it is a text.</summary>
    public bool IsOwner(TypeDefinition definition) => owners.Contains(definition);

    public string? MediaTypeOf(TypeDefinition owner, string property) => mediaTypes.GetValueOrDefault((owner, property));
}
