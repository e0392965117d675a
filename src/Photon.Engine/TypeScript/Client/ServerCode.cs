using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Client;

/// <summary>Writes <c>createClient</c>, which knows the contract's first server, and the others as functions of their variables; likewise those of single operations.</summary>
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
        if (model.Servers.Count > 0 && HasChoice(model.Servers))
            WriteList(writer, "servers", model.Servers, "The addresses of the contract's servers, to be a client's `baseUrl`.");
    }

    /// <summary>The step of an operation with servers of its own: it goes to their first one. A contract without servers has its client say where to go.</summary>
    public static IEnumerable<string> StepOf(ApiOperation operation, ApiModel model) =>
        operation.Servers is [var own, ..] && model.Servers is [var server, ..] && DefaultOf(own) != DefaultOf(server)
            ? [$"[$.server, {TypeScriptText.Literal(DefaultOf(own))}, {TypeScriptText.Literal(DefaultOf(server))}]"]
            : [];

    /// <summary>Writes the addresses of an operation's own servers, where there is a choice.</summary>
    public static void WriteOwn(CodeWriter writer, TypeScriptContext context, ApiOperation operation, string function)
    {
        if (operation.Servers.Count > 0 && (HasChoice(operation.Servers) || context.Model.Servers.Count == 0))
            WriteList(writer, context.Names.TakeValue(function + "Servers"), operation.Servers, $"The addresses of the servers of `{function}`, to be a call's `baseUrl`.");
    }

    private static bool HasChoice(IReadOnlyList<ApiServer> servers) => servers.Count > 1 || servers.Any(server => server.Variables.Count > 0);

    private static void WriteList(CodeWriter writer, string name, IReadOnlyList<ApiServer> servers, string description)
    {
        writer.Line();
        writer.Line($"/** {description} */");
        writer.Line($"export const {name} = [");
        using (writer.Indent())
        {
            foreach (var server in servers)
            {
                TypeScriptText.WriteDoc(writer, server.Description);
                writer.Line($"{Function(server)},");
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
