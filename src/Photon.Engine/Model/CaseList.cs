using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>The cases of a union while it is put together: each type once.</summary>
internal sealed class CaseList
{
    public List<(UnionCase Case, List<Schema> Origins)> All { get; } = [];

    public void Add(IReadOnlyList<string> words, TypeUse use, Schema? origin)
    {
        var index = All.FindIndex(entry => IsSame(entry.Case.Type.Type, use.Type));
        if (index < 0)
        {
            All.Add((new UnionCase(words, use with { IsNullable = false }), origin is null ? [] : [origin]));
            return;
        }

        var (known, origins) = All[index];
        if (origin is not null)
            origins.Add(origin);
        if (!ReferenceEquals(known.Type.Rule, use.Rule))
            All[index] = (known with { Type = known.Type with { Rule = null } }, origins);
    }

    /// <summary>Whether two types are the same to whoever reads a value, whatever their rules ask of it.</summary>
    private static bool IsSame(ApiType left, ApiType right) => (left, right) switch
    {
        (ArrayType one, ArrayType other) => one.IsUnique == other.IsUnique && IsSame(one.Item, other.Item),
        (MapType one, MapType other) => IsSame(one.Value, other.Value),
        _ => left == right,
    };

    private static bool IsSame(TypeUse left, TypeUse right) => left.IsNullable == right.IsNullable && IsSame(left.Type, right.Type);
}
