using Photon.Engine.Model;
using Photon.Engine.TypeScript.Forms;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>Which form fills the body of an operation.</summary>
internal sealed class BodyForms(FormContext forms)
{
    /// <summary>The form of the shape that the client sends unless it is told otherwise; null where that has no form.</summary>
    public EmittedForm? Of(ApiOperation? operation)
    {
        if (operation?.Body?.Contents.Where(content => content.Kind is ContentKind.Json or ContentKind.Multipart or ContentKind.FormUrlEncoded)
            .OrderBy(content => content.Kind == ContentKind.Json ? 0 : content.Kind == ContentKind.Multipart ? 1 : 2).FirstOrDefault()?.Type is not { } type)
        {
            return null;
        }

        return forms.Forms.FirstOrDefault(form => form.Definition is null && form.Type == type)
            ?? (type is { IsNullable: false, Type: DefinedType { Definition: var definition } } ? forms.Forms.FirstOrDefault(form => form.Definition == definition) : null);
    }

    /// <summary>Members of an item of which a body is made; null where a body is no plain object.</summary>
    public IReadOnlyList<string>? MembersOf(ApiOperation? operation, TypeUse? item)
    {
        if (Of(operation)?.Definition is not ObjectDefinition { Discriminator: null } body || item is null)
            return null;
        var known = PropertyPath.StepsOf(item.Type).Select(step => step.Property.Name).ToHashSet(StringComparer.Ordinal);
        return [.. PropertyPath.StepsOf(new DefinedType(body)).Select(step => step.Property).Where(property => !property.IsReadOnly && known.Contains(property.Name)).Select(property => property.Name)];
    }

    /// <summary>Whether what an item shows is enough to make it again.</summary>
    public bool CanRestore(ApiOperation? create, TypeUse? item) =>
        MembersOf(create, item) is { Count: > 0 } members && Of(create)?.Definition is ObjectDefinition body
        && PropertyPath.StepsOf(new DefinedType(body)).All(step => !step.Property.IsRequired || step.Property.IsReadOnly || members.Contains(step.Property.Name));
}
