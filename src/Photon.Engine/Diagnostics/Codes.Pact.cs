namespace Photon.Engine.Diagnostics;

/// <content>6xxx: Pact.</content>
public static partial class Codes
{
    public static readonly DiagnosticRule ExampleUnfit = Warning("PHOT6001",
        "The example{0} for {1} does not fit its schema: {2}. Correct one of the two; the example is left out of the pact.");

    public static readonly DiagnosticRule RequestExampleAlone = Warning("PHOT6002",
        "The request example '{0}' of '{1}' has no answer: none of the responses has an example of that name. Add one to the response it leads to, or remove it.");

    public static readonly DiagnosticRule ExampleMissing = Message("PHOT6003",
        "'{0}' has an example for its answer {1}, but none for {2}, so it is not in the pact. Add one, or let values be made from the schema.");

    public static readonly DiagnosticRule ContentNotInPact = Warning("PHOT6004",
        "The example of {0} for {1} can't be written into a pact, so it is left out. Give it as the text that is sent, or as JSON.");

    public static readonly DiagnosticRule UnknownPactOperation = Error("PHOT6005",
        "The pact is to have the operation '{0}', which the contract does not have.{1} Write an operationId of the contract.");

    public static readonly DiagnosticRule PactStateMalformed = Warning("PHOT6006",
        "This 'x-photon-state' is no state of a provider. Write its name, or an object with 'name' and 'parameters', or a list of them.");

    public static readonly DiagnosticRule StatusNotInPact = Message("PHOT6007",
        "The answer {0} of '{1}' stands for several statuses, which version 3 of pact files can't say, so its examples are left out. Use version 4, or declare the status.");

    public static readonly DiagnosticRule ExampleUndeclared = Message("PHOT6008",
        "The example for {1} has '{0}', which its schema does not declare, so it is left out of the pact. Declare it, or remove it from the example.");

    // 6020 to 6039: reading pacts

    public static readonly DiagnosticRule NotAPact = Error("PHOT6020",
        "This is no pact: a pact is a JSON object with a list of 'interactions' (or 'messages'). Name a pact file, or remove this one from the pacts to verify.");

    public static readonly DiagnosticRule PactPartMalformed = Error("PHOT6021",
        "'{0}' is {1}, and must be {2}. Have the consumer write the pact anew.");

    public static readonly DiagnosticRule PactPartMissing = Error("PHOT6022",
        "{0} has no '{1}'. Have the consumer write the pact anew, or add it.");

    public static readonly DiagnosticRule MatcherUnknown = Error("PHOT6023",
        "'{0}' is no matcher of the pact specification, versions 2 to 4. If a plugin brings it, it can't be verified here, as Photon runs no plugins.");

    public static readonly DiagnosticRule GeneratorUnknown = Error("PHOT6024",
        "'{0}' is no generator of the pact specification, versions 3 and 4. If a plugin brings it, it can't be verified here, as Photon runs no plugins.");

    public static readonly DiagnosticRule PluginInPact = Error("PHOT6025",
        "The interaction '{0}' needs the plugin {1}, and Photon runs no plugins. Verify this pact with a tool of Pact's that does, or leave the interaction out.");

    public static readonly DiagnosticRule InteractionTypeUnknown = Error("PHOT6026",
        "The interaction '{0}' is of the type '{1}'. Known are Synchronous/HTTP, Asynchronous/Messages and Synchronous/Messages.");

    public static readonly DiagnosticRule PactVersionUnknown = Error("PHOT6027",
        "The pact follows version '{0}' of the pact specification. Photon reads the versions 1, 1.1, 2, 3 and 4.");

    public static readonly DiagnosticRule PactPatternMalformed = Error("PHOT6028",
        "The pattern '{0}' is no regular expression that .NET reads: {1} Write it without what is special to other languages.");

    public static readonly DiagnosticRule PactPathMalformed = Error("PHOT6029",
        "'{0}' is no path of a matching rule or a generator. Write it like $.items[*].price or $['odd name'].");

    public static readonly DiagnosticRule PactBodyUndecodable = Error("PHOT6030",
        "The body says that it is encoded as base64, and its content is none. Have the consumer write the pact anew.");

    public static readonly DiagnosticRule DateFormatMalformed = Error("PHOT6031",
        "'{0}' is no format of dates and times. Write it with the letters of Java's DateTimeFormatter, such as yyyy-MM-dd, and other letters between apostrophes.");

    public static readonly DiagnosticRule RuleCategoryUnknown = Error("PHOT6032",
        "There are no matching rules or generators for '{0}'. They are for body, header, query, path, method, status or metadata.");

    public static readonly DiagnosticRule PactUnreadable = Error("PHOT6033",
        "The pact can't be read: {0} Correct the path, or build the consumer that writes the file.");

    // 6060 to 6079: coverage and examples that are missing

    public static readonly DiagnosticRule PactCoverageTooLow = Error("PHOT6060",
        "The pacts cover {0} % of the contract's answers, but {1} % are wanted. These have no interaction: {2}. Add examples for them to the contract, or ask for less.");

    public static readonly DiagnosticRule AnswerWithoutInteraction = Message("PHOT6061",
        "No pact has an interaction for the answer {1}{2} of '{0}'. Add an example of it to the contract.");

    public static readonly DiagnosticRule ExampleNotProposed = Message("PHOT6062",
        "There is no example for {0}, and none can be proposed: {1}. Write one by hand.");

    public static readonly DiagnosticRule TestNotWritten = Message("PHOT6063",
        "No test is written for '{0}': its request or its answer has no plain form in C#. Write the test by hand.");

    // 6080 to 6099: pacts in a build

    public static readonly DiagnosticRule PactFrozen = Error("PHOT6080",
        "The pact '{0}' is not what the contract says now, and PhotonPactFrozen forbids to change it: {1}. Build without it, look at the difference, and commit the file.");

    public static readonly DiagnosticRule PactForeign = Error("PHOT6081",
        "The file '{0}' was not made from a contract, so it is not overwritten. Rename it, choose another consumer or provider, or set PhotonOutputMode to force.");

    public static readonly DiagnosticRule PactNotWritten = Error("PHOT6082",
        "The pact could not be written to '{0}': {1} Make the folder writable, or set PhotonPactFolder to another.");

    public static readonly DiagnosticRule SamePact = Error("PHOT6083",
        "The contracts '{0}' and '{1}' would write the same pact '{2}'. Give one of them the metadata PactProvider or PactConsumer.");

    public static readonly DiagnosticRule PactAbandoned = Warning("PHOT6084",
        "The pact '{0}' was made here earlier and is not any more. Delete it, or it is verified still.");

    public static readonly DiagnosticRule NoPactToVerify = Error("PHOT6085",
        "There is no pact{0} to verify. Set pact = true under [testing] in photon.toml, so that a build writes pacts, or name pact files by PhotonPactFile items.");

    public static readonly DiagnosticRule NoPactToPublish = Error("PHOT6087",
        "There is no pact to publish. Set pact = true under [testing] in photon.toml, so that a build writes pacts, or name pact files by PhotonPactFile items.");

    public static readonly DiagnosticRule PactsOfSeveralProviders = Error("PHOT6086",
        "The pacts here are of several providers: {0}. Set PhotonPactProvider to the one that this project tests.");

    // 6040 to 6059: the reference core, and the broker

    public static readonly DiagnosticRule NoPactCoreForPlatform = Error("PHOT6040",
        "Pact's reference core is not built for {0}, only for {1}. Use the managed verifier, which runs wherever .NET does.");

    public static readonly DiagnosticRule PactCoreMissing = Error("PHOT6041",
        "Pact's reference core is not among the files of this program. Add the package 'Photon.Pact.Native.{0}', or use the managed verifier.");

    public static readonly DiagnosticRule PactCoreUnusable = Error("PHOT6042",
        "'{0}' can't be used as Pact's reference core: {1}. Take libpact_ffi {2} or later, built for this machine, or use the managed verifier.");

    public static readonly DiagnosticRule BrokerUnreachable = Error("PHOT6043",
        "The pact broker could not be reached to {1} ({0}): {2} Check the address, the network and the proxy.");

    public static readonly DiagnosticRule BrokerCertificate = Error("PHOT6044",
        "The pact broker's certificate is not trusted, so nothing was sent to {1} ({0}): {2} Add its issuer to the certificates that this machine trusts.");

    public static readonly DiagnosticRule BrokerForbids = Error("PHOT6045",
        "The pact broker does not let us {1}: it answered {2} ({0}), and {3}. Give a token, or a user and a password, that may do so.");

    public static readonly DiagnosticRule BrokerAnswerUnreadable = Error("PHOT6046",
        "What answered when asked to {1} is no pact broker that Photon knows: {2} ({0}). Check the address; the broker must be of version 2.86 or later.");

    public static readonly DiagnosticRule BrokerConflict = Error("PHOT6047",
        "The pact broker has another pact for the same version, so it did not {1}: {2}.{3} Publish a changed pact with a version of its own, such as one with the commit in it.");

    public static readonly DiagnosticRule BrokerRejects = Error("PHOT6048",
        "The pact broker was asked to {1} and answered {2} ({0}): {3}. Correct what it names.");

    public static readonly DiagnosticRule BrokerFailed = Error("PHOT6049",
        "The pact broker failed when asked to {1}: it answered {2} each time ({0}). Look at its log, or try again later.");

    public static readonly DiagnosticRule BrokerElsewhere = Error("PHOT6050",
        "To {1}, the pact broker sends us from {0} to {2}, where no credentials are sent. If that is its real address, set it as the broker's; else correct the broker's base URL.");

    public static readonly DiagnosticRule BrokerSettingWrong = Error("PHOT6051",
        "The settings of the pact broker can't be used. {0} Nothing was sent.");

    public static readonly DiagnosticRule BrokerHasNoPact = Warning("PHOT6052",
        "The pact broker has no pact for the provider '{0}' that fits the selectors, so nothing is verified. Check the provider's name and the selectors.");

    public static readonly DiagnosticRule ResultsNotPublished = Error("PHOT6053",
        "The results of '{0}' are not published: {1}. Verify the whole pact, as the broker takes what is published for all of it.");

    public static readonly DiagnosticRule NotDeployable = Error("PHOT6054",
        "'{0}' {1} can't be deployed{2}: {3}. Verify the missing pairs, or correct what failed.");
}
