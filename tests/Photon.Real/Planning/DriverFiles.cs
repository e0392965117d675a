using System.Text;
using System.Text.Json;
using Photon.Real.Projects;

namespace Photon.Real.Planning;

/// <summary>Puts the driver and handlers for the planned calls into a made project.</summary>
internal static class DriverFiles
{
    public static void Write(RealProject project, string contractName, IReadOnlyList<PlannedCall> plan, IReadOnlyList<HandlerMethod> handled)
    {
        var assembly = typeof(DriverFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var code = text.ReadToEnd()
                .Replace("CONTRACT_NAMESPACE", project.ContractNamespace, StringComparison.Ordinal)
                .Replace("CONTRACT_NAME", contractName, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(project.Folder, Path.GetFileName(name)), code);
        }

        foreach (var handler in handled.GroupBy(h => h.Handler))
            File.WriteAllText(Path.Combine(project.Folder, handler.Key + ".cs"), Handler([.. handler]));
        File.WriteAllText(PlanPath(project), JsonSerializer.Serialize(plan, JsonSerializerOptions.Web));
    }

    public static string PlanPath(RealProject project) => Path.Combine(project.Folder, "obj", "plan.json");

    private static string Handler(IReadOnlyList<HandlerMethod> methods)
    {
        var code = new StringBuilder();
        code.Append("#nullable enable\n#pragma warning disable CS0612, CS0618 // the contract may call what it has deprecated\n");
        code.Append(methods[0].Usings).Append("namespace ").Append(methods[0].Namespace).Append(";\n\n");
        code.Append("public sealed partial class ").Append(methods[0].Handler).Append("\n{\n");
        foreach (var method in methods)
        {
            var arguments = string.Concat(method.ParameterNames().Select(name => $", (\"{name}\", @{name})"));
            code.Append("    public partial global::System.Threading.Tasks.Task<").Append(method.Result).Append("> ").Append(method.Name)
                .Append('(').Append(method.Parameters).Append(") =>\n        global::Photon.Real.Canned.AnswerAsync<").Append(method.Result)
                .Append(">(\"").Append(method.Name).Append('"').Append(arguments).Append(");\n");
        }

        return code.Append("}\n").ToString();
    }
}
