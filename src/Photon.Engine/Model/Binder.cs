using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary><see cref="OpenApiDocument"/> to <see cref="ApiModel"/>: step two of the engine.</summary>
public static class Binder
{
    /// <summary>Settles what the contract means. What can't be bound is reported and left out; the rest is bound.</summary>
    public static ApiModel Bind(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        var places = OperationPlace.AllOf(document);
        var context = Prepare(document, places, diagnostics);
        var schemas = new SchemaBinder(context);
        BindUsedSchemas(document, context, schemas);
        var security = new SecurityBinder(document, diagnostics);
        var operations = BindOperations(places, context, schemas, security);
        BindUnusedSchemas(document, context, schemas);
        schemas.Drain();
        context.Rules.Drain();
        var marker = new DirectionMarker();
        foreach (var operation in operations)
            marker.Mark(operation);
        var pages = new PageExtension(diagnostics);
        foreach (var (place, operation) in places.Zip(operations).Where(pair => pair.Second.Kind == OperationKind.Operation))
            operation.Pagination = pages.Bind(operation, place.Operation);
        var own = operations.Where(operation => operation.Kind == OperationKind.Operation).ToList();
        return new ApiModel
        {
            Title = document.Info.Title,
            Version = document.Info.Version,
            Description = document.Info.Description ?? document.Info.Summary,
            License = document.Info.License,
            Servers = OperationBinder.ServersOf(document.Servers),
            Tags = TagsOf(document, own),
            Operations = own,
            Receivers = [.. operations.Where(operation => operation.Kind != OperationKind.Operation)],
            Types = context.Definitions.InOrder(),
            SecuritySchemes = security.Schemes,
        };
    }

    private static BindContext Prepare(OpenApiDocument document, IReadOnlyList<OperationPlace> places, DiagnosticBag diagnostics)
    {
        var sites = new SchemaSites();
        foreach (var (name, schema) in document.Schemas)
            sites.AddRoot(schema, [name]);
        var used = new OperationSchemas(sites);
        foreach (var place in places)
            used.Add(place);
        sites.FollowReferences();
        var hierarchy = new Hierarchy(sites.All.Select(site => site.Schema));
        foreach (var schema in hierarchy.TooDeep)
            diagnostics.Report(Codes.SchemaTooDeep, schema.Node.Location, schema.Pointer);
        new ShapeAnalysis(sites, hierarchy).Run(used.Uses);
        var composer = new Composer(hierarchy, diagnostics);
        var discriminators = new DiscriminatorValues(composer);
        var caseNames = new CaseNames(composer);
        var discriminating = new DiscriminatingProperties(sites.All.Select(site => site.Schema), hierarchy);
        var rules = new RuleBinder(sites, composer, discriminators, discriminating, diagnostics);
        var definitions = new TypeDefinitions(new SchemaNames(caseNames), rules);
        return new BindContext(sites, hierarchy, composer, discriminators, discriminating, caseNames, rules, definitions, new Intersections(sites), diagnostics);
    }

    /// <summary>Before the operations, so that which schema of a circle gets a definition does not depend on them.</summary>
    private static void BindUsedSchemas(OpenApiDocument document, BindContext context, SchemaBinder schemas)
    {
        foreach (var (_, schema) in document.Schemas)
        {
            var directions = context.Sites[schema].Directions;
            if (directions.HasFlag(Directions.Response))
                schemas.Bind(schema, Directions.Response);
            if (directions.HasFlag(Directions.Request))
                schemas.Bind(schema, Directions.Request);
        }
    }

    private static void BindUnusedSchemas(OpenApiDocument document, BindContext context, SchemaBinder schemas)
    {
        foreach (var (_, schema) in document.Schemas)
        {
            if (!schemas.IsBound(schema))
                schemas.Bind(schema, Directions.Response);
        }
    }

    private static List<ApiOperation> BindOperations(
        IReadOnlyList<OperationPlace> places, BindContext context, SchemaBinder schemas, SecurityBinder security)
    {
        var binder = new OperationBinder(context, schemas, security);
        var links = new LinkBinder(context.Diagnostics);
        var operations = new List<ApiOperation>(places.Count);
        foreach (var place in places)
        {
            var own = new List<ApiLink>();
            var operation = binder.Bind(place, own);
            links.Add(place.Operation, place.Path.Path, operation, own);
            operations.Add(operation);
        }

        links.Resolve();
        return operations;
    }

    private static List<ApiTag> TagsOf(OpenApiDocument document, List<ApiOperation> operations)
    {
        var declared = document.Tags.Select(tag => tag.Name).Concat(operations.Select(operation => operation.Tag).OfType<string>());
        var byTag = operations.ToLookup(operation => operation.Tag, StringComparer.Ordinal);
        var tags = new List<ApiTag>();
        foreach (var name in declared.Distinct(StringComparer.Ordinal).Where(byTag.Contains))
        {
            var description = document.Tags.FirstOrDefault(tag => tag.Name == name);
            tags.Add(new ApiTag(name, description?.Description ?? description?.Summary, [.. byTag[name]]));
        }

        if (byTag.Contains(null))
            tags.Add(new ApiTag(null, null, [.. byTag[null]]));
        return tags;
    }
}
