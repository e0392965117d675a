using Photon.Engine.CSharp.Naming;
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
                if (names.HasSecurity)
                    WriteWithCredentials(writer, names, client);
                else
                    WritePlain(writer, client);
            }

            if (names.HasSecurity)
                WriteCredentials(context, writer);
        }

        return CSharpFile.End(writer, "Client", names.ClientRegistration);
    }

    private static void WritePlain(CodeWriter writer, string client)
    {
        writer.Line($"public static IHttpClientBuilder Add{client}(this IServiceCollection services, Uri? server = null) =>");
        using (writer.Indent())
        {
            writer.Line($"services.AddHttpClient(nameof({client}), http => http.BaseAddress = server ?? http.BaseAddress)");
            using (writer.Indent())
                writer.Line($".AddTypedClient<I{client}>(static http => new {client}(http));");
        }
    }

    private static void WriteWithCredentials(CodeWriter writer, CSharpNames names, string client)
    {
        writer.Line("/// <param name=\"configure\">Sets what the client proves itself with.</param>");
        using var method = writer.Braces(
            $"public static IHttpClientBuilder Add{client}(this IServiceCollection services, Uri? server = null, Action<{names.Credentials}>? configure = null)");
        writer.Line($"var builder = services.AddHttpClient(nameof({client}), http => http.BaseAddress = server ?? http.BaseAddress)");
        using (writer.Indent())
            writer.Line($".AddTypedClient<I{client}>(static http => new {client}(http));");
        writer.Line("if (configure is null)");
        using (writer.Indent())
            writer.Line("return builder;");
        writer.Line($"var credentials = new {names.Credentials}();");
        writer.Line("configure(credentials);");
        writer.Line($"return builder.Add{names.Credentials}(_ => credentials);");
    }

    private static void WriteCredentials(CSharpContext context, CodeWriter writer)
    {
        var names = context.Names;
        writer.Line();
        writer.Line("/// <summary>Puts credentials into the requests of a client.</summary>");
        writer.Line("/// <param name=\"builder\">The client's.</param>");
        writer.Line("/// <param name=\"find\">Finds them among the services; they should be the same object each time, because they keep tokens.</param>");
        writer.Line($"public static IHttpClientBuilder Add{names.Credentials}(this IHttpClientBuilder builder, Func<IServiceProvider, {names.Credentials}> find) => builder");
        using (writer.Indent())
        {
            writer.Line($".AddHttpMessageHandler(services => new CredentialsHandler({CSharpText.Literal(context.Options.Name)}, find(services).Find))");
            writer.Line(".ConfigurePrimaryHttpMessageHandler(static (handler, _) => CredentialsHandler.StopRedirections(handler));");
        }
    }
}
