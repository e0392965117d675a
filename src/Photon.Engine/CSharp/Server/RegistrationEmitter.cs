using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary><c>builder.AddShopApi()</c> and <c>app.MapShopApi()</c>.</summary>
internal static class RegistrationEmitter
{
    public static GeneratedFile Emit(CSharpContext context, RouteTable routes, IReadOnlyDictionary<ApiTag, string> endpoints)
    {
        var names = context.Names;
        var api = context.Options.Name + "Api";
        var writer = CSharpFile.Begin(
            context, "System", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.DependencyInjection",
            "Microsoft.Extensions.DependencyInjection.Extensions", "Microsoft.Extensions.Hosting");
        CSharpText.WriteSummary(writer, $"Puts {context.Model.Title} into an application.");
        using (writer.Braces($"public static class {names.Registration}"))
        {
            CSharpText.WriteSummary(writer, "Registers the handlers, one for each request, and problem details for what the application itself refuses.");
            if (names.HasSecurity)
                writer.Line($"/// <remarks>Operations ask for the credentials that the contract declares: register authentication schemes of the names in <see cref=\"{names.Schemes}\"/>.</remarks>");
            writer.Line("/// <param name=\"builder\">The application's builder.</param>");
            writer.Line("/// <param name=\"configure\">Changes what is not as the application needs it.</param>");
            using (writer.Braces($"public static TBuilder Add{api}<TBuilder>(this TBuilder builder, Action<ApiOptions>? configure = null) where TBuilder : IHostApplicationBuilder"))
            {
                writer.Line("var options = new ApiOptions();");
                writer.Line("configure?.Invoke(options);");
                if (names.HasSecurity)
                    writer.Line($"{names.Policies}.Add(builder.Services, options);");
                writer.Line("builder.Services.AddProblemDetails();");
                if (routes.HasFields)
                    writer.Line("RequiredFields.AddRouting(builder.Services);");
                foreach (var tag in endpoints.Keys)
                    writer.Line($"builder.Services.TryAddScoped<{names.HandlerName(tag)}>();");
                writer.Line("return builder;");
            }

            writer.Line();
            CSharpText.WriteSummary(writer, "Maps every operation at its path in the contract, and the contract itself at openapi.json, openapi.yaml and docs.");
            writer.Line("/// <remarks>");
            writer.Line($"/// The path of a server in the contract is not put before the operations; <c>app.MapGroup(\"/v1\").Map{api}()</c> does that.");
            writer.Line("/// </remarks>");
            writer.Line("/// <param name=\"routes\">The application or a group.</param>");
            writer.Line("/// <param name=\"documents\">The folder of the contract's documents, such as <c>/shop/</c> where several contracts are mapped; null maps none.</param>");
            using (writer.Braces($"public static RouteGroupBuilder Map{api}(this IEndpointRouteBuilder routes, string? documents = \"/\")"))
            {
                writer.Line("var group = routes.MapGroup(\"\");");
                foreach (var name in endpoints.Values)
                    writer.Line($"{name}.Map(group);");
                foreach (var (pattern, methods) in routes.Paths)
                    writer.Line($"OtherMethods.Refuse(group, {CSharpText.Literal(pattern)}, {CSharpText.Literal(string.Join(", ", methods))});");
                WriteDocuments(context, writer, routes);
                writer.Line("return group;");
            }
        }

        return CSharpFile.End(writer, "Server", names.Registration);
    }

    private static void WriteDocuments(CSharpContext context, CodeWriter writer, RouteTable routes)
    {
        var registration = context.Names.Registration;
        using var documents = writer.Braces("if (documents is not null)");
        writer.Line($"var assembly = typeof({registration}).Assembly;");
        foreach (var (path, file, mediaType) in new[]
        {
            ("openapi.json", "openapi.json", "application/json"), ("openapi.yaml", "openapi.yaml", "application/yaml"), ("docs", "docs.html", "text/html"),
        })
        {
            // The contract's own operation at such a path goes first.
            if (!routes.Has("/" + path))
                writer.Line($"ContractDocuments.Map(group, documents + {CSharpText.Literal(path)}, assembly, {CSharpText.Literal($"Photon/{context.Options.Name}/{file}")}, {CSharpText.Literal(mediaType)});");
        }
    }
}
