using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>Fields such as <c>card[owner][name]</c>, put together.</summary>
internal sealed class WireTree
{
    private const int Deepest = 16;
    private readonly List<KeyValuePair<string, WireTree>> children = [];
    private readonly List<string> values = [];

    public bool IsEmpty => children.Count == 0 && values.Count == 0;

    /// <summary>Adds a field by the brackets behind its name: <c>[owner][name]</c>.</summary>
    public void Add(string brackets, string value)
    {
        var node = this;
        foreach (var key in brackets.Split('[', StringSplitOptions.RemoveEmptyEntries).Take(Deepest))
            node = node.Child(key.TrimEnd(']'));
        node.values.Add(value);
    }

    public void WriteTo(Utf8JsonWriter writer, ValueShape shape)
    {
        if (children.Count == 0)
        {
            WriteValues(writer, shape);
            return;
        }

        if (shape.Kind == ShapeKind.Array || (shape.Kind != ShapeKind.Object && children.All(c => IsIndex(c.Key))))
        {
            writer.WriteStartArray();
            foreach (var value in values)
                WireReader.WriteText(writer, value, shape.Item);
            foreach (var (_, child) in children)
                child.WriteElements(writer, shape.Item);
            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, child) in children)
        {
            writer.WritePropertyName(name);
            child.WriteTo(writer, shape.Member(name));
        }

        writer.WriteEndObject();
    }

    /// <summary><c>ids[]=1&amp;ids[]=2</c> gathers several items under one key.</summary>
    private void WriteElements(Utf8JsonWriter writer, ValueShape item)
    {
        if (children.Count > 0)
        {
            WriteTo(writer, item);
            return;
        }

        foreach (var value in values)
            WireReader.WriteText(writer, value, item);
    }

    private void WriteValues(Utf8JsonWriter writer, ValueShape shape)
    {
        if (shape.Kind != ShapeKind.Array && values.Count == 1)
        {
            WireReader.WriteText(writer, values[0], shape);
            return;
        }

        writer.WriteStartArray();
        foreach (var value in values)
            WireReader.WriteText(writer, value, shape.Item);
        writer.WriteEndArray();
    }

    private WireTree Child(string key)
    {
        foreach (var (name, child) in children)
        {
            if (name == key)
                return child;
        }

        var added = new WireTree();
        children.Add(new(key, added));
        return added;
    }

    private static bool IsIndex(string key) =>
        key.Length == 0 || int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
