using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Client;

/// <summary>Writes <c>createClient</c>, which knows the contract's first server, and the others as functions of their variables.</summary>
internal static class ServerCode
{
    public static void Write(CodeWriter writer, ApiModel model, string credentials)
    {
        writer.Line();
        writer.Line($"export type Client = $.Client<{credentials}>;");
        writer.Line();
        TypeScriptText.WriteDoc(writer, $"A client of {model.Title}.");
        if (model.Servers is [var server, ..])
            writer.Line($"export const createClient = (options?: Partial<Client>): Client => $.connect({TypeScriptText.Literal(DefaultOf(server))}, options);");
        else
            writer.Line("export const createClient = (options: Client): Client => options;");
        if (model.Servers.Count < 2 && model.Servers.All(s => s.Variables.Count == 0))
            return;
        writer.Line();
        writer.Line("/** The addresses of the contract's servers, to be a client's `baseUrl`. */");
        writer.Line("export const servers = [");
        using (writer.Indent())
        {
            foreach (var each in model.Servers)
            {
                TypeScriptText.WriteDoc(writer, each.Description);
                writer.Line($"{Function(each)},");
            }
        }

        writer.Line("] as const;");
    }

    private static string DefaultOf(ApiServer server) =>
        server.Variables.Aggregate(server.Url, (url, variable) => url.Replace($"{{{variable.Name}}}", variable.Default, StringComparison.Ordinal));

    private static string Function(ApiServer server)
    {
        if (server.Variables.Count == 0)
            return $"() => {TypeScriptText.Literal(server.Url)}";
        var members = server.Variables.Select(variable => $"{TypeScriptText.PropertyName(variable.Name)}?: {TypeOf(variable)}");
        var pieces = new List<string>();
        var rest = server.Url;
        while (NextOf(rest, server) is { } next)
        {
            if (next.At > 0)
                pieces.Add(TypeScriptText.Literal(rest[..next.At]));
            pieces.Add($"(variables{TypeScriptText.Access(next.Variable.Name)} ?? {TypeScriptText.Literal(next.Variable.Default)})");
            rest = rest[(next.At + next.Variable.Name.Length + 2)..];
        }

        if (rest.Length > 0 || pieces.Count == 0)
            pieces.Add(TypeScriptText.Literal(rest));
        return $"(variables: {{ {string.Join("; ", members)} }} = {{}}) => {string.Join(" + ", pieces)}";
    }

    private static (int At, ApiServerVariable Variable)? NextOf(string url, ApiServer server) => server.Variables
        .Select(variable => (At: url.IndexOf($"{{{variable.Name}}}", StringComparison.Ordinal), Variable: variable))
        .Where(found => found.At >= 0)
        .OrderBy(found => found.At)
        .Select(found => ((int, ApiServerVariable)?)found)
        .FirstOrDefault();

    private static string TypeOf(ApiServerVariable variable) =>
        variable.Values.Count == 0 ? "string" : string.Join(" | ", variable.Values.Append(variable.Default).Distinct(StringComparer.Ordinal).Select(TypeScriptText.Literal));
}
