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
            // Of several, one method registers all, over one HttpClient: handlers are added once. It takes the place of the untagged client's own.
            if (clients.Count > 1)
                WriteOne(writer, names, names.Client, clients);
            foreach (var client in clients.Where(c => clients.Count == 1 || c != names.Client))
                WriteOne(writer, names, client, [client]);

            if (names.HasSecurity)
                WriteCredentials(context, writer);
        }

        return CSharpFile.End(writer, "Client", names.ClientRegistration);
    }

    private static void WriteOne(CodeWriter writer, CSharpNames names, string method, IReadOnlyList<string> clients)
    {
        writer.Line();
        var seen = string.Join(", ", clients.Select(client => $"<see cref=\"I{client}\"/>"));
        writer.Line($"/// <summary>Registers {seen}; the answer takes handlers for resilience, logging and credentials.</summary>");
        writer.Line("/// <param name=\"services\">The application's services.</param>");
        writer.Line("/// <param name=\"server\">Where the contract's paths begin; null leaves it to the HttpClient or the contract.</param>");
        if (!names.HasSecurity)
        {
            writer.Line($"public static IHttpClientBuilder Add{method}(this IServiceCollection services, Uri? server = null) =>");
            using (writer.Indent())
                WriteClients(writer, "", method, clients);
            return;
        }

        writer.Line("/// <param name=\"configure\">Sets what the client proves itself with.</param>");
        using var body = writer.Braces(
            $"public static IHttpClientBuilder Add{method}(this IServiceCollection services, Uri? server = null, Action<{names.Credentials}>? configure = null)");
        WriteClients(writer, "var builder = ", method, clients);
        writer.Line("if (configure is null)");
        using (writer.Indent())
            writer.Line("return builder;");
        writer.Line($"var credentials = new {names.Credentials}();");
        writer.Line("configure(credentials);");
        writer.Line($"return builder.Add{names.Credentials}(_ => credentials);");
    }

    private static void WriteClients(CodeWriter writer, string start, string name, IReadOnlyList<string> clients)
    {
        var word = clients.Count == 1 ? $"nameof({name})" : CSharpText.Literal(name);
        writer.Line($"{start}services.AddHttpClient({word}, http => http.BaseAddress = server ?? http.BaseAddress)");
        using var indent = writer.Indent();
        for (var i = 0; i < clients.Count; i++)
            writer.Line($".AddTypedClient<I{clients[i]}>(static http => new {clients[i]}(http)){(i == clients.Count - 1 ? ";" : "")}");
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
