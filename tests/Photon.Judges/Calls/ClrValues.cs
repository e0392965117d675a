using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Photon.Engine.CSharp.Operations;

namespace Photon.Judges.Calls;

/// <summary>JSON values as arguments of generated methods, and back: what a test compares.</summary>
internal static class ClrValues
{
    private static readonly JsonSerializerOptions json = new()
    {
        Converters = { new TimeConverter() },
        MaxDepth = 256,
    };

    /// <summary>A value of a parameter's or a body's type; a form with files is made field by field.</summary>
    public static object? FromJson(JsonNode? value, Type type, BodyCase? form = null)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Stream))
            return new MemoryStream(BytesOf(value));
        if (form is { FormName: not null })
            return FormFromJson((JsonObject)value!, plain, form);
        return value.Deserialize(plain, json);
    }

    /// <summary>The value as JSON; streams and files by their content.</summary>
    public static JsonNode? ToJson(object? value, Type type)
    {
        switch (value)
        {
            case null:
                return null;
            case Stream stream:
                return JsonValue.Create(Encoding.UTF8.GetString(Drain(stream)));
            default:
                return IsFormOrFile(value.GetType()) ? MembersToJson(value) : JsonSerializer.SerializeToNode(value, Nullable.GetUnderlyingType(type) ?? type, json);
        }
    }

    public static bool IsFormOrFile(Type type) =>
        type.Name == "FilePart" || (type.Name.EndsWith("Form", StringComparison.Ordinal) && type.GetCustomAttribute<JsonConverterAttribute>() is null);

    public static byte[] Drain(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] BytesOf(JsonNode? value) => Encoding.UTF8.GetBytes(value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "");

    private static object FormFromJson(JsonObject value, Type type, BodyCase form)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var field in form.Fields)
        {
            if (!value.TryGetPropertyValue(field.Property.Name, out var given))
                continue;
            var property = type.GetProperty(field.Name)!;
            property.SetValue(record, FieldFromJson(given, property.PropertyType));
        }

        return record;
    }

    private static object? FieldFromJson(JsonNode? value, Type type)
    {
        if (type.Name == "FilePart")
            return Activator.CreateInstance(type, new MemoryStream(BytesOf(value)), "a.bin", null);
        if (!type.IsGenericType || type.GetGenericArguments()[0] is not { Name: "FilePart" } file)
            return FromJson(value, type);
        var files = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(file))!;
        foreach (var item in (JsonArray)value!)
            files.Add(FieldFromJson(item, file));
        return files;
    }

    private static JsonNode? MembersToJson(object value)
    {
        var members = new JsonObject();
        foreach (var property in value.GetType().GetProperties().Where(p => p.Name != "EqualityContract" && p.Name != "ContentType"))
        {
            var member = property.GetValue(value);
            if (member is IEnumerable files and not string && property.PropertyType.IsGenericType && property.PropertyType.GetGenericArguments()[0].Name == "FilePart")
                members[property.Name] = new JsonArray([.. files.Cast<object>().Select(MembersToJson)]);
            else if (member is not null)
                members[property.Name] = ToJson(member, property.PropertyType);
        }

        return members;
    }

    /// <summary>As contracts write it: a TimeOnly is in UTC.</summary>
    private sealed class TimeConverter : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeOnly.Parse(reader.GetString()!.TrimEnd('Z', 'z'), CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z");
    }
}
