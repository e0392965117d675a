using Photon.Engine.Text;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>Writes <c>client.ts</c>: a function for each operation, each by itself, so that an app carries those alone that it calls.</summary>
internal static class ClientEmitter
{
    public static IEnumerable<GeneratedFile> Emit(TypeScriptContext context)
    {
        var types = new TypeSpelling(context);
        var writer = new CodeWriter(2);
        var security = new SecurityCode(context);
        security.WriteCredentials(writer);
        ServerCode.Write(writer, context.Model, security.CredentialsName);
        security.WriteRequirements(writer);
        var exact = new ExactNumbers(context.Model);
        if (context.Model.Operations.Any(exact.Concern))
        {
            writer.Line();
            writer.Line($"const $exact = [{string.Join(", ", exact.Names.Select(TypeScriptText.Literal).Prepend("$.exact"))}] as const;");
        }

        foreach (var operation in context.Model.Operations)
            new OperationCode(context, types, operation).Write(writer, [.. security.StepOf(operation), .. exact.Concern(operation) ? ["$exact"] : Array.Empty<string>()]);
        var head = string.Concat(types.Imports(".").Prepend("import * as $ from \"../runtime/client\";").Select(line => line + "\n"));
        return [context.File("client.ts", $"{head}\n{writer}")];
    }
}
