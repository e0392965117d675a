using System;
using System.Collections.Generic;

namespace Photon.Runtime;

/// <summary>What JSON a text stands for: parameters and forms carry texts only.</summary>
internal sealed class ValueShape
{
    private readonly Func<ValueShape>? item;
    private readonly Dictionary<string, Func<ValueShape>> members = [];

    private ValueShape(ShapeKind kind, Func<ValueShape>? item = null)
    {
        Kind = kind;
        this.item = item;
    }

    public static ValueShape Text { get; } = new(ShapeKind.Text);

    public static ValueShape Number { get; } = new(ShapeKind.Number);

    public static ValueShape Boolean { get; } = new(ShapeKind.Boolean);

    /// <summary>A number, true, false or null where the text is one, else a text.</summary>
    public static ValueShape Any { get; } = new(ShapeKind.Any);

    /// <summary>The text is a JSON document.</summary>
    public static ValueShape Json { get; } = new(ShapeKind.Json);

    public ShapeKind Kind { get; }

    /// <summary>The shape of an array's items, or of the members that an object does not name.</summary>
    public ValueShape Item => item?.Invoke() ?? Any;

    public static ValueShape Array(ValueShape item) => new(ShapeKind.Array, () => item);

    public static ValueShape Array(Func<ValueShape> item) => new(ShapeKind.Array, item);

    /// <param name="additional">The shape of members that are not named by <see cref="With(string, ValueShape)"/>.</param>
    public static ValueShape Object(ValueShape? additional = null) => new(ShapeKind.Object, () => additional ?? Any) { IsOpen = additional is not null };

    /// <summary>The same where the shape of further members may lead back to this one.</summary>
    public static ValueShape Object(Func<ValueShape> additional) => new(ShapeKind.Object, additional) { IsOpen = true };

    public ValueShape With(string name, ValueShape shape)
    {
        members[name] = () => shape;
        return this;
    }

    /// <summary>A member whose shape may lead back to this one.</summary>
    public ValueShape With(string name, Func<ValueShape> shape)
    {
        members[name] = shape;
        return this;
    }

    /// <summary>Whether members that are not named belong to it.</summary>
    public bool IsOpen { get; private init; }

    public ValueShape Member(string name) => members.TryGetValue(name, out var shape) ? shape() : Item;

    public bool Knows(string name) => members.ContainsKey(name);
}

internal enum ShapeKind
{
    Text,
    Number,
    Boolean,
    Any,
    Json,
    Array,
    Object,
}
