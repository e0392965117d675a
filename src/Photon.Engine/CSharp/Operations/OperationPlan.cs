using Photon.Engine.CSharp.Client;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>An operation as C# sees it; client and server share it.</summary>
internal sealed class OperationPlan
{
    // Fields of HTTP itself, which the specification takes out of the parameters (OpenAPI 3.1, section 4.8.12.1).
    private static readonly HashSet<string> ForeignHeaders = new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    public OperationPlan(CSharpContext context, ApiOperation operation)
    {
        Operation = operation;
        Name = context.Names.OperationName(operation);
        Result = new ResultPlan(context, operation);
        Parameters = [.. operation.Parameters
            .Where(p => p.Place != ParameterPlace.Header || !ForeignHeaders.Contains(p.Name))
            .Select(p => new OperationParameter(context, operation, p))];
        Body = operation.Body is { Contents.Count: > 0 } body ? new OperationBody(context, operation, body, Name) : null;
        Arguments = [.. ArgumentsOf()];
        var options = context.Options;
        Methods = options.EmitClient && options.ClientThrows ? ClientMethod.Of(context, this) : [];
        if (options.EmitClient)
        {
            SendName = context.Names.TakeOperation("Send" + Name);
            ReadName = context.Names.TakeOperation("Read" + Name);
            PageName = context.Names.TakeOperation(Name + "Page");
        }

        ResultMethod = !options.ClientAnswers ? null : options.ClientThrows ? "Try" + Name : Name;
        locals = [.. Arguments.Select(a => a.Name), "cancellationToken"];
    }

    private readonly HashSet<string> locals;

    public ApiOperation Operation { get; }

    /// <summary><c>GetProduct</c>.</summary>
    public string Name { get; }

    public ResultPlan Result { get; }

    public IReadOnlyList<OperationParameter> Parameters { get; }

    public OperationBody? Body { get; }

    /// <summary>In the order of the C# signature: what is required, the body among it, then what is not. Without the token.</summary>
    public IReadOnlyList<OperationArgument> Arguments { get; }

    /// <summary>The client's methods that throw: one for each shape of a successful answer.</summary>
    public IReadOnlyList<ClientMethod> Methods { get; }

    /// <summary>The client's method that answers with the result, without <c>Async</c>; null where there is none.</summary>
    public string? ResultMethod { get; }

    /// <summary>The client's private method that sends a request; an operation may be called so.</summary>
    public string SendName { get; } = "";

    /// <summary>The client's private method that reads an answer.</summary>
    public string ReadName { get; } = "";

    /// <summary>The client's private method that gets one page.</summary>
    public string PageName { get; } = "";

    /// <summary>Whether a successful answer has several shapes, so that a request says which it wants.</summary>
    public bool HasShapes => Methods.Count > 1;

    /// <summary>Whether pages have addresses of their own, which a request may go to.</summary>
    public bool HasAddresses => Methods.Any(m => m.Pages?.HasAddress == true);

    /// <summary>A name for a local variable that no parameter has.</summary>
    public string Local(string name)
    {
        while (locals.Contains(name))
            name += "_";
        return name;
    }

    /// <summary>The signature's parameters on the client's side.</summary>
    /// <param name="withDefaults">Whether callers may leave out what is not required.</param>
    /// <param name="last">A further parameter before the token.</param>
    /// <param name="isEnumerator">Whether the method is an iterator, whose token a caller may also give later.</param>
    public string Signature(bool withDefaults, string? last = null, bool isEnumerator = false) => string.Join(", ", Arguments
        .Select(a => $"{a.Type} {a.Name}{(withDefaults && !a.IsRequired ? " = null" : "")}")
        .Concat(last is null ? [] : [last])
        .Append($"{(isEnumerator ? "[EnumeratorCancellation] " : "")}CancellationToken cancellationToken{(withDefaults ? " = default" : "")}"));

    /// <summary>The signature's parameters on the server's side, where what has a default is never absent.</summary>
    public string HandlerSignature() => string.Join(", ", Arguments
        .Select(a => $"{a.HandlerType} {a.Name}")
        .Append("CancellationToken cancellationToken"));

    /// <summary>The arguments of a call with the same names.</summary>
    public string Call(string token) => string.Join(", ", Arguments.Select(a => a.Name).Append(token));

    private IEnumerable<OperationArgument> ArgumentsOf()
    {
        foreach (var parameter in Parameters.Where(p => p.IsRequired))
            yield return new(parameter.Name, parameter.Type, parameter.HandlerType, true, parameter.Parameter.Description);
        if (Body is { IsRequired: true })
            yield return new(Body.Name, Body.Type, Body.Type, true, Operation.Body!.Description);
        if (Body is { IsRequired: false })
            yield return new(Body.Name, Body.Type, Body.Type, false, Operation.Body!.Description);
        foreach (var parameter in Parameters.Where(p => !p.IsRequired))
            yield return new(parameter.Name, parameter.Type, parameter.HandlerType, false, parameter.Parameter.Description);
    }
}

/// <summary>One parameter of the C# method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type on the client's side.</param>
/// <param name="HandlerType">Its type on the server's side.</param>
/// <param name="IsRequired">Whether a caller must give it.</param>
/// <param name="Description">What the contract says of it.</param>
internal sealed record OperationArgument(string Name, string Type, string HandlerType, bool IsRequired, string? Description);

/// <summary>A parameter of the contract.</summary>
internal sealed class OperationParameter(CSharpContext context, ApiOperation operation, ApiParameter parameter)
{
    private readonly string plainType = context.Types.SpellPlain(parameter.Type.Type);

    public ApiParameter Parameter { get; } = parameter;

    public string Name { get; } = context.Names.ParameterName(operation, parameter);

    public bool IsRequired { get; } = parameter.IsRequired;

    public string Type { get; } = parameter.IsRequired ? context.Types.Spell(parameter.Type) : context.Types.SpellOptional(parameter.Type);

    /// <summary>The JSON that stands for an absent value, or null: a default that is a value of the type.</summary>
    public string? IfAbsent { get; } =
        !parameter.IsRequired && parameter.Place != ParameterPlace.QueryString && parameter.Default is { } value && DefaultValues.Fit(parameter.Type, value)
            ? NodeJson.Compact(value)
            : null;

    /// <summary>The type in a handler: what has a default is never null.</summary>
    public string HandlerType => IfAbsent is null ? Type : plainType;

    /// <summary>The style's name in generated code.</summary>
    public string Style => Parameter.Format switch
    {
        ParameterFormat.Content => IsJson ? "Json" : DefaultStyle,
        ParameterFormat.Cookie => "Form",
        var format => format.ToString(),
    };

    public bool Explode => Parameter.Format == ParameterFormat.Content ? DefaultExplode : Parameter.Explode;

    /// <summary>The style where nothing is said, which calls leave out.</summary>
    public string DefaultStyle => Parameter.Place is ParameterPlace.Path or ParameterPlace.Header ? "Simple" : "Form";

    public bool DefaultExplode => Parameter.Place is not (ParameterPlace.Path or ParameterPlace.Header);

    private bool IsJson => Parameter.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != false;
}
