using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Client;
using Photon.Engine.TypeScript.Forms;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>Writes <c>pages.ts</c> and, for each resource, a description of it and a file for each of its pages.</summary>
internal sealed class PagesEmitter(FormContext forms)
{
    private readonly TypeScriptContext context = forms.TypeScript;

    public IReadOnlyList<GeneratedFile> Emit()
    {
        var found = ResourceFinder.Find(context.Model).Where(IsComplete).ToList();
        var sites = ResourceSite.Of(found, forms.LabelOf);
        var bodies = new BodyForms(forms);
        var files = new List<GeneratedFile>();
        var app = new AppFile(context, sites);
        foreach (var site in sites)
        {
            var resource = new ResourceFile(forms, sites, site, bodies);
            files.Add(context.File($"pages/{site.Folder}/resource.ts", resource.Write()));
            foreach (var (name, route, code) in new PageFiles(forms, sites, site, bodies).Write())
            {
                files.Add(context.File($"pages/{site.Folder}/{name}.tsx", code));
                app.Add(route, $"./pages/{site.Folder}/{name}");
            }
        }

        if (ResourceFinder.HealthOf(context.Model) is { } health)
            files.Add(context.File("pages/health.ts", $"export {{ {context.Names.OperationName(health)} as health }} from \"../client\";\n"));
        files.Add(context.File("pages.ts", app.Write()));
        return files;
    }

    /// <summary>Whether the client calls parameters as the contract does, so that an address can give them.</summary>
    private bool IsComplete(Resource resource)
    {
        var types = new Types.TypeSpelling(context);
        return (resource.List is null || !ListParameters.NeedsMore(resource.List))
            && new[] { resource.List, resource.Get, resource.Create, resource.Update, resource.Remove }.Concat(resource.Actions).OfType<ApiOperation>().All(operation =>
            {
                var plan = new ParameterPlan(operation, types);
                return operation.Parameters.Where(parameter => parameter.Place is ParameterPlace.Path or ParameterPlace.Query).All(parameter => plan.KeyOf(parameter) == parameter.Name);
            });
    }
}
