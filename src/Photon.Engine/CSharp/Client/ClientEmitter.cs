using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The client classes with their interfaces, a file for each tag.</summary>
internal static class ClientEmitter
{
    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Net.Http", "System.Text.Json", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>What is said of iterators is needed only where there are some.</summary>
    private static IEnumerable<string> UsingsOf(CSharpContext context, IEnumerable<OperationPlan>? plans = null) =>
        [.. Usings, .. context.StreamUsings, .. plans?.Any(p => p.Methods.Any(m => m.IsStream)) == true ? ["System.Runtime.CompilerServices"] : Array.Empty<string>()];

    public static IEnumerable<GeneratedFile> Emit(CSharpContext context, OperationPlans plans)
    {
        if (!context.Options.ClientPerTag || context.Model.Tags.Count == 0)
            yield return EmitClass(context, context.Names.Client);
        if (context.Model.Tags.Count == 0)
            yield return EmitInterface(context, plans, new ApiTag(null, null, []), context.Names.Client, "");
        foreach (var tag in context.Model.Tags)
        {
            var name = context.Options.ClientPerTag ? context.Names.ClientName(tag) : context.Names.Client;
            var suffix = context.Options.ClientPerTag ? "" : "." + context.Names.TagName(tag);
            if (context.Options.ClientPerTag)
                yield return EmitClass(context, name);
            yield return EmitInterface(context, plans, tag, name, suffix);
            yield return EmitOperations(context, plans, tag, name, suffix.Length == 0 ? ".Operations" : suffix);
            if (context.Options is { EmitClientFake: true, ClientPerTag: true })
                yield return FakeEmitter.Emit(context, [.. tag.Operations.Select(plans.Of)], name);
        }

        if (context.Options is { EmitClientFake: true, ClientPerTag: false })
            yield return FakeEmitter.Emit(context, plans.All, context.Names.Client);

        yield return ExceptionEmitter.Emit(context);
        foreach (var links in LinkEmitter.Emit(context, plans))
            yield return links;
        if (plans.Security is { } security)
            yield return CredentialsEmitter.Emit(context, security);
        if (context.Options.EmitClientRegistration)
            yield return ClientRegistrationEmitter.Emit(context);
    }

    private static GeneratedFile EmitClass(CSharpContext context, string name)
    {
        var writer = CSharpFile.Begin(context, UsingsOf(context));
        var server = DefaultServer(context.Model);
        CSharpText.WriteSummary(writer, $"Calls {context.Model.Title}.");
        writer.Line("/// <param name=\"http\">Its base address is put before the contract's paths, with or without a slash at its end.</param>");
        using (writer.Braces($"public sealed partial class {name}(HttpClient http) : I{name}"))
        {
            if (server is not null)
            {
                writer.Line("/// <summary>The contract's first server: where the HttpClient has no base address.</summary>");
                writer.Line($"public static Uri DefaultServer {{ get; }} = new({CSharpText.Literal(server)});");
                writer.Line();
            }

            writer.Line("private Task<ClientReply> SendAsync(ClientRequest request, CancellationToken cancellationToken) =>");
            using (writer.Indent())
                writer.Line($"request.SendAsync(http, {(server is null ? "null" : "DefaultServer")}, Fail, cancellationToken);");
            writer.Line();
            writer.Line("private static Exception Fail(ClientReply reply, object? result, Exception? inner) =>");
            using (writer.Indent())
                writer.Line($"new {context.Names.ClientException}(reply, result, inner);");
        }

        return CSharpFile.End(writer, "Client", name);
    }

    private static GeneratedFile EmitInterface(CSharpContext context, OperationPlans plans, ApiTag tag, string name, string suffix)
    {
        var writer = CSharpFile.Begin(context, UsingsOf(context));
        CSharpText.WriteSummary(writer, tag.Description ?? $"Calls {context.Model.Title}.");
        using (writer.Braces($"public partial interface I{name}"))
        {
            foreach (var plan in tag.Operations.Select(plans.Of))
            {
                var signature = plan.Signature(withDefaults: true);
                foreach (var method in plan.Methods)
                {
                    OperationDocs.Write(writer, plan);
                    if (method.Pages is not null)
                        writer.Line("/// <returns>Awaited, the first page; enumerated, the items of all pages.</returns>");
                    writer.Line($"/// <exception cref=\"{context.Names.ClientException}\">The answer is not a success.</exception>");
                    WriteObsolete(writer, plan);
                    writer.Line($"{method.ReturnType} {method.Name}Async({signature});");
                    writer.Line();
                }

                if (plan.ResultMethod is null)
                    continue;
                OperationDocs.Write(writer, plan);
                writer.Line($"/// <returns>Any answer that the contract declares.</returns>");
                writer.Line($"/// <exception cref=\"{context.Names.ClientException}\">The contract does not declare the answer.</exception>");
                WriteObsolete(writer, plan);
                writer.Line($"Task<{plan.Result.Name}> {plan.ResultMethod}Async({signature});");
                writer.Line();
            }
        }

        return CSharpFile.End(writer, "Client", $"I{name}{suffix}");
    }

    private static GeneratedFile EmitOperations(CSharpContext context, OperationPlans plans, ApiTag tag, string name, string suffix)
    {
        var writer = CSharpFile.Begin(context, UsingsOf(context, tag.Operations.Select(plans.Of)));
        using (writer.Braces($"public sealed partial class {name}"))
        {
            foreach (var plan in tag.Operations.Select(plans.Of))
                CallCode.Write(context, plans, writer, plan);
        }

        return CSharpFile.End(writer, "Client", name + suffix);
    }

    private static void WriteObsolete(CodeWriter writer, OperationPlan plan)
    {
        if (plan.Operation.IsDeprecated)
            writer.Line("[Obsolete(\"The contract marks it as deprecated.\")]");
    }

    /// <summary>The first server's address with its variables' defaults, where it is absolute.</summary>
    private static string? DefaultServer(ApiModel model)
    {
        if (model.Servers is not [var server, ..])
            return null;
        var url = server.Variables.Aggregate(server.Url, (text, v) => text.Replace($"{{{v.Name}}}", v.Default, StringComparison.Ordinal));
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null;
    }
}
