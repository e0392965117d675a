using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary><c>services.AddShopClient(…)</c>: typed clients of IHttpClientFactory.</summary>
internal static class ClientRegistrationEmitter
{
    public static GeneratedFile Emit(CSharpContext context)
    {
        var names = context.Names;
        var clients = context.Options.ClientPerTag && context.Model.Tags.Count > 0
            ? context.Model.Tags.Select(names.ClientName).Distinct(StringComparer.Ordinal).ToList()
            : [names.Client];
        var writer = CSharpFile.Begin(context, "System", "System.Net.Http", "Microsoft.Extensions.DependencyInjection");
        CSharpText.WriteSummary(writer, $"Registers the clients of {context.Model.Title}.");
        using (writer.Braces($"public static class {names.ClientRegistration}"))
        {
            foreach (var client in clients)
            {
                writer.Line();
                writer.Line($"/// <summary>Registers <see cref=\"I{client}\"/>; the answer takes handlers for resilience, logging and credentials.</summary>");
                writer.Line("/// <param name=\"services\">The application's services.</param>");
                writer.Line("/// <param name=\"server\">Where the contract's paths begin; null leaves it to the HttpClient or the contract.</param>");
                writer.Line($"public static IHttpClientBuilder Add{client}(this IServiceCollection services, Uri? server = null) =>");
                using (writer.Indent())
                {
                    writer.Line($"services.AddHttpClient(nameof({client}), http => http.BaseAddress = server ?? http.BaseAddress)");
                    using (writer.Indent())
                        writer.Line($".AddTypedClient<I{client}>(static http => new {client}(http));");
                }
            }
        }

        return CSharpFile.End(writer, "Client", names.ClientRegistration);
    }
}
