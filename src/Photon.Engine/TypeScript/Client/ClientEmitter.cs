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
        var exact = new ExactNumbers(context);
        var operations = new CodeWriter(2);
        foreach (var operation in context.Model.Operations)
            new OperationCode(context, types, operation).Write(operations, plan => [.. ServerCode.StepOf(operation, context.Model), .. security.StepOf(operation), .. exact.StepOf(operation, plan)]);
        exact.Write(writer);
        var head = string.Concat(types.Imports(".").Prepend("import * as $ from \"../runtime/client\";").Select(line => line + "\n"));
        var body = operations.ToString();
        return [context.File("client.ts", $"{head}\n{writer}{(body.Length > 0 ? "\n" : "")}{body}")];
    }
}
