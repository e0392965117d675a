using System.CommandLine;
using Photon.Judges;

var commands = new RootCommand("Holds what Photon generates against judges that nobody here wrote.")
{
    RoundTripCommand.Create(),
    PrismCommand.Create(),
    ReadersCommand.Create(),
    PactsCommand.Create(),
    VerdictsCommand.Create(),
    SpeedCommand.Create(),
    PeersCommand.Create(),
    CompilesCommand.Create(),
};
return await commands.Parse(args).InvokeAsync();
