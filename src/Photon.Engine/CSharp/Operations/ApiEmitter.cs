using Photon.Engine.CSharp.Client;
using Photon.Engine.CSharp.Runtime;
using Photon.Engine.CSharp.Server;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>Everything about operations: results, client, server, validators, and the helpers that they stand on.</summary>
internal static class ApiEmitter
{
    private static readonly string[] WireSources =
    [
        "FilePart", "HeaderText", "MediaTypeMatch", "PercentEncoding", "RoutePath", "SecurityUse", "UrlBuilder", "ValueShape", "WireField", "WireReader",
        "WireEvents", "WireXml", "WireXmlShape", "WireItems", "WireLines", "WireStyle", "WireTree", "WireValue",
    ];

    private static readonly string[] ClientSources = ["ClientForm", "ClientItems", "LinkHeader", "Paged", "ClientReply", "ClientRequest", "FormFieldStyle", "ProblemText", "ReplyStream"];

    private static readonly string[] ClientSecuritySources =
        ["CallCredential", "CredentialsHandler", "RedirectStep", "TokenCall", "TokenClient", "TokenSource", "TokenSource.Grants"];

    private static readonly string[] ServerSources =
    [
        "ContractDocuments", "FormShape", "OtherMethods", "ProblemReply", "BindingError", "ServerForm", "ServerReply", "ServerRequest",
        "ServerRequest.Bodies", "Evaluated", "TextFormats", "TextFormats.Idna", "TextFormats.Patterns", "TextFormats.Times", "JsonDecimal", "JsonEquality", "JsonKinds", "RuleWalk",
        "RequiredFields", "ServerItems", "ServerRequest.Items", "ServerRequest.Xml",
        "RuleWalk.Arrays", "RuleWalk.Choices", "RuleWalk.Objects", "RuleWalk.Values", "RuleError", "UriText",
    ];

    private static readonly string[] ServerSecuritySources = ["ApiOptions", "GuardReplies", "GuardRequirement", "Guards"];

    public static IEnumerable<GeneratedFile> Emit(CSharpContext context)
    {
        var options = context.Options;
        if (!options.EmitClient && !options.EmitServer && !options.EmitWebhooks)
            return [];
        var plans = new OperationPlans(context);
        var files = new List<GeneratedFile>();
        files.AddRange(plans.All.Concat(plans.Receivers).Select(plan => ResultEmitter.Emit(context, plan)));
        files.AddRange(plans.All.Concat(plans.Receivers).SelectMany(plan => BodyEmitter.EmitUnion(context, plan)));
        if (plans.Security is { } security)
            files.Add(SecurityEmitter.Emit(context, security));
        if (options.EmitClient)
            files.AddRange(ClientEmitter.Emit(context, plans));
        var rules = new RulesEmitter(context);
        if (options.EmitServer)
            files.AddRange(ServerEmitter.Emit(context, plans, rules));
        if (options.EmitWebhooks)
            files.AddRange(ReceiverEmitter.Emit(context, plans, rules));
        if (options.EmitServer || options.EmitWebhooks)
            files.AddRange(rules.Emit());
        files.AddRange(plans.Wire.Xml.Emit());
        files.AddRange(plans.Wire.EmitShapes());
        return files;
    }

    /// <summary>The helpers, once for each project.</summary>
    public static IEnumerable<GeneratedFile> EmitRuntime(CSharpContext context)
    {
        var options = context.Options;
        string[] sources =
        [
            .. WireSources,
            .. options.EmitClient ? [.. ClientSources, .. ClientSecuritySources] : Array.Empty<string>(),
            .. options.EmitServer || options.EmitWebhooks ? [.. ServerSources, .. ServerSecuritySources] : Array.Empty<string>(),
        ];
        return options.EmitClient || options.EmitServer || options.EmitWebhooks ? sources.Select(name => RuntimeEmitter.Load(context, name)) : [];
    }
}
