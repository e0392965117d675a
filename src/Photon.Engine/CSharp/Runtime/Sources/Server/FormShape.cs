using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Photon.Runtime;

/// <summary>How the fields of a form make one JSON object.</summary>
/// <param name="fields">The fields that are not single texts.</param>
/// <param name="others">The shape of fields that are not listed.</param>
internal sealed class FormShape(FormFieldShape[] fields, ValueShape? others = null)
{
    public byte[] ToJson(IFormCollection form)
    {
        var texts = form.SelectMany(f => f.Value, (f, value) => new WireField(f.Key, value ?? "")).ToList();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        return WireReader.Json(writer =>
        {
            writer.WriteStartObject();
            foreach (var field in fields)
            {
                if (WireReader.Fields(texts, field.Name, field.Shape, field.Style, field.Explode, static text => text) is not { } json)
                    continue;
                listed.Add(field.Name);
                writer.WritePropertyName(field.Name);
                writer.WriteRawValue(json);
            }

            WriteOthers(writer, texts.Where(t => !listed.Contains(Stem(t.Name))));
            writer.WriteEndObject();
        });
    }

    private void WriteOthers(Utf8JsonWriter writer, IEnumerable<WireField> texts)
    {
        foreach (var group in texts.GroupBy(t => t.Name, t => t.Value))
        {
            writer.WritePropertyName(group.Key);
            WireReader.WriteText(writer, group.First(), others ?? ValueShape.Text);
        }
    }

    private static string Stem(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? name : name[..bracket];
    }
}

/// <param name="Name">The field's name.</param>
/// <param name="Shape">What JSON it stands for.</param>
/// <param name="Style">How a value of several parts is spread.</param>
/// <param name="Explode">Whether each part has a field of its own.</param>
internal sealed record FormFieldShape(string Name, ValueShape Shape, WireStyle Style = WireStyle.Form, bool Explode = true);
