using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads the document's own object; everything below it by the other readers.</summary>
internal sealed class DocumentReader(ReadingSession session, ContractFiles files)
{
    public OpenApiDocument Read(ContractFile file)
    {
        var fields = new Fields(session, file.RootSpot, (ObjectNode)file.Root);
        var isLegacy = file.Version == SpecVersion.V20;
        var components = isLegacy ? null : fields.Object("components");
        if (file.Version < SpecVersion.V31 && !fields.Has("paths"))
            session.Diagnostics.Report(Codes.MissingField, file.Root.Location, "paths");

        var schemas = ReadSchemas(isLegacy ? fields.Map("definitions", keepExtensions: true) : components?.Map("schemas", keepExtensions: true) ?? []);
        var paths = ReadPaths(fields);
        var webhooks = session.Operations.ReadPathItems(isLegacy ? [] : fields.Map("webhooks", keepExtensions: true));
        ReadUnused(fields, components);
        session.Schemas.ReadReferences();

        return new OpenApiDocument
        {
            Node = fields.Node,
            Version = file.Version,
            Info = ReadInfo(fields),
            Servers = isLegacy ? LegacyReader.ReadServers(fields) : ServerReader.Read(fields) ?? [],
            Paths = paths,
            Webhooks = webhooks,
            Schemas = schemas,
            SecuritySchemes = new SecurityReader(session).ReadSchemes(isLegacy ? fields.Map("securityDefinitions", keepExtensions: true) : components?.Map("securitySchemes", keepExtensions: true) ?? []),
            Security = SecurityReader.ReadRequirements(session, fields) ?? [],
            Tags = ReadTags(fields),
            Sources = files.Sources,
            References = session.References.Followed,
        };
    }

    private List<KeyValuePair<string, Schema>> ReadSchemas(IEnumerable<Entry> entries) =>
        [.. entries.Select(e => KeyValuePair.Create(e.Name, session.Schemas.Read(e.Value)))];

    private IReadOnlyList<PathItem> ReadPaths(Fields fields)
    {
        var sound = new List<Entry>();
        foreach (var entry in fields.Map("paths"))
        {
            if (entry.Name.StartsWith('/'))
                sound.Add(entry);
            else
                session.Diagnostics.Report(Codes.PathWithoutSlash, entry.NameLocation, entry.Name);
        }

        return session.Operations.ReadPathItems(sound);
    }

    /// <summary>Reads the components that nothing refers to, so that what is broken in them is found too.</summary>
    private void ReadUnused(Fields fields, Fields? components)
    {
        if (components is not { } all)
        {
            foreach (var entry in fields.Map("parameters"))
                session.Legacy.ReadUnused(entry.Value);
            foreach (var entry in fields.Map("responses"))
                session.Responses.Read("default", entry.Value, fields);
            return;
        }

        foreach (var entry in all.Map("parameters"))
            session.Parameters.Read(entry.Value);
        foreach (var entry in all.Map("headers"))
            session.Parameters.ReadHeader(entry.Name, entry.Value);
        foreach (var entry in all.Map("requestBodies"))
            session.Content.ReadBody(entry.Value);
        foreach (var entry in all.Map("responses"))
            session.Responses.Read("default", entry.Value, fields);
    }

    private Info ReadInfo(Fields document)
    {
        if (document.Object("info") is not { } info)
        {
            if (!document.Has("info"))
                session.Diagnostics.Report(Codes.MissingField, document.Node.Location, "info");
            return new Info("", "", null, null, null, null);
        }

        return new Info(
            info.RequiredText("title"),
            info.RequiredText("version"),
            info.Text("summary"),
            info.Text("description"),
            info.Text("termsOfService"),
            info.Object("license")?.Text("name"));
    }

    private List<Tag> ReadTags(Fields document)
    {
        var tags = new List<Tag>();
        foreach (var item in document.List("tags"))
        {
            if (session.FieldsOf(item, ReferenceKind.Other) is not { } tag)
                continue;
            tags.Add(new Tag(tag.RequiredText("name"), tag.Text("summary"), tag.Text("description"), tag.Text("parent"), tag.Text("kind"), tag.Node));
        }

        return tags;
    }
}
