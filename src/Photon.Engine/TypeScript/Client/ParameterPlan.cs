using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>How the parameters of one operation travel: what the template says of them, and steps for what is not plain.</summary>
internal sealed class ParameterPlan
{
    private readonly NameScope scope = new(StringComparer.Ordinal);
    private readonly List<InputMember> members = [];
    private readonly List<string> steps = [];
    private readonly List<string> queryNames = [];
    private readonly List<string> headers = [];
    private readonly Dictionary<string, string> keysInPath = new(StringComparer.Ordinal);
    private readonly Dictionary<ApiParameter, string> keys = [];

    public ParameterPlan(ApiOperation operation, TypeSpelling types)
    {
        // The body's own members win: their names are the same in every operation.
        scope.TryTake("body");
        scope.TryTake("contentType");
        scope.TryTake("partHeaders");
        foreach (var parameter in operation.Parameters)
            Add(parameter, types);
        if (headers.Count > 0)
            steps.Add($"[$.headers, {string.Join(", ", headers.Select(TypeScriptText.Literal))}]");
        Template = string.Join(' ', queryNames.Prepend(PathText.Of(operation.Path, keysInPath)).Prepend(operation.Method));
    }

    /// <summary><c>GET /products/{id} category page</c></summary>
    public string Template { get; }

    public IReadOnlyList<InputMember> Members => members;

    public IReadOnlyList<string> Steps => steps;

    /// <summary>What a parameter is called in the input.</summary>
    public string KeyOf(ApiParameter parameter) => keys[parameter];

    private static bool IsSingle(TypeUse use) => use.Type is ScalarType or DefinedType { Definition: EnumDefinition };

    private static bool IsJson(ApiParameter parameter) => parameter.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != false;

    /// <summary>The writer of a query's or cookie's field; null for the plain way.</summary>
    private static string? FieldWriter(ApiParameter parameter) => parameter.Format switch
    {
        ParameterFormat.Content => IsJson(parameter) ? "$.asJson" : null,
        ParameterFormat.DeepObject => "$.deep",
        _ when parameter.AllowsReserved => "$.reserved",
        _ when parameter.Explode || IsSingle(parameter.Type) => null,
        ParameterFormat.SpaceDelimited => "$.spaces",
        ParameterFormat.PipeDelimited => "$.pipes",
        _ => "$.commas",
    };

    private static string? PathWriter(ApiParameter parameter) => parameter.Format switch
    {
        ParameterFormat.Content => IsJson(parameter) ? "$.jsonPart" : null,
        ParameterFormat.Label => parameter.Explode ? "$.labels" : "$.label",
        ParameterFormat.Matrix => parameter.Explode ? "$.matrices" : "$.matrix",
        _ when parameter.SpansSegments => "$.parts",
        _ when parameter.AllowsReserved => "$.reservedPart",
        _ => parameter.Explode && !IsSingle(parameter.Type) ? "$.simple" : null,
    };

    private void Add(ApiParameter parameter, TypeSpelling types)
    {
        var key = scope.Take(parameter.Name, parameter.Name + parameter.Place, parameter.Name + "Parameter");
        keys.Add(parameter, key);
        members.Add(new InputMember(key, types.Spell(parameter.Type), parameter.IsRequired, parameter.Description, parameter.IsDeprecated));
        var name = Uri.EscapeDataString(parameter.Name);
        switch (parameter.Place)
        {
            case ParameterPlace.Path:
                keysInPath[parameter.Name] = PathWriter(parameter) is null ? Uri.EscapeDataString(key) : name;
                if (PathWriter(parameter) is { } write)
                    steps.Add($"[$.path, {write}, {TypeScriptText.Literal(name)}{KeyArgument(key, parameter)}]");
                break;
            case ParameterPlace.Query:
                AddQuery(parameter, name, key);
                break;
            case ParameterPlace.QueryString:
                var isForm = parameter.ContentType?.Contains("form", StringComparison.OrdinalIgnoreCase) == true;
                steps.Add($"[$.wholeQuery, {(isForm ? "true" : "false")}, {TypeScriptText.Literal(key)}]");
                break;
            case ParameterPlace.Header:
                AddHeader(parameter, key);
                break;
            case ParameterPlace.Cookie:
                var writer = FieldWriter(parameter);
                var more = key == parameter.Name ? writer is null ? "" : $", {writer}" : $", {writer ?? "undefined"}, {TypeScriptText.Literal(key)}";
                steps.Add($"[$.cookie, {TypeScriptText.Literal(name)}{more}]");
                break;
            default:
                throw new InvalidOperationException($"Unknown place {parameter.Place}.");
        }
    }

    private void AddQuery(ApiParameter parameter, string name, string key)
    {
        if (FieldWriter(parameter) is { } write)
            steps.Add($"[$.query, {write}, {TypeScriptText.Literal(name)}{KeyArgument(key, parameter)}]");
        else
            queryNames.Add(key == parameter.Name ? name : $"{name}={Uri.EscapeDataString(key)}");
    }

    private void AddHeader(ApiParameter parameter, string key)
    {
        var style = parameter.Format == ParameterFormat.Content && IsJson(parameter) ? ", \"json\"" : parameter.Explode && !IsSingle(parameter.Type) ? ", \"explode\"" : "";
        if (style.Length == 0 && key == parameter.Name)
            headers.Add(key);
        else
            steps.Add($"[$.header, {TypeScriptText.Literal(parameter.Name)}, {TypeScriptText.Literal(key)}{style}]");
    }

    private static string KeyArgument(string key, ApiParameter parameter) => key == parameter.Name ? "" : ", " + TypeScriptText.Literal(key);
}
