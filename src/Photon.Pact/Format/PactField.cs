namespace Photon.Pact.Format;

/// <summary>A header or a query parameter with its values in order: <c>Vary: Accept, Origin</c>.</summary>
public sealed record PactField(string Name, IReadOnlyList<string> Values)
{
    /// <summary>The values of a header, whatever the case of its name; null where there is none.</summary>
    public static IReadOnlyList<string>? Find(IReadOnlyList<PactField> fields, string name)
    {
        foreach (var field in fields)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
                return field.Values;
        }

        return null;
    }
}
