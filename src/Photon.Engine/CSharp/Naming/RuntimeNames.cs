namespace Photon.Engine.CSharp.Naming;

/// <summary>The helpers that are generated once per project; no contract's type may have their names.</summary>
internal static class RuntimeNames
{
    public const string ConverterSuffix = "JsonConverter";

    public static IReadOnlyList<string> All { get; } =
    [
        "Optional", "IsoDuration", "PhotonJson", "JsonRead", "JsonWrite", "ObjectShape", "ShapeTag",
        "ApiOptions", "CallCredential", "CredentialsHandler", "GuardAnswer", "GuardHandler", "GuardReplies", "GuardRequirement", "Guards", "GuardScheme",
        "GuardUse", "IssuedToken", "RedirectStep", "SecurityUse", "TokenAddress", "TokenCall", "TokenClient", "TokenSource",
        "ClientForm", "ClientItems", "ClientReply", "ClientRequest", "ContractDocuments", "Evaluated", "FilePart", "FormFieldStyle",
        "FormFieldShape", "FormShape", "TextFormats", "HeaderText", "JsonDecimal", "JsonEquality", "JsonKinds",
        "MediaTypeMatch", "OtherMethods", "PercentEncoding", "ProblemReply", "ProblemText", "ReplyFailure", "ReplyStream",
        "BindingError", "RequiredFields", "RequiredFieldsPolicy", "RoutePath", "RuleCheck", "ServerForm", "ServerReply", "ServerRequest", "ShapeKind",
        "UiFiles", "UriText", "UrlBuilder", "RuleWalk", "RuleError", "ValueShape", "WireField", "WireReader", "WireStyle",
        "WireTree", "WireValue", "ServerItems", "LinkHeader", "Paged", "WireEvents", "WireXml", "WireXmlShape", "WireXmlField", "WireXmlForm", "WireItems", "WireLines",
    ];
}
