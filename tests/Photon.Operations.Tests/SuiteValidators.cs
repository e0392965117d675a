using Photon.Engine.CSharp;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Runtime;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Testing.Schemas;

namespace Photon.Operations.Tests;

/// <summary>C# validators of the JSON-Schema-Test-Suite's groups.</summary>
internal static class SuiteValidators
{
    /// <summary>The validators of a group in a namespace of their own, and the method that checks the whole; null where any value will do.</summary>
    public static (IReadOnlyList<GeneratedFile> Files, string? Check) Of(JsonSchemaSuite suite, SuiteGroup group, string ns)
    {
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        var model = suite.Bind(group, diagnostics);
        var context = new CSharpContext(model, OptionsFor(ns), diagnostics);
        var rules = new RulesEmitter(context);
        var check = rules.CheckOf(JsonSchemaSuite.RuleOf(model), "Check", "Body");
        return ([.. rules.Emit()], check);
    }

    /// <summary>The helpers that validators stand on.</summary>
    public static IReadOnlyList<GeneratedFile> Runtime()
    {
        var model = new ApiModel
        {
            Title = "",
            Version = "",
            Servers = [],
            Tags = [],
            Operations = [],
            Receivers = [],
            Types = [],
            SecuritySchemes = [],
        };
        var context = new CSharpContext(model, OptionsFor("Suite"), new DiagnosticBag());
        return [.. RuntimeEmitter.Emit(context), .. ApiEmitter.EmitRuntime(context)];
    }

    private static CSharpOptions OptionsFor(string ns) => new()
    {
        ContractPath = "openapi.json",
        Name = "Suite",
        Namespace = ns,
        RuntimeNamespace = "Suite",
        EmitRuntime = false,
        EmitClient = false,
        EmitServer = true,
        ClientPerTag = false,
        EmitClientRegistration = false,
        AllowMissingHandlers = true,
        LinePath = path => path,
    };
}
