namespace Photon.Engine.Diagnostics;

/// <content>3xxx: binding, names, handlers, operations in C#; 4xxx: output.</content>
public static partial class Codes
{
    // 3xxx binding and names

    public static readonly DiagnosticRule SchemaRefersToItself = LocalError("PHOT3001",
        "The schema '{0}' is defined by nothing but itself, so it says nothing. Break the circle of references.");

    public static readonly DiagnosticRule SchemaTooDeep = LocalError("PHOT3002",
        "The schema '{0}' lies too deep in unions, lists, allOf and references to such. Name an object in between, or make it flatter.");

    public static readonly DiagnosticRule EnumValueOfOtherType = Conformance("PHOT3003",
        "The value '{0}' can't be of the type '{1}' that stands beside it. Quote it if it is a text, or correct the type.");

    public static readonly DiagnosticRule ContradictoryTypes = Conformance("PHOT3004",
        "What is said here and elsewhere in '{0}' is of no common type, so no value could be valid; that they hold together is not checked. Correct one of them.");

    public static readonly DiagnosticRule UndeclaredPathParameter = Conformance("PHOT3005",
        "The path '{0}' has the parameter '{1}', which is not declared; it is taken as a text. Declare it with 'in: path'.");

    public static readonly DiagnosticRule ParameterNotInPath = Conformance("PHOT3006",
        "The path '{0}' has no '{{{1}}}', so this path parameter is left out. Add it to the path, or remove it here.");

    public static readonly DiagnosticRule DiscriminatorIsNoText = LocalError("PHOT3007",
        "The property '{0}' of '{1}' is used as the discriminator of '{2}' but is of type {3}; a discriminator must be a string, or a boolean or integer whose values the mapping lists. Make it a string, or remove the discriminator.");

    public static readonly DiagnosticRule MappingLeadsElsewhere = Conformance("PHOT3008",
        "The value '{0}' of the discriminator stands for '{1}', which is none of the types that '{2}' may be; it is left out. Add that schema, or remove the value.");

    public static readonly DiagnosticRule SamePathTwice = Conformance("PHOT3009",
        "The path '{0}' is that of '{1}' with other parameter names, so a server can't tell them apart. Keep one of the two.");

    public static readonly DiagnosticRule UnknownSecurityScheme = Conformance("PHOT3010",
        "The security scheme '{0}' is not declared; the operation stays guarded by it. Declare it in components/securitySchemes, or correct the name.");

    public static readonly DiagnosticRule UnknownLinkTarget = Note("PHOT3011",
        "The link '{0}' leads to the operation '{1}', which is not in the contract; it is left out. Correct its operationId or operationRef.");

    public static readonly DiagnosticRule UnusablePagination = Warning("PHOT3012",
        "This {0} can't be followed, because {1}; pages are then not followed. Correct it, or remove it.");

    public static readonly DiagnosticRule UnusableLinkValue = Note("PHOT3013",
        "The link '{0}' gives '{1}' the value '{2}', but {3}; whoever follows the link gives it. Correct it, or leave it out.");

    // 31xx handlers

    /// <summary>Reported by Photon.Analyzers, which cannot name this assembly; a test compares the two.</summary>
    public static readonly DiagnosticRule MissingHandler = Warning("PHOT3101",
        "The method '{0}' has no implementation, so its operation answers 501. Implement it in a part of the class '{1}'.");

    // 32xx operations in C#

    public static readonly DiagnosticRule UnroutablePath = Warning("PHOT3201",
        "ASP.NET Core can't route the path '{0}', so the server leaves the operation out. Separate parameters by text; a query must be of plain names and values.");

    public static readonly DiagnosticRule AmbiguousPath = Warning("PHOT3202",
        "{0} '{1}' matches the same requests as '{2}', so the server leaves it out. Make the paths differ by more than names, case or a last slash.");

    public static readonly DiagnosticRule UntranslatablePattern = Warning("PHOT3203",
        "The pattern '{0}' is no regular expression that .NET can match, so the server doesn't check it. Correct or simplify it.");

    public static readonly DiagnosticRule ContentLeftOut = Warning("PHOT3204",
        "The body of {0} is also declared as {1} with a type of its own; only {2} is generated. Give both the same schema, or make two operations.");

    public static readonly DiagnosticRule UnusableName = Warning("PHOT3205",
        "The x-photon-name '{0}' can't be used here, so the name is '{1}'. Write a C# name that is free, no keyword and no name of .NET's.");

    public static readonly DiagnosticRule SlashesInside = Warning("PHOT3206",
        "The parameter '{0}' may hold slashes, but text follows it in the path '{1}'; ASP.NET Core can't route that, so the server takes one segment. Put it at the end.");

    // 4xxx output

    public static readonly DiagnosticRule ContractMissing = Error("PHOT4001",
        "The contract '{0}' does not exist. Correct the path of the PhotonContract item, or remove the item.");

    public static readonly DiagnosticRule ContractUnreadable = Error("PHOT4002",
        "The contract '{0}' can't be read: {1}");

    public static readonly DiagnosticRule UnknownOption = Error("PHOT4003",
        "'{0}' is no known value of {1}; known are {2}.{3}");

    public static readonly DiagnosticRule InvalidName = Error("PHOT4004",
        "'{0}' can't be {1}. Use a C# name such as {2}, and no keyword.");

    public static readonly DiagnosticRule SameContractName = Error("PHOT4005",
        "The contracts '{0}' and '{1}' are both called '{2}'. Give one of them another name by the metadata Name.");

    public static readonly DiagnosticRule NoContract = Warning("PHOT4006",
        "The project has no contract. Add api/openapi.yaml or a PhotonContract item; or set EnableDefaultPhotonItems to false if none is wanted.");

    public static readonly DiagnosticRule OutputNotWritten = Error("PHOT4007",
        "The generated files can't be written to '{0}': {1}");

    public static readonly DiagnosticRule NoSuchForm = Error("PHOT4100",
        "There is no form '{0}' to take; there are: {1}.{2} Name it by -p:PhotonForm=…, and see that the contract's Emit has 'ui'.");

    public static readonly DiagnosticRule OwnFileIsThere = Warning("PHOT4101",
        "'{0}' is there already, and differs; it is kept. Remove it, or say -p:PhotonOutputMode=force to replace it, or diff to see the difference.");
}
