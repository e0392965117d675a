using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Naming;

/// <summary>
/// Every C# name of one contract, settled before any text is written. Types are unique without regard to case, because each has a file.
/// A name depends only on its own schema or operation and on what it clashes with: unrelated changes rename nothing.
/// </summary>
internal sealed class CSharpNames
{
    private readonly NameScope types = new(FileNameComparer.Instance);
    private readonly NameScope operations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TypeDefinition, string> typeNames = [];
    private readonly Dictionary<ApiOperation, string> operationNames = [];
    private readonly Dictionary<ApiOperation, string> resultNames = [];
    private readonly Dictionary<ApiOperation, OperationParameterNames> parameterNames = [];
    private readonly Dictionary<ApiTag, string> handlerNames = [];
    private readonly Dictionary<ApiTag, string> clientNames = [];

    private readonly DiagnosticBag diagnostics;
    private readonly IReadOnlyDictionary<string, string> shared;

    public CSharpNames(ApiModel model, CSharpOptions options, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        shared = options.SharedTypes;
        Client = Fixed(options.Name + "Client");
        ClientInterface = Fixed("I" + options.Name + "Client");
        ClientException = Fixed(options.Name + "Exception");
        Routes = Fixed(options.Name + "Routes");
        Registration = Fixed(options.Name + "Registration");
        ClientRegistration = Fixed(options.Name + "ClientRegistration");
        Ui = Fixed(options.Name + "Ui");
        HasSecurity = model.Operations.Any(o => o.Security.Count > 0);
        if (HasSecurity)
        {
            Credentials = Fixed(options.Name + "Credentials");
            Policies = Fixed(options.Name + "Policies");
            Schemes = Fixed(options.Name + "Schemes");
            Security = Fixed(options.Name + "Security");
        }

        foreach (var name in RuntimeNames.All)
            types.TryTake(name);
        NameTypes(model.Types.Where(t => t.NameOverride is not null));
        NameTypes(model.Types.Where(t => t.NameOverride is null && t.IsDeclared));
        NameOperations(model);
        NameTypes(model.Types.Where(t => t.NameOverride is null && !t.IsDeclared));
        NameTags(model, options);
    }

    /// <summary><c>ShopClient</c>.</summary>
    public string Client { get; }

    /// <summary><c>IShopClient</c>.</summary>
    public string ClientInterface { get; }

    /// <summary><c>ShopException</c>.</summary>
    public string ClientException { get; }

    /// <summary><c>ShopRoutes</c>.</summary>
    public string Routes { get; }

    /// <summary><c>ShopRegistration</c>: holds AddShopApi and MapShopApi.</summary>
    public string Registration { get; }

    /// <summary><c>ShopClientRegistration</c>: holds AddShopClient.</summary>
    public string ClientRegistration { get; }

    /// <summary><c>ShopUi</c>: holds MapShopUi.</summary>
    public string Ui { get; }

    /// <summary>Whether an operation asks for credentials; the four names below are taken only then.</summary>
    public bool HasSecurity { get; }

    /// <summary><c>ShopCredentials</c>.</summary>
    public string Credentials { get; } = "";

    /// <summary><c>ShopPolicies</c>.</summary>
    public string Policies { get; } = "";

    /// <summary><c>ShopSchemes</c>.</summary>
    public string Schemes { get; } = "";

    /// <summary><c>ShopSecurity</c>.</summary>
    public string Security { get; } = "";

    /// <summary>The type as code refers to it: in full where another contract declares it.</summary>
    public string TypeName(TypeDefinition definition) =>
        IsShared(definition) ? $"global::{shared[typeNames[definition]]}.{typeNames[definition]}" : typeNames[definition];

    /// <summary>The name in the type's own declaration, also where another contract has that.</summary>
    public string DeclaredName(TypeDefinition definition) => typeNames[definition];

    /// <summary>The converter of a type: <c>ProductJsonConverter</c>.</summary>
    public string ConverterName(TypeDefinition definition) => TypeName(definition) + RuntimeNames.ConverterSuffix;

    /// <summary>Whether another contract of the project declares the type.</summary>
    public bool IsShared(TypeDefinition definition) => shared.ContainsKey(typeNames[definition]);

    /// <summary><c>GetProduct</c>, without <c>Async</c>.</summary>
    public string OperationName(ApiOperation operation) => operationNames[operation];

    /// <summary><c>GetProductResult</c>.</summary>
    public string ResultName(ApiOperation operation) => resultNames[operation];

    /// <summary>The parameter in camel case, escaped; unique in its operation, also against the body's name and <c>cancellationToken</c>.</summary>
    public string ParameterName(ApiOperation operation, ApiParameter parameter) => ParametersOf(operation).Names[parameter];

    /// <summary>Usually <c>body</c>.</summary>
    public string BodyName(ApiOperation operation) => ParametersOf(operation).Body;

    /// <summary><c>ProductsHandler</c>.</summary>
    public string HandlerName(ApiTag tag) => handlerNames[tag];

    /// <summary>The tag as a word in type names, such as <c>Products</c>.</summary>
    public string TagName(ApiTag tag) => handlerNames[tag][..^"Handler".Length];

    /// <summary>The client of one tag, where each tag has its own: <c>ProductsClient</c>. Its interface is the same with <c>I</c>.</summary>
    public string ClientName(ApiTag tag) => clientNames[tag];

    /// <summary>Takes a further type name, such as a validator's.</summary>
    public string TakeType(params ReadOnlySpan<string> candidates) => types.Take(candidates);

    /// <summary>Takes a further name beside the operations', such as that of a method for one of its shapes.</summary>
    public string TakeOperation(string name) => operations.Take(name);

    private string Fixed(string name)
    {
        types.TryTake(name);
        return name;
    }

    private void NameTypes(IEnumerable<TypeDefinition> definitions)
    {
        // Shorter pointers first would be prettier, but only the pointer itself is independent of the rest of the contract.
        foreach (var definition in definitions.OrderBy(d => d.Pointer, StringComparer.Ordinal))
            typeNames.Add(definition, TakeTypeName(definition));
    }

    private string TakeTypeName(TypeDefinition definition)
    {
        if (definition.NameOverride is not { } wanted)
            return TakeComposedName(definition, definition.NameParts);
        if (Identifier.IsTypeName(wanted) && !IsReserved(definition, wanted) && types.TryTake(wanted))
            return wanted;
        var name = TakeComposedName(definition, IdentifierWords.Pascal(wanted).Length > 0 ? [wanted] : definition.NameParts);
        diagnostics.Report(Codes.UnusableName, definition.Location, wanted, name);
        return name;
    }

    private string TakeComposedName(TypeDefinition definition, IReadOnlyList<string> parts)
    {
        var plain = IdentifierWords.Pascal(parts);
        var spelled = IdentifierWords.PascalWithSymbols(parts);
        if (plain.Length == 0)
            plain = spelled;
        if (IsReserved(definition, plain))
            return types.Take(plain + "Model");
        if (types.TryTake(plain))
            return plain;
        // The contract may have a schema CreateProductRequest beside the inline body of createProduct.
        var withBody = IdentifierWords.Pascal([.. parts.Select((part, i) => i > 0 && part is "request" or "response" ? part + "Body" : part)]);
        return spelled == plain ? types.Take(withBody.Length == 0 ? plain : withBody) : types.Take(withBody, spelled);
    }

    /// <summary>Whether the name means something else to C# or .NET, or would be that of a member of the type itself.</summary>
    private static bool IsReserved(TypeDefinition definition, string name) =>
        ReservedNames.Types.Contains(name)
        || ReservedNames.Members.Contains(name)
        || MemberNames.FixedOf(definition).Contains(name, StringComparer.Ordinal)
        || name.EndsWith(RuntimeNames.ConverterSuffix, StringComparison.OrdinalIgnoreCase);

    private void NameOperations(ApiModel model)
    {
        var stems = model.Operations.Select(OperationStem).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in model.Operations.Concat(model.Receivers).OrderBy(o => o.NameOverride is null).ThenBy(o => o.OperationId is null))
        {
            var stem = OperationStem(operation);
            var isTwin = stem.StartsWith("Try", StringComparison.OrdinalIgnoreCase) && stems.Contains(stem["Try".Length..]); // each has a method Try…Async
            var name = operations.Take(isTwin || ReservedNames.Members.Contains(stem) ? stem + "Operation" : stem);
            if (operation.NameOverride is { } wanted && wanted != name)
                diagnostics.Report(Codes.UnusableName, operation.Location, wanted, name);
            operationNames.Add(operation, name);
            resultNames.Add(operation, types.Take(name + "Result", name + "Outcome"));
        }
    }

    private static string OperationStem(ApiOperation operation)
    {
        if (operation.NameOverride is { } wanted && Identifier.IsValid(wanted))
            return wanted;
        var stem = IdentifierWords.Pascal(operation.NameParts);
        if (stem.Length == 0)
            stem = IdentifierWords.PascalWithSymbols(operation.NameParts);
        if (stem.EndsWith("Async", StringComparison.Ordinal) && stem.Length > "Async".Length)
            stem = stem[..^"Async".Length];
        return stem;
    }

    private void NameTags(ApiModel model, CSharpOptions options)
    {
        foreach (var tag in model.Tags)
        {
            var stem = tag.Name is { } name ? IdentifierWords.Pascal(name) : options.Name;
            if (stem.Length == 0)
                stem = IdentifierWords.PascalWithSymbols(tag.Name!);
            handlerNames.Add(tag, TakeWithSuffix(stem, "Handler"));
            if (!options.ClientPerTag)
                continue;
            var client = tag.Name is null ? Client : TakeWithSuffix(stem, "Client");
            types.TryTake("I" + client);
            clientNames.Add(tag, client);
        }
    }

    /// <summary>Keeps the suffix last where a number is needed: <c>Products2Handler</c>.</summary>
    private string TakeWithSuffix(string stem, string suffix)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem + suffix : $"{stem}{number}{suffix}";
            if (types.TryTake(name))
                return name;
        }
    }

    private OperationParameterNames ParametersOf(ApiOperation operation)
    {
        if (!parameterNames.TryGetValue(operation, out var names))
            parameterNames.Add(operation, names = new OperationParameterNames(operation));
        return names;
    }
}
