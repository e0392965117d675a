using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Photon.Runtime;

/// <summary>A form with files.</summary>
internal sealed class ServerForm(ServerRequest request, IFormCollection form)
{
    private readonly List<WireField> texts = form.SelectMany(f => f.Value, (f, value) => new WireField(f.Key, value ?? "")).ToList();

    public T Field<T>(string name, ValueShape shape, JsonRead<T> read, RuleCheck? check = null, bool isRequired = false)
    {
        var style = shape.Kind == ShapeKind.Json ? WireStyle.Json : WireStyle.Form;
        var json = WireReader.Fields(texts, name, shape, style, explode: shape.Kind != ShapeKind.Object, static text => text);
        return request.ReadField(json, name, read, check, isRequired);
    }

    /// <summary>A file; also one that was sent as a plain field.</summary>
    public FilePart? File(string name, bool isRequired = false)
    {
        if (Files(name) is [var file, ..])
            return file;
        if (isRequired)
            request.RequireField(name);
        return null;
    }

    public IReadOnlyList<FilePart> Files(string name, bool isRequired = false)
    {
        var files = form.Files.GetFiles(name).Select(f => new FilePart(f.OpenReadStream(), f.FileName, f.ContentType))
            .Concat(texts.Where(t => t.Name == name).Select(t => new FilePart(new MemoryStream(Encoding.UTF8.GetBytes(t.Value)))))
            .ToList();
        if (files.Count == 0 && isRequired)
            request.RequireField(name);
        return files;
    }
}
