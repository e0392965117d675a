using System.Net.ServerSentEvents;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Photon.Engine.CSharp.Operations;

namespace Photon.Judges.Calls;

/// <summary>Bodies of several shapes, and bodies that are streams of bytes or of items: to and from JSON.</summary>
internal static class ClrBodies
{
    /// <summary>A value of a body's type: where there are several shapes, that of <paramref name="bodyCase"/>.</summary>
    public static object? FromJson(JsonNode? value, Type type, BodyCase? bodyCase)
    {
        if (bodyCase is null || !IsUnion(type))
            return ItemType(type) is { } item ? ItemsFromJson(value, item) : ClrValues.FromJson(value, type, bodyCase);
        var nested = type.GetNestedType(bodyCase.Name) ?? throw new InvalidOperationException($"There is no case {bodyCase.Name}.");
        return Activator.CreateInstance(nested, FromJson(value, nested.GetProperty("Value")!.PropertyType, bodyCase));
    }

    /// <summary>The value as JSON, read to its end; a shape of several with its name around it.</summary>
    public static async Task<JsonNode?> ToJsonAsync(object? value, Type type)
    {
        if (value is null)
            return null;
        if (value is Stream stream)
            return JsonValue.Create(System.Text.Encoding.UTF8.GetString(await DrainAsync(stream)));
        if (IsUnion(type))
        {
            var inner = value.GetType().GetProperty("Value")!;
            return new JsonObject { [value.GetType().Name] = await ToJsonAsync(inner.GetValue(value), inner.PropertyType) };
        }

        if (ItemType(type) is not { } item)
            return ClrValues.ToJson(value, type);
        var collect = typeof(ClrBodies).GetMethod(nameof(CollectAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);
        return await (Task<JsonNode?>)collect.Invoke(null, [value])!;
    }

    /// <summary>A union of bodies: unlike one of the contract's it is no JSON.</summary>
    public static bool IsUnion(Type type) =>
        type.IsAbstract && !type.IsInterface && type != typeof(Stream) && type.GetCustomAttribute<JsonConverterAttribute>() is null && type.GetNestedTypes().Length > 0;

    public static Type? ItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) ? type.GetGenericArguments()[0] : null;

    private static object ItemsFromJson(JsonNode? value, Type item)
    {
        var items = Array.CreateInstance(item, ((JsonArray)value!).Count);
        for (var i = 0; i < items.Length; i++)
            items.SetValue(item == typeof(SseItem<string>) ? new SseItem<string>(value[i]!.GetValue<string>()) : ClrValues.FromJson(value[i], item), i);
        var stream = typeof(ClrBodies).GetMethod(nameof(Stream), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);
        return stream.Invoke(null, [items])!;
    }

    private static async IAsyncEnumerable<T> Stream<T>(T[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static async Task<JsonNode?> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new JsonArray();
        await foreach (var item in items)
            all.Add(item is SseItem<string> text ? JsonValue.Create(text.Data) : ClrValues.ToJson(item, typeof(T)));
        return all;
    }

    private static async Task<byte[]> DrainAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
