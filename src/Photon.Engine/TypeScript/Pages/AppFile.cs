using Photon.Engine.Model;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>Writes <c>pages.ts</c>: what the app offers, and where each page is. Pages are loaded when somebody goes there.</summary>
internal sealed class AppFile(TypeScriptContext context, IReadOnlyList<ResourceSite> sites)
{
    private readonly List<Expression> pages = [];

    public void Add(string route, string file) =>
        pages.Add(new ObjectCode([("path", Literals.Text(route)), ("page", new CodeText($"() => import({TypeScriptText.Literal(file)})"))]));

    public string Write()
    {
        var model = context.Model;
        var members = new List<(string, Expression)>
        {
            ("name", Literals.Text(context.Names.Folder)),
            ("title", Literals.Text(LabelText.OfText(model.Title))),
        };
        if (HelpText.Of(model.Description, model.Title) is { } description)
            members.Add(("description", Literals.Text(description)));
        members.Add(("createClient", new CodeText("createClient")));
        members.Add(("resources", new ArrayCode([.. sites.Where(site => !site.IsPart).Select(EntryOf)])));
        members.Add(("pages", new ArrayCode(pages)));
        if (SchemesOf() is { Count: > 0 } schemes)
            members.Add(("schemes", new ArrayCode(schemes)));
        if (ResourceFinder.HealthOf(model) is not null)
            members.Add(("health", new CodeText("() => import(\"./pages/health\")")));
        const string Head = "export const api: Api = ";
        return "import { startApp, type Api, type StartOptions } from \"../runtime/pages\";\nimport { createClient } from \"./client\";\n\n"
            + $"{Head}{new ObjectCode(members).Print(0, Layout.Width)};\n\n"
            + "/** Shows the app in an element, and returns what ends it. */\n"
            + "export const start = (element: HTMLElement, options?: StartOptions): (() => void) => startApp(api, element, options);\n";
    }

    private ObjectCode EntryOf(ResourceSite site)
    {
        var members = new List<(string, Expression)> { ("title", Literals.Text(site.Title)), ("path", Literals.Text(site.Path)) };
        if (DescriptionOf(site) is { } text)
            members.Add(("description", Literals.Text(text)));
        return new ObjectCode(members);
    }

    /// <summary>The tag's, where no other resource has it; else what the operation says of itself.</summary>
    private string? DescriptionOf(ResourceSite site)
    {
        var operation = (site.Resource.List ?? site.Resource.Get)!;
        var isAlone = sites.Count(other => !other.IsPart && (other.Resource.List ?? other.Resource.Get)!.Tag == operation.Tag) == 1;
        var tag = context.Model.Tags.FirstOrDefault(tag => tag.Name is not null && tag.Name == operation.Tag);
        return HelpText.Of(isAlone && tag?.Description is { } said ? said : operation.Summary, site.Title);
    }

    private List<Expression> SchemesOf()
    {
        var used = context.Model.Operations.SelectMany(operation => operation.Security).SelectMany(requirement => requirement.Uses).Select(use => use.Scheme).ToHashSet();
        return [.. context.Model.SecuritySchemes.Where(used.Contains).Select(SchemeOf).OfType<Expression>()];
    }

    private static ObjectCode? SchemeOf(ApiSecurityScheme scheme)
    {
        var flow = scheme.Flows.FirstOrDefault(flow => flow is { Kind: "authorizationCode", AuthorizationUrl: not null, TokenUrl: not null });
        var kind = scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader or SecurityKind.ApiKeyQuery => "key",
            SecurityKind.HttpBasic => "basic",
            SecurityKind.OpenIdConnect when scheme.OpenIdConnectUrl is not null => "oauth",
            SecurityKind.OAuth2 when flow is not null => "oauth",
            SecurityKind.HttpBearer or SecurityKind.HttpOther or SecurityKind.OAuth2 => "bearer",
            _ => null,
        };
        if (kind is null)
            return null;
        var members = new List<(string, Expression)> { ("name", Literals.Text(scheme.Name)), ("kind", Literals.Text(kind)) };
        if (HelpText.Of(scheme.Description, scheme.Name) is { } help)
            members.Add(("help", Literals.Text(help)));
        if (kind == "oauth" && flow is not null)
        {
            members.Add(("authorize", Literals.Text(flow.AuthorizationUrl!)));
            members.Add(("token", Literals.Text(flow.TokenUrl!)));
            if (flow.Scopes.Count > 0)
                members.Add(("scopes", new ArrayCode([.. flow.Scopes.Select(scope => Literals.Text(scope.Key))])));
        }
        else if (kind == "oauth")
        {
            members.Add(("discover", Literals.Text(scheme.OpenIdConnectUrl!)));
            members.Add(("scopes", new ArrayCode([Literals.Text("openid")])));
        }

        return new ObjectCode(members);
    }
}
