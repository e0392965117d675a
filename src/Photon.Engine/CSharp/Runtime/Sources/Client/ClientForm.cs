using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>A multipart form in the making.</summary>
internal sealed class ClientForm
{
    public MultipartFormDataContent Content { get; } = [];

    /// <summary>A text, several of the same name for a list, or JSON for an object.</summary>
    public void Field(string name, WireValue value)
    {
        if (value.Text is { } text)
            Add(name, text, "text/plain");
        else if (value.Element.ValueKind == JsonValueKind.Object)
            Add(name, value.Element.GetRawText(), "application/json");
        else if (value.Element.ValueKind == JsonValueKind.Array)
            AddItems(name, value.Element);
    }

    public void File(string name, FilePart? file, string contentType)
    {
        if (file is null)
            return;
        var content = new StreamContent(file.Content);
        content.Headers.TryAddWithoutValidation("Content-Type", file.ContentType ?? contentType);
        Content.Add(content, name, file.FileName ?? name);
    }

    public void Files(string name, IReadOnlyList<FilePart>? files, string contentType)
    {
        foreach (var file in files ?? [])
            File(name, file, contentType);
    }

    private void AddItems(string name, JsonElement items)
    {
        foreach (var item in items.EnumerateArray())
            Add(name, WireValue.PartOf(item), item.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? "application/json" : "text/plain");
    }

    private void Add(string name, string text, string contentType)
    {
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        Content.Add(content, name);
    }
}
