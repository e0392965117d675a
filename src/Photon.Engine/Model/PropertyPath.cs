namespace Photon.Engine.Model;

/// <summary>One property on the way to a value.</summary>
/// <param name="Owner">The object it is read from.</param>
/// <param name="Property">Its own property, or one of a base.</param>
public sealed record PropertyStep(ObjectDefinition Owner, ObjectProperty Property);

/// <summary>The way from a value to one inside of it: <c>meta</c>, then <c>next</c>. Without steps it is the value itself.</summary>
public sealed record PropertyPath(IReadOnlyList<PropertyStep> Steps)
{
    public static PropertyPath Root { get; } = new([]);

    /// <summary>The last property; null for the value itself.</summary>
    public ObjectProperty? Property => Steps.Count == 0 ? null : Steps[^1].Property;

    public PropertyPath Then(PropertyStep step) => new([.. Steps, step]);

    /// <summary>Follows a JSON pointer such as <c>/meta/next</c> through objects; null where it leads nowhere, or through anything else.</summary>
    public static PropertyPath? Find(TypeUse root, string pointer)
    {
        var path = Root;
        var type = root.Type;
        foreach (var part in pointer.Split('/', StringSplitOptions.None).Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (StepsOf(type).FirstOrDefault(step => step.Property.Name == name) is not { } found)
                return null;
            path = path.Then(found);
            type = found.Property.Type.Type;
        }

        return pointer.Length == 0 || pointer[0] == '/' ? path : null;
    }

    /// <summary>The properties of an object, its bases' first; none for any other type.</summary>
    public static IEnumerable<PropertyStep> StepsOf(ApiType type)
    {
        if (type is not DefinedType { Definition: ObjectDefinition owner })
            return [];
        var chain = new Stack<ObjectDefinition>();
        for (var level = owner; level is not null && !chain.Contains(level); level = level.Base)
            chain.Push(level);
        return chain.SelectMany(level => level.Properties).Select(property => new PropertyStep(owner, property));
    }
}
