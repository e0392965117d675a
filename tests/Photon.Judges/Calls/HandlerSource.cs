using System.Text;
using Photon.Engine.CSharp;
using Photon.Engine.CSharp.Operations;
using Photon.Judges.Contracts;
using Photon.Testing.Compiling;

namespace Photon.Judges.Calls;

/// <summary>Writes the handlers that a person would write: each asks the desk.</summary>
internal static class HandlerSource
{
    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    public static UserSource Write(CSharpContext context, OperationPlans plans)
    {
        var text = new StringBuilder(Usings).Append($"namespace {Contract.Namespace};\n");
        foreach (var tag in context.Model.Tags)
        {
            text.Append($"public sealed partial class {context.Names.HandlerName(tag)}(global::{typeof(ICallDesk).FullName} judgesDesk)\n{{\n");
            foreach (var plan in tag.Operations.Select(plans.Of))
            {
                var arguments = string.Join(", ", plan.Arguments.Select(a => a.Name));
                text.Append($"    public async partial Task<{plan.Result.Name}> {plan.Name}Async({plan.HandlerSignature()}) =>\n");
                text.Append($"        ({plan.Result.Name})await judgesDesk.AnswerAsync(\"{plan.Name}\", new object?[] {{ {arguments} }});\n");
            }

            text.Append("}\n");
        }

        return new UserSource("Handlers.cs", text.ToString());
    }
}
