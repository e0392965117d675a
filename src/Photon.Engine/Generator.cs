using Photon.Engine.CSharp;
using Photon.Engine.CSharp.Server;
using Photon.Engine.Diagnostics;
using Photon.Engine.Html;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Engine.TypeScript;

namespace Photon.Engine;

/// <summary>The engine's only door. Pure functions: the same request gives the same result, byte for byte.</summary>
public static partial class Generator
{
    /// <summary>Contract and options in, files and diagnostics out. Bad input never throws; it is reported.</summary>
    public static GenerateResult Generate(GenerateRequest request)
    {
        var diagnostics = new DiagnosticBag(request.AllowBrokenParts, request.StrictContract);
        var read = OpenApiReader.Read(request.Contract, request.Loader, diagnostics);
        if (read.Document is not { } document || diagnostics.HasErrors)
            return new GenerateResult([], diagnostics.ToSortedList(), read.Sources);
        var model = Binder.Bind(document, diagnostics);
        var files = Emit(document, model, request, diagnostics, out var types);
        return new GenerateResult(diagnostics.HasErrors ? [] : files, diagnostics.ToSortedList(), read.Sources)
        {
            Types = types,
            Operations = model.Operations.Count,
            Schemas = model.Types.Count,
            Roots = [.. model.Operations.Select(operation => RootOf(operation.Path)).Where(root => root.Length > 1 && !root.Contains('{', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary><c>/products</c> of <c>/products/{id}?full</c>.</summary>
    private static string RootOf(string path)
    {
        var end = path.AsSpan(1).IndexOfAny('/', '?', '#');
        return end < 0 ? path : path[..(end + 1)];
    }

    private static List<GeneratedFile> Emit(OpenApiDocument document, ApiModel model, GenerateRequest request, DiagnosticBag diagnostics, out TypeLibrary? types)
    {
        var code = request.Emit & ~(EmitParts.Pact | EmitParts.Ui | EmitParts.Pages);
        var files = new List<GeneratedFile>();
        var options = OptionsOf(request, model);
        types = code != EmitParts.None && request.EarlierTypes is { } earlier ? TypeLibrary.Of(model, options, earlier, diagnostics) : null;
        if (code != EmitParts.None)
            files.AddRange(CSharpEmitter.Emit(model, types is null ? options : options with { SharedTypes = types.Elsewhere }, diagnostics));
        // Of a contract without any other C#, names are nobody else's concern.
        if (request.EmitUiHost)
            files.AddRange(UiHostEmitter.Emit(new CSharpContext(model, options, new DiagnosticBag())));
        if ((request.Emit & (EmitParts.Ui | EmitParts.Pages)) != EmitParts.None)
            files.AddRange(TypeScriptEmitter.Emit(model, UiOptionsOf(request), diagnostics));
        if (!request.Emit.HasFlag(EmitParts.Server))
            return files;
        files.Add(new GeneratedFile("openapi.json", Bundler.ToJson(document), GeneratedFileKind.Resource));
        files.Add(new GeneratedFile("openapi.yaml", Bundler.ToYaml(document), GeneratedFileKind.Resource));
        files.Add(new GeneratedFile("docs.html", ApiPageEmitter.Emit(model), GeneratedFileKind.Resource));
        return files;
    }

    private static TypeScriptOptions UiOptionsOf(GenerateRequest request) => new()
    {
        ContractPath = request.Contract.Path,
        Name = request.Name,
        EmitRuntime = request.EmitUiRuntime,
        EmitPages = request.Emit.HasFlag(EmitParts.Pages),
        Forms = request.Forms,
    };

    private static CSharpOptions OptionsOf(GenerateRequest request, ApiModel model) => new()
    {
        ContractPath = request.Contract.Path,
        Name = request.Name,
        Namespace = request.Namespace,
        RuntimeNamespace = request.RuntimeNamespace,
        EmitRuntime = request.EmitRuntime,
        EmitClient = request.Emit.HasFlag(EmitParts.Client),
        EmitServer = request.Emit.HasFlag(EmitParts.Server),
        EmitWebhooks = request.Emit.HasFlag(EmitParts.Webhooks) && model.Receivers.Count > 0,
        ClientPerTag = request.ClientLayout == ClientLayout.Tag,
        ClientThrows = request.ClientStyle != ClientStyle.Result,
        ClientAnswers = request.ClientStyle != ClientStyle.Throwing,
        EmitClientFake = request.EmitClientFake,
        EmitClientRegistration = request.EmitClientRegistration,
        AllowMissingHandlers = request.AllowMissingHandlers,
        LinePath = request.LinePath,
    };
}
