using System;
using System.Collections.Generic;

namespace Photon.Runtime;

/// <summary>Which properties and items of one value a rule looked at: what <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> ask.</summary>
internal sealed class Evaluated
{
    private readonly HashSet<string> properties = new(StringComparer.Ordinal);
    private readonly HashSet<int> items = [];

    public void Add(string property) => properties.Add(property);

    public void Add(int item) => items.Add(item);

    public void Add(Evaluated other)
    {
        properties.UnionWith(other.properties);
        items.UnionWith(other.items);
    }

    public bool Has(string property) => properties.Contains(property);

    public bool Has(int item) => items.Contains(item);
}
