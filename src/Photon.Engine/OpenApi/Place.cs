using System.Text;

namespace Photon.Engine.OpenApi;

/// <summary>A place in a contract's text: a file and a JSON pointer, such as <c>api/openapi.yaml#/components/schemas/Product</c>.</summary>
internal sealed class Place
{
    private Place(ContractFile file, Place? parent, string name)
    {
        File = file;
        Parent = parent;
        Name = name;
    }

    public ContractFile File { get; }

    /// <summary>Null for the file's root.</summary>
    public Place? Parent { get; }

    /// <summary>The last step, not escaped; empty for the root.</summary>
    public string Name { get; }

    public static Place RootOf(ContractFile file) => new(file, null, "");

    public Place Step(string name) => new(File, this, name);

    public override string ToString()
    {
        var text = new StringBuilder(File.Source.Path).Append('#');
        foreach (var name in Names())
            text.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return text.ToString();
    }

    /// <summary>The steps from the root to here.</summary>
    public IReadOnlyList<string> Names()
    {
        var names = new List<string>();
        for (var place = this; place.Parent is not null; place = place.Parent)
            names.Add(place.Name);
        names.Reverse();
        return names;
    }

    /// <summary>The key in a section of the components (<c>components/parameters</c>, in 2.0 <c>parameters</c>), or null where this stands elsewhere.</summary>
    public string? ComponentName(string section)
    {
        if (Parent?.Name != section || Parent.Parent is not { } above)
            return null;
        var isSection = above.Parent is null || (above.Name == "components" && above.Parent.Parent is null);
        return isSection ? Name : null;
    }
}
