namespace Photon.Engine.Diagnostics;

/// <summary>
/// Every code Photon reports. 1xxx reading, 2xxx contract rules, 3xxx binding and names, 4xxx output, 5xxx photon.toml and hooks,
/// 6xxx Pact, 7xxx packaging and deployment, 8xxx AI, 9xxx internal. Append only: never reuse, renumber or delete a code.
/// Each has a page <c>docs/diagnostics/PHOTnnnn.md</c>.
/// </summary>
public static class Codes
{
    // 1xxx reading

    public static readonly DiagnosticRule MalformedJson = Error("PHOT1001",
        "The JSON is broken: {0}. Correct the text here.");

    public static readonly DiagnosticRule MalformedYaml = Error("PHOT1002",
        "The YAML is broken: {0}. Correct the text here.");

    public static readonly DiagnosticRule InvalidUtf8 = Error("PHOT1003",
        "The byte {0} here is not UTF-8. Save the file as UTF-8.");

    public static readonly DiagnosticRule NestedTooDeeply = Error("PHOT1004",
        "The text is nested more than {0} levels deep here. Make it flatter, for example with $ref.");

    public static readonly DiagnosticRule TextTooLarge = Error("PHOT1005",
        "The file is {0} MB large; up to {1} MB are read. Split it into several files.");

    public static readonly DiagnosticRule AliasesExpandTooFar = Error("PHOT1006",
        "With the alias '*{0}' the aliases of this text stand for more than {1} values. Use $ref instead of aliases.");

    public static readonly DiagnosticRule CyclicAlias = Error("PHOT1007",
        "The alias '*{0}' stands inside what it names. A value can't contain itself; use $ref for a recursive schema.");

    public static readonly DiagnosticRule UnknownAlias = Error("PHOT1008",
        "The alias '*{0}' has no anchor '&{0}' above it. Correct the name, or set the anchor before its first use.");

    public static readonly DiagnosticRule SeveralDocuments = Error("PHOT1009",
        "A second YAML document begins here; a contract is one document. Remove the '---' and what follows, or make it a file of its own.");

    public static readonly DiagnosticRule RepeatedName = LocalError("PHOT1010",
        "The name '{0}' stands in this object already, in line {1}. Remove or rename one of the two.");

    public static readonly DiagnosticRule NameIsNoText = LocalError("PHOT1011",
        "A name in this object is a list or an object; a name must be a text. Write it as a text, or remove it.");

    public static readonly DiagnosticRule MergeOfNoObject = LocalError("PHOT1012",
        "The merge key '<<' needs an object, or a list of objects, to merge. Let it name an anchored object.");

    public static readonly DiagnosticRule EmptyText = Error("PHOT1013",
        "The file is empty; an OpenAPI document was expected. Write one, or correct the path.");

    public static readonly DiagnosticRule NotADocument = Error("PHOT1020",
        "An OpenAPI document is an object, but this is {0}. Correct the file, or the path of the contract.");

    public static readonly DiagnosticRule MissingVersion = Error("PHOT1021",
        "Neither 'openapi' nor 'swagger' says which version this is. Add, for example, 'openapi: 3.1.1'.");

    public static readonly DiagnosticRule UnknownVersion = Error("PHOT1022",
        "'{0}' is no version that Photon reads. Write 2.0 under 'swagger', or 3.0.x, 3.1.x or 3.2.x under 'openapi'.");

    public static readonly DiagnosticRule WrongType = LocalError("PHOT1023",
        "'{0}' is {1}, but must be {2}. Correct the value.");

    public static readonly DiagnosticRule MissingField = LocalError("PHOT1024",
        "The field '{0}' is missing in this object. Add it.");

    public static readonly DiagnosticRule UnknownValue = LocalError("PHOT1025",
        "'{0}' is no value of '{1}'. Write {2}.");

    public static readonly DiagnosticRule RepeatedOperationId = LocalError("PHOT1026",
        "The operationId '{0}' is that of the operation at {1} already. Give each operation an id of its own.");

    public static readonly DiagnosticRule InvalidStatus = LocalError("PHOT1027",
        "'{0}' is no status of a response. Write a status such as 200, a range such as 4XX, or default.");

    public static readonly DiagnosticRule TabSeparated = Warning("PHOT1028",
        "The collectionFormat 'tsv' is not supported; the values will be separated by commas. Use csv, ssv, pipes or multi.");

    public static readonly DiagnosticRule SecondBody = LocalError("PHOT1029",
        "An operation has one body, but this parameter is a second one. Keep one 'body' parameter, or only 'formData' ones.");

    public static readonly DiagnosticRule DanglingReference = LocalError("PHOT1030",
        "The reference '{0}' leads nowhere: '{1}' has no '{2}' there. Correct the reference, or add what it names.");

    public static readonly DiagnosticRule ReferencedFileMissing = LocalError("PHOT1031",
        "The reference leads to the file '{1}', which is not there. Correct the path '{0}', or add the file.");

    public static readonly DiagnosticRule ReferenceOutside = LocalError("PHOT1032",
        "The reference leads to '{0}', outside the project's folder tree, and is not followed. Move the file into the tree.");

    public static readonly DiagnosticRule RemoteReferenceRefused = LocalError("PHOT1033",
        "The reference leads to '{0}' on the network and is not followed. Copy the file into the project, or set PhotonAllowRemoteReferences to true.");

    public static readonly DiagnosticRule ReferencedFileUnreadable = LocalError("PHOT1034",
        "The reference leads to '{1}', which can't be read. Check that '{0}' is a file and that the build may read it.");

    public static readonly DiagnosticRule ReferencedFileTooLarge = LocalError("PHOT1035",
        "The reference leads to '{1}', which is too large to be read. Split the file into several.");

    public static readonly DiagnosticRule CyclicReference = LocalError("PHOT1036",
        "'{0}' leads back to itself. Only schemas may be recursive; break the circle.");

    public static readonly DiagnosticRule RepeatedParameter = LocalError("PHOT1037",
        "The parameter '{0}' in {1} stands in this list already. Remove one of the two.");

    public static readonly DiagnosticRule PathWithoutSlash = LocalError("PHOT1038",
        "The path '{0}' does not begin with '/'. Put a slash before it.");

    public static readonly DiagnosticRule ScalarAsText = Conformance("PHOT1039",
        "'{0}' must be a text but is {1}, and is read as one. Put it in quotes.");

    public static readonly DiagnosticRule UnnamedParameter = Conformance("PHOT1040",
        "The name of this parameter is empty, so it can't be sent and is left out. Give it a name, or remove it.");

    // 3xxx binding and names

    public static readonly DiagnosticRule SchemaRefersToItself = LocalError("PHOT3001",
        "The schema '{0}' is defined by nothing but itself, so it says nothing. Break the circle of references.");

    public static readonly DiagnosticRule SchemaTooDeep = LocalError("PHOT3002",
        "The schema '{0}' lies too deep in unions, lists, allOf and references to such. Name an object in between, or make it flatter.");

    public static readonly DiagnosticRule EnumValueOfOtherType = Conformance("PHOT3003",
        "The value '{0}' can't be of the type '{1}' that stands beside it. Quote it if it is a text, or correct the type.");

    public static readonly DiagnosticRule ContradictoryTypes = Conformance("PHOT3004",
        "What is said here and elsewhere in '{0}' is of no common type, so no value could be valid; the types are not checked. Correct one of them.");

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

    // 5xxx photon.toml and hooks

    public static readonly DiagnosticRule MalformedToml = Error("PHOT5001",
        "The TOML is broken: {0}. Correct the text here.");

    public static readonly DiagnosticRule UnknownConfigKey = Warning("PHOT5002",
        "Unknown key '{0}'.{1}");

    public static readonly DiagnosticRule RepeatedTomlKey = Error("PHOT5003",
        "'{0}' stands in line {1} already. Keep one of the two.");

    public static readonly DiagnosticRule WrongConfigType = Error("PHOT5004",
        "'{0}' must be {1} but is {2}. Correct it, or remove the key.");

    public static readonly DiagnosticRule WrongConfigValue = Error("PHOT5005",
        "'{0}' can't be '{1}': {2}.");

    public static readonly DiagnosticRule HookFailed = Error("PHOT5006",
        "The hook '{0}' ended with exit code {1}. {2}");

    public static readonly DiagnosticRule HookTimedOut = Error("PHOT5007",
        "The hook '{0}' still ran after {1} and was ended, with all that it had started. Make it faster, or give it a longer 'timeout'.");

    public static readonly DiagnosticRule HookScriptMissing = Error("PHOT5008",
        "The script '{0}' is not there. Paths of hooks are relative to photon.toml's folder.");

    public static readonly DiagnosticRule HookInterpreterMissing = Error("PHOT5009",
        "The hook '{0}' needs '{1}', which is not on the PATH. {2}");

    public static readonly DiagnosticRule HookNodeTooOld = Error("PHOT5010",
        "The hook '{0}' is TypeScript, which Node.js runs from 22.6 on; this one says '{1}'. Install Node.js 22.18 or newer, or make it a .js file.");

    public static readonly DiagnosticRule HookMalformed = Error("PHOT5011",
        "The hook '{0}' can't be run: {1}.");

    public static readonly DiagnosticRule HookNotStarted = Error("PHOT5012",
        "The hook '{0}' can't be started: {1}");

    public static readonly DiagnosticRule HooksFailedElsewhere = Error("PHOT5013",
        "The {0} hooks failed in this build. The project that ran them says why.");

    public static readonly DiagnosticRule ConfigUnreadable = Error("PHOT5020",
        "'{0}' can't be read, or what it says can't be kept: {1}");

    public static readonly DiagnosticRule ConfigMissing = Error("PHOT5021",
        "The property PhotonConfigFile names '{0}', which is not there. Correct the path, or remove the property.");

    // 7xxx packaging: from 7001 formats, from 7050 the report and notifications

    public static readonly DiagnosticRule UnknownFormat = Error("PHOT7001",
        "'{0}' is no format that Photon can deliver. Set PhotonFormat to one of: {1}.");

    public static readonly DiagnosticRule UnknownZipLayout = Error("PHOT7002",
        "'{0}' is no layout of an archive. Set PhotonZipLayout to full, flat or lambda.");

    public static readonly DiagnosticRule PublishUnreadable = Error("PHOT7003",
        "The published files in '{0}' can't be read: {1}");

    public static readonly DiagnosticRule NoUserInterface = Error("PHOT7004",
        "There is no UI to deliver: no index.html in the UI's folder, in wwwroot or in ui. Add a UI, or choose another PhotonFormat.");

    public static readonly DiagnosticRule ForeignFile = Error("PHOT7005",
        "'{0}' was not written by {1}, so it is not replaced, and nothing was changed. Move it away, or set PhotonOutput to another folder.");

    public static readonly DiagnosticRule OutputInUse = Error("PHOT7006",
        "A file in '{0}' is in use, so nothing there was changed: {1} Close what uses it, such as a running app, and build again.");

    public static readonly DiagnosticRule DiskFull = Error("PHOT7007",
        "The disk is full, so nothing in '{0}' was changed: {1} Free some space, and build again.");

    public static readonly DiagnosticRule OutputUnwritable = Error("PHOT7008",
        "The output can't be written, so nothing in '{0}' was changed: {1} Check who may write there, or set PhotonOutput to another folder.");

    public static readonly DiagnosticRule OutputBusy = Error("PHOT7009",
        "Another build is writing to '{0}' and has not ended. Wait for it, or give each build a PhotonOutput of its own.");

    public static readonly DiagnosticRule SamePathInDeliverable = Error("PHOT7010",
        "'{0}' and '{1}' both go to '{2}' in the deliverable. Rename or remove one of the two.");

    public static readonly DiagnosticRule UnusableDeliverableName = Error("PHOT7011",
        "'{0}' can't be the name of a deliverable. Use a name that is also a file's on every system, in photon.toml's [project] or as AssemblyName.");

    public static readonly DiagnosticRule NothingToStart = Error("PHOT7012",
        "The layout 'lambda' needs something to start, but neither '{0}' nor '{1}' was published. Publish for Linux, or add a 'bootstrap' file of your own.");

    public static readonly DiagnosticRule ResolvedPackagesUnreadable = Error("PHOT7013",
        "The packages that '{0}' lists can't be read, so there is no bill of materials: {1} Restore again, with 'dotnet restore --force' or 'npm install'.");

    public static readonly DiagnosticRule BytesDependOnFolder = Message("PHOT7014",
        "The bytes of {0} depend on the folder they were built in, which they name. Build with -c Release; a project without Photon among them needs a PathMap of its own.");

    public static readonly DiagnosticRule PackagesNotLocked = Warning("PHOT7015",
        "The packages that '{0}' asks for are not in the bill of materials, as no package-lock.json lies beside it. Run 'npm install --package-lock-only' there.");

    public static readonly DiagnosticRule ReportNotWritten = Warning("PHOT7050",
        "The build report can't be written to '{0}': {1}");

    public static readonly DiagnosticRule EarlierReportIgnored = Message("PHOT7051",
        "The report of an earlier build is not compared with, because {0}; the report of this build takes its place.");

    public static readonly DiagnosticRule ReportFactsUnreadable = Warning("PHOT7052",
        "What an earlier step of the build noted can't be read, so the report goes without it: {0} Build anew with 'dotnet build --no-incremental'.");

    public static readonly DiagnosticRule NotificationNotUsable = Warning("PHOT7060",
        "The notification '{0}' can't be sent: {1}.");

    public static readonly DiagnosticRule NotificationRefused = Warning("PHOT7061",
        "The notification '{0}' was refused: {1} answered {2}.");

    public static readonly DiagnosticRule NotificationUnreachable = Warning("PHOT7062",
        "The notification '{0}' did not reach {1}: {2}");

    public static readonly DiagnosticRule NotificationTimedOut = Warning("PHOT7063",
        "The notification '{0}' was given up: {1} did not answer within {2} s.");

    public static readonly DiagnosticRule UnknownNotificationTime = Warning("PHOT7064",
        "'{0}' is no time at which to notify; known are success, failure and change.{1}");

    public static readonly DiagnosticRule OutcomeNotKept = Warning("PHOT7065",
        "How this build ended can't be kept in '{0}', so a change of state will not be noticed: {1}");

    public static readonly DiagnosticRule UnknownTimeLimit = Warning("PHOT7066",
        "'{0}' is no time limit for notifications, so it is {1} s. Write a time such as 10s or 1m.");

    public static readonly DiagnosticRule SecretLeftOut = Warning("PHOT7100",
        "'{0}' looks like a secret ({1}) and is not put into the image. Keep secrets out of images; if it is none, allow '{0}' in PhotonContainerAllowFiles.");

    public static readonly DiagnosticRule ContainerPortUnknown = Error("PHOT7101",
        "'{0}' is no port. Write a number from 1 to 65535, with /tcp or /udp if needed: 8080, 8080/udp.");

    public static readonly DiagnosticRule ContainerCommandUnclear = Error("PHOT7102",
        "What the container runs is unclear: {0}. Remove one of the settings.");

    public static readonly DiagnosticRule LockUnreadable = Error("PHOT7103",
        "photon.lock can't be read: {0} Restore it from version control, or delete it and pin the base images again.");

    public static readonly DiagnosticRule ImageSystemUnsupported = Error("PHOT7104",
        "The base image is for {0}, and Photon makes images for Linux alone. Choose a base image for linux, or set PhotonContainerEngine=sdk.");

    public static readonly DiagnosticRule ContainerVariableUnusable = Warning("PHOT7105",
        "'{0}' is no name of an environment variable and is left out. Use letters, digits and underscores, and no digit first; for a section of the configuration write two underscores.");

    public static readonly DiagnosticRule RepositoryNameUnusable = Error("PHOT7106",
        "'{0}' can't name an image. Set ContainerRepository to lower-case letters, digits, and single separators between them: shop, team/shop-api.");

    public static readonly DiagnosticRule ImageTagUnusable = Error("PHOT7107",
        "'{0}' is no tag. A tag has up to 128 letters, digits, underscores, dots and dashes, and begins with none of the last two: 1.2.0, latest.");

    public static readonly DiagnosticRule BaseLayoutUnusable = Error("PHOT7108",
        "The image layout '{0}' gives no base image: {1}");

    // 7150 on: where an image goes, and where its base is from

    public static readonly DiagnosticRule ImageReferenceMalformed = Error("PHOT7150",
        "'{0}' names no image: {1}. Write [registry/]repository[:tag][@sha256:...], such as ghcr.io/me/shop:1.0.");

    public static readonly DiagnosticRule RegistryUnreachable = Error("PHOT7151",
        "The registry '{0}' can't be reached for '{1}': {2} Check the name, the network and the proxy.");

    public static readonly DiagnosticRule RegistryRefused = Error("PHOT7152",
        "The registry '{0}' refuses access to '{1}' ({2}). Run 'docker login{3}' with an account that has it.");

    public static readonly DiagnosticRule RegistryNotFound = Error("PHOT7153",
        "The registry '{0}' has no '{1}' with {2}. Check the name and the tag; some registries want a repository made before it is pushed to.");

    public static readonly DiagnosticRule RegistryLimited = Error("PHOT7154",
        "The registry '{0}' takes no more requests for '{1}' for now{2}. Wait, or log in with 'docker login' for a higher limit.");

    public static readonly DiagnosticRule RegistryFull = Error("PHOT7155",
        "The registry '{0}' has no room for '{1}' ({2}). Remove old images there, or ask for more room.");

    public static readonly DiagnosticRule RegistryCertificate = Error("PHOT7156",
        "The certificate of the registry '{0}' is not trusted, so '{1}' was not asked for: {2} Let the system trust it, or list a registry without TLS as an insecure one.");

    public static readonly DiagnosticRule ImageDigestMismatch = Error("PHOT7157",
        "The registry '{0}' and the build disagree about {2} of '{1}': {3}. Build again; if it stays so, something between the two changes bytes.");

    public static readonly DiagnosticRule RegistryFailed = Error("PHOT7158",
        "The registry '{0}' failed with '{1}': asked for {2}, it answered {3}. Try again later, or ask who runs it.");

    public static readonly DiagnosticRule CredentialHelperFailed = Error("PHOT7159",
        "'{0}', which Docker's configuration names for the registry '{1}', gives no credential: {2}. Repair it, or take it out of config.json and run 'docker login'.");

    public static readonly DiagnosticRule DockerConfigUnreadable = Error("PHOT7160",
        "Docker's configuration '{0}' can't be read: {1}. Correct it, or run 'docker login' anew.");

    public static readonly DiagnosticRule ImagePlatformMissing = Error("PHOT7161",
        "The image '{0}' is not there for {1}, only for {2}. Choose another base image or another runtime identifier.");

    public static readonly DiagnosticRule ImageCacheUnwritable = Error("PHOT7162",
        "What a base image needs can't be kept in '{0}': {1} Free some space, or check who may write there.");

    public static readonly DiagnosticRule EngineMissing = Error("PHOT7170",
        "No container engine answers at '{0}': {1} Start Docker or Podman, set DOCKER_HOST, or push to a registry with PhotonRegistry.");

    public static readonly DiagnosticRule EngineDenied = Error("PHOT7171",
        "The container engine at '{0}' may not be used by you. Join the group that owns the socket ('docker'), or set DOCKER_HOST to an engine of your own.");

    public static readonly DiagnosticRule EngineRefused = Error("PHOT7172",
        "The container engine at '{0}' refuses the image '{1}': {2}");

    public static readonly DiagnosticRule EngineFull = Error("PHOT7173",
        "The container engine at '{0}' has no room for the image '{1}': {2} Free some with 'docker system prune'.");

    public static readonly DiagnosticRule EngineInterrupted = Error("PHOT7174",
        "The container engine at '{0}' broke off while it loaded '{1}', which bears no new name: {2} See whether it still runs, and build again.");

    public static readonly DiagnosticRule EngineAddressMalformed = Error("PHOT7175",
        "'{0}' is no address of a container engine. Use unix:///path, npipe:////./pipe/name or tcp://host:port.");

    // 9xxx internal

    public static readonly DiagnosticRule InternalError = Error("PHOT9001",
        "Photon failed on this contract: {0}. This is a bug in Photon, not in the contract; please report it with the contract.");

    private static DiagnosticRule Error(string code, string format) => new(code, Severity.Error, format);

    /// <summary>An error in a part that can be left out.</summary>
    private static DiagnosticRule LocalError(string code, string format) => new(code, Severity.Error, format) { IsLocal = true };

    private static DiagnosticRule Warning(string code, string format) => new(code, Severity.Warning, format);

    private static DiagnosticRule Message(string code, string format) => new(code, Severity.Message, format);

    /// <summary>A warning that the contract breaks the specification.</summary>
    private static DiagnosticRule Conformance(string code, string format) => new(code, Severity.Warning, format) { IsConformance = true };

    /// <summary>The same where nothing that a user would miss is lost.</summary>
    private static DiagnosticRule Note(string code, string format) => new(code, Severity.Message, format) { IsConformance = true };
}
