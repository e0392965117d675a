using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Photon.Runtime;

/// <summary>XML to the JSON that it stands for, and back, so that one validator and one reader serve both.</summary>
internal static class WireXml
{
    private const int DeepestElement = 64;
    private static readonly XNamespace instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The document as JSON. A document type is refused: it could name files, or grow without end.</summary>
    public static byte[] ToJson(byte[] xml, WireXmlShape root)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var element = XElement.Load(reader);
        if (!Is(element, root.Name, root.Space))
            throw new XmlException($"The root must be the element '{root.Name}', but is '{element.Name.LocalName}'.");
        return WireReader.Json(writer => ReadObject(writer, element, root, 0));
    }

    public static byte[] FromJson(JsonElement value, WireXmlShape root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement(root.Prefix, root.Name, root.Space);
            WriteFields(writer, value, root, root.Prefix.Length == 0 ? root.Space : "");
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void ReadObject(Utf8JsonWriter writer, XElement element, WireXmlShape shape, int depth)
    {
        if (depth > DeepestElement)
            throw new XmlException("The elements lie too deep in one another.");
        writer.WriteStartObject();
        foreach (var field in shape.Fields)
            ReadField(writer, element, field, depth);
        writer.WriteEndObject();
    }

    private static void ReadField(Utf8JsonWriter writer, XElement element, WireXmlField field, int depth)
    {
        if (field.IsList)
        {
            ReadList(writer, element, field, depth);
            return;
        }

        if (field.Form == WireXmlForm.Attribute)
        {
            var attribute = element.Attributes().FirstOrDefault(a => a.Name.LocalName == field.Element && (field.Space.Length == 0 || a.Name.NamespaceName == field.Space));
            if (attribute is null)
                return;
            writer.WritePropertyName(field.Name);
            ReadText(writer, attribute.Value, field);
        }
        else if (field.Form is WireXmlForm.Text or WireXmlForm.CData)
        {
            if (element.IsEmpty && !field.IsRequired)
                return;
            writer.WritePropertyName(field.Name);
            ReadText(writer, element.Value, field);
        }
        else if (element.Elements().FirstOrDefault(e => Is(e, field.Element, field.Space)) is { } child)
        {
            writer.WritePropertyName(field.Name);
            ReadValue(writer, child, field, depth);
        }
    }

    private static void ReadList(Utf8JsonWriter writer, XElement element, WireXmlField field, int depth)
    {
        var container = field.Wrapper is null ? element : element.Elements().FirstOrDefault(e => e.Name.LocalName == field.Wrapper);
        var items = container?.Elements().Where(e => Is(e, field.Element, field.Space)).ToList() ?? [];
        var isAbsent = field.Wrapper is null ? items.Count == 0 && !field.IsRequired : container is null;
        if (isAbsent)
            return;
        writer.WriteStartArray(field.Name);
        foreach (var item in items)
            ReadValue(writer, item, field, depth);
        writer.WriteEndArray();
    }

    private static void ReadValue(Utf8JsonWriter writer, XElement element, WireXmlField field, int depth)
    {
        if ((string?)element.Attribute(instance + "nil") is "true" or "1")
            writer.WriteNullValue();
        else if (field.Object is { } shape)
            ReadObject(writer, element, shape(), depth + 1);
        else
            ReadText(writer, element.Value, field);
    }

    /// <summary>Space around numbers is no part of them.</summary>
    private static void ReadText(Utf8JsonWriter writer, string text, WireXmlField field) =>
        WireReader.WriteText(writer, field.Text.Kind == ShapeKind.Text ? text : text.Trim(), field.Text);

    private static void WriteFields(XmlWriter writer, JsonElement value, WireXmlShape shape, string space)
    {
        foreach (var field in shape.Fields.OrderBy(f => f.Form == WireXmlForm.Attribute ? 0 : 1)) // attributes go first, or not at all
        {
            if (value.TryGetProperty(field.Name, out var member))
                WriteField(writer, member, field, space);
        }
    }

    private static void WriteField(XmlWriter writer, JsonElement value, WireXmlField field, string space)
    {
        switch (field.Form)
        {
            case WireXmlForm.Attribute:
                if (value.ValueKind != JsonValueKind.Null)
                    writer.WriteAttributeString(field.Prefix, field.Element, field.Space, WireValue.PartOf(value));
                break;
            case WireXmlForm.Text:
                writer.WriteString(WireValue.PartOf(value));
                break;
            case WireXmlForm.CData:
                writer.WriteCData(WireValue.PartOf(value));
                break;
            default:
                if (field.IsList && value.ValueKind == JsonValueKind.Array)
                    WriteList(writer, value, field, space);
                else
                    WriteElement(writer, value, field, space);
                break;
        }
    }

    private static void WriteList(XmlWriter writer, JsonElement list, WireXmlField field, string space)
    {
        if (field.Wrapper is not null)
            writer.WriteStartElement("", field.Wrapper, space);
        foreach (var item in list.EnumerateArray())
            WriteElement(writer, item, field, space);
        if (field.Wrapper is not null)
            writer.WriteEndElement();
    }

    /// <summary>A child without a namespace of its own is in the one that its parent makes the default.</summary>
    private static void WriteElement(XmlWriter writer, JsonElement value, WireXmlField field, string space)
    {
        var own = field.Space.Length > 0 ? field.Space : space;
        writer.WriteStartElement(field.Prefix, field.Element, own);
        if (value.ValueKind == JsonValueKind.Null)
            writer.WriteAttributeString("xsi", "nil", instance.NamespaceName, "true");
        else if (field.Object is { } shape)
            WriteFields(writer, value, shape(), field.Prefix.Length == 0 ? own : space);
        else
            writer.WriteString(WireValue.PartOf(value));
        writer.WriteEndElement();
    }

    private static bool Is(XElement element, string name, string space) =>
        element.Name.LocalName == name && (space.Length == 0 || element.Name.NamespaceName == space);
}
