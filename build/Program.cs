using System.CommandLine;
using Photon.Build;
using Photon.Build.Verbs;

// `dotnet run --project build -- VERB`. A verb is a row of this table; what it does lies in Verbs/, what they share in Targets/.
var repository = Repository.Find();
var commands = new RootCommand("Builds, tests and shows Photon.")
{
    TestVerb.Command(repository),
    DemoVerb.Command(repository),
    RealVerb.Command(repository),
    PackVerb.Command(repository),
    JudgesVerb.Judges(repository),
    JudgesVerb.Peers(repository),
    GoldenVerb.Command(repository),
    CorpusVerb.Command(repository),
    FormsVerb.Command(repository),
    UiVerb.Command(repository),
};
return await commands.Parse(args).InvokeAsync();
